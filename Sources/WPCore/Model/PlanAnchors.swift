import WPSyntax

/// The anchors of a plan's documents; those of a document are read when a fragment is not evidently one of them.
struct PlanAnchors {
  private let documents: [Document]
  private var known: [Anchors?]

  init(in plan: Plan) {
    documents = plan.documents
    known = [Anchors?](repeating: nil, count: plan.documents.count)
  }

  /// The anchors of a document, given by its index, if they lack one; nil where it is there, or nobody can tell.
  mutating func anchors(of index: Int, lacking wanted: String) -> Anchors? {
    let document = documents[index]
    guard document.unreadable == nil, !isEvident(wanted, in: document) else { return nil }
    let anchors = known[index] ?? Anchors(document.tree, document.bytes.span)
    known[index] = anchors
    return anchors.names.contains(wanted) ? nil : anchors
  }

  private func isEvident(_ wanted: String, in document: Document) -> Bool {
    let anchor = Bytes(wanted)
    return document.outline.headings.contains {
      GitHubSlug.isEvident(anchor.span, of: $0.range, in: document.bytes.span)
    }
  }
}
