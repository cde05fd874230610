import Testing
import WPSyntax

@testable import WPCore

@Suite struct `The links of a plan` {
  @Test(arguments: 0..<40 as Range<UInt64>)
  func `lead where each leads that is taken apart`(seed: UInt64) {
    for part in 0..<25 as Range<UInt64> {
      for plan in SplicedExamples.plans(seed: seed &* 25 &+ part) {
        #expect(told(plan) == takenApart(plan), "part \(part)")
      }
    }
  }

  /// What rules are told: what is missing, and what START-HERE and README lead to.
  private func told(_ plan: Plan) -> [String] {
    var anchors = PlanAnchors(in: plan)
    return plan.links.stray.map { describe($0.link, $0.document, $0.outcome) }
      + plan.links.doubtful.compactMap { link in
        isMissing(link.outcome, &anchors) ? describe(link.link, link.document, link.outcome) : nil
      } + plan.documents.indices.filter { plan.links.leadFromGuide(to: $0) }.map { "guided \($0)" }
  }

  private func takenApart(_ plan: Plan) -> [String] {
    let index = DocumentIndex(plan.documents)
    var anchors = PlanAnchors(in: plan)
    var (stray, missing, guided): ([String], [String], Set<Int>) = ([], [], [])
    for (number, document) in plan.documents.enumerated() {
      for link in document.links {
        let outcome = plan.outcome(
          of: document.target(of: link), in: document, among: index)
        switch outcome {
        case .absent, .outside, .absolute: stray.append(describe(link, number, outcome))
        case .document(let found, _):
          if document.isAtTop, document.kind == .start || document.kind == .readme {
            guided.insert(found)
          }
        case .present, .elsewhere: break
        }
        if isMissing(outcome, &anchors) { missing.append(describe(link, number, outcome)) }
      }
    }
    return stray + missing + guided.sorted().map { "guided \($0)" }
  }

  private func isMissing(_ outcome: LinkOutcome, _ anchors: inout PlanAnchors) -> Bool {
    switch outcome {
    case .document(let index, let fragment?): anchors.missing(fragment, in: index) != nil
    case .present(_, _?): true
    default: false
    }
  }

  private func describe(_ link: Link, _ document: Int, _ outcome: LinkOutcome) -> String {
    "\(document) \(link.range) \(outcome)"
  }
}
