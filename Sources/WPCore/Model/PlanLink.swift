package import WPSyntax

/// A link of a plan together with where it leads; links to the web are left out.
package struct PlanLink: Sendable {
  /// What the place of a link says of a document that is not there.
  package enum Expectation: UInt8, Sendable {
    /// Nothing: a reader may expect it.
    case present
    /// It is still to come, or was given up.
    case pending
    /// It is the workflow of the author, which every plan names and no folder holds.
    case workflow
    /// It is the plan that this one continues.
    case previousPlanning
  }

  /// The index of the document it stands in.
  package let document: Int
  package let link: Link
  package let outcome: LinkOutcome
  /// Asked for only where the link leads nowhere.
  package let expectation: Expectation

  /// Whether nothing is known to be where it leads.
  var isStray: Bool {
    switch outcome {
    case .absent, .outside, .absolute: true
    case .document, .present, .elsewhere: false
    }
  }

  /// The links of every document, in the order of documents and in each from front to back.
  static func all(of plan: Plan) -> [PlanLink] {
    var found: [PlanLink] = []
    let names = DocumentIndex(plan.documents)
    for (index, document) in plan.documents.enumerated() {
      var notices: PendingNotices?
      let previous = document.header.first(.previousPlanning)?.range
      for link in document.links {
        let outcome = plan.outcome(of: link, in: document, among: names)
        var expectation = Expectation.present
        switch outcome {
        case .elsewhere: continue
        case .absent(let path):
          if let previous, previous.contains(link.range) {
            expectation = .previousPlanning
          } else if path.name == workflow {
            expectation = .workflow
          } else {
            var known = notices ?? PendingNotices()
            if known.cover(link, in: document) { expectation = .pending }
            notices = known
          }
        default: break
        }
        found.append(
          PlanLink(document: index, link: link, outcome: outcome, expectation: expectation))
      }
    }
    return found
  }

  private static let workflow: FilePath = "_work-package.md"
}
