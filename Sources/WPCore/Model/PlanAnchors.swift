import WPSyntax

/// The anchors of a plan's documents; those of a document are read when a fragment is not evidently one of them.
struct PlanAnchors {
  private let documents: [Document]
  private var known: [Anchors?]
  /// Some fragments that are there, by document: the documents of a plan mostly link to the same headings.
  private var found: [(document: Int, fragment: String)] = []

  /// What a link asks for in vain.
  struct Missing {
    let wanted: String
    let known: Anchors
  }

  // More than these are not looked through.
  private static let mostFound = 16

  init(in plan: Plan) {
    documents = plan.documents
    known = [Anchors?](repeating: nil, count: plan.documents.count)
  }

  /// What a fragment asks of a document, given by its index, if that lacks it; nil where it is there, or nobody can tell.
  mutating func missing(_ fragment: String, in index: Int) -> Missing? {
    if found.contains(where: { $0.document == index && $0.fragment == fragment }) { return nil }
    let document = documents[index]
    guard let wanted = Anchors.wanted(fragment), document.unreadable == nil else { return nil }
    if !isEvident(wanted, in: document) {
      let anchors = known[index] ?? Anchors(document.tree, document.bytes.span)
      known[index] = anchors
      guard anchors.names.contains(wanted) else { return Missing(wanted: wanted, known: anchors) }
    }
    if found.count < PlanAnchors.mostFound { found.append((index, fragment)) }
    return nil
  }

  private func isEvident(_ wanted: String, in document: Document) -> Bool {
    let anchor = Bytes(wanted)
    return document.outline.headings.contains {
      GitHubSlug.isEvident(anchor.span, of: $0.range, in: document.bytes.span)
    }
  }
}
