import WPSyntax

/// Where the links of a plan lead, as far as a rule may ask.
///
/// Nearly every link names a document that is there, or a heading that is evidently in it; it is told by the bytes of its
/// destination, and forgotten.
package struct PlanLinks: Sendable {
  /// Those that lead to nothing that is known to be there, in the order of documents and in each from front to back.
  package private(set) var stray: [PlanLink] = []
  /// Those that lead to a heading which is not evidently there, in the same order.
  private(set) var doubtful: [PlanLink] = []
  /// Whether START-HERE or README leads to it, by document.
  private var isGuided: [Bool] = []

  /// No links.
  init() {}

  /// Finds out where the links of every document lead.
  init(of plan: Plan) {
    let names = DocumentIndex(plan.documents)
    var headings = EvidentHeadings(in: plan.documents)
    isGuided = [Bool](repeating: false, count: plan.documents.count)
    for index in plan.documents.indices {
      let document = plan.documents[index]
      let bytes = document.bytes
      let isAtTop = document.isAtTop
      let isGuide = isAtTop && (document.kind == .start || document.kind == .readme)
      var expectations = Expectations(in: document)
      for link in document.links {
        if LinkOutcome.isWeb(bytes.span, at: link.destination.lower) { continue }
        if isAtTop, !link.isAutolink {
          if let naming = names.named(by: link.destination, in: bytes.span) {
            if isGuide { isGuided[naming.document] = true }
            guard let fragment = naming.fragment,
              !headings.contain(fragment, of: index, in: naming.document)
            else { continue }
          } else if plan.hasNeighbour(at: link.destination, in: bytes.span) {
            continue
          }
        }
        let outcome = plan.outcome(of: link, in: document, among: names)
        switch outcome {
        case .elsewhere, .present(_, fragment: nil): continue
        case .document(let found, let fragment):
          if isGuide { isGuided[found] = true }
          if fragment == nil { continue }
          fallthrough
        case .present:
          doubtful.append(
            PlanLink(document: index, link: link, outcome: outcome, expectation: .present))
        case .absent, .outside, .absolute:
          stray.append(
            PlanLink(
              document: index, link: link, outcome: outcome,
              expectation: expectations.expectation(of: link, to: outcome)))
        }
      }
    }
  }

  /// Whether START-HERE or README links to a document, given by its index.
  func leadFromGuide(to document: Int) -> Bool {
    document < isGuided.count && isGuided[document]
  }
}

extension Plan {
  /// Whether a destination in a document at the top says in so many words what is there in another folder of the root.
  fileprivate func hasNeighbour(at destination: ByteRange, in bytes: Span<UInt8>) -> Bool {
    guard ("../" as StaticString).matches(bytes, at: destination.lower) else { return false }
    let path = ByteRange(destination.lower + 3, max(destination.lower + 3, destination.upper))
    guard let slash = PlainName.slash(inPath: path, of: bytes) else { return false }
    let folder = bytes.extracting(path.lower..<slash)
    return !name.bytes.isEmpty && !ByteScanner.areEqual(name.bytes.span, folder)
      && root.contains(path, slash: slash, of: bytes)
  }
}

/// What the places of the links of one document say of documents that are not there.
private struct Expectations {
  private static let workflow: FilePath = "_work-package.md"

  private let document: Document
  private let previous: ByteRange?
  private var notices: PendingNotices?

  init(in document: Document) {
    self.document = document
    previous = document.header.first(.previousPlanning)?.range
  }

  mutating func expectation(of link: Link, to outcome: LinkOutcome) -> PlanLink.Expectation {
    guard case .absent(let path) = outcome else { return .present }
    if let previous, previous.contains(link.range) { return .previousPlanning }
    if path.name == Expectations.workflow { return .workflow }
    var known = notices ?? PendingNotices()
    defer { notices = known }
    return known.cover(link, in: document) ? .pending : .present
  }
}

/// The headings that fragments evidently mean: the documents of a plan mostly link to the same ones.
private struct EvidentHeadings {
  private struct Known {
    let target: Int
    let source: Int
    let fragment: ByteRange
  }

  // More than these are not looked through.
  private static let mostKnown = 16

  private let documents: [Document]
  private var known: [Known] = []

  init(in documents: [Document]) { self.documents = documents }

  /// Whether a fragment that stands in one document is evidently a heading of another.
  mutating func contain(_ fragment: ByteRange, of source: Int, in target: Int) -> Bool {
    let bytes = documents[source].bytes
    let span = bytes.span
    // This is put in front of anchors, and taken off before they are looked for.
    if ("user-content-" as StaticString).matches(span, at: fragment.lower) { return false }
    let anchor = span.extracting(fragment.lower..<fragment.upper)
    for place in known.indices where known[place].target == target {
      let other = documents[known[place].source].bytes
      let text = known[place].fragment
      if ByteScanner.areEqual(anchor, other.span.extracting(text.lower..<text.upper)) {
        return true
      }
    }
    let text = documents[target].bytes
    for heading in documents[target].outline.headings
    where GitHubSlug.isEvident(anchor, of: heading.range, in: text.span) {
      if known.count < EvidentHeadings.mostKnown {
        known.append(Known(target: target, source: source, fragment: fragment))
      }
      return true
    }
    return false
  }
}
