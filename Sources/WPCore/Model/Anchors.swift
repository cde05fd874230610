package import WPSyntax

/// The anchors of a document that a link can name.
package struct Anchors: Sendable, Equatable {
  /// In the form in which fragments are compared.
  package let names: Set<String>

  /// Gives every heading its anchor, as GitHub does, and adds what HTML names.
  package init(_ tree: Tree, _ bytes: Span<UInt8>) {
    var slug = GitHubSlug()
    var names: Set<String> = []
    for index in tree.nodes.indices where tree[index].kind == .heading {
      let text = String(
        decoding: PlainText.bytes(of: index, in: tree, bytes), as: UTF8.self)
      names.insert(GitHubSlug.comparable(slug.next(text)))
    }
    for value in HTMLAnchors.all(in: bytes) {
      names.insert(GitHubSlug.comparable(ByteScanner.text(bytes, value)))
    }
    self.names = names
  }

  // More anchors than these are not searched letter by letter.
  private static let mostSearched = 200

  /// The anchor that somebody most likely meant; nil where none is near.
  func nearest(to anchor: String) -> String? {
    guard names.count <= Anchors.mostSearched else { return nil }
    return EditDistance.nearest(anchor, among: names.sorted())
  }

  /// The anchor that a fragment asks for, in the form in which anchors are compared; nil where it asks for none.
  static func wanted(_ fragment: String) -> String? {
    var anchor = GitHubSlug.comparable(fragment)
    // GitHub puts this in front of every anchor, and takes links with it and without.
    if anchor.hasPrefix("user-content-") { anchor.removeFirst(13) }
    return anchor.isEmpty || anchor == "top" ? nil : anchor
  }
}

extension Analysis {
  /// The anchors of a document, by its bytes alone.
  package static func anchors(of bytes: Bytes) -> Set<String> {
    let span = bytes.span
    return Anchors(MarkdownParser.parse(span), span).names
  }
}
