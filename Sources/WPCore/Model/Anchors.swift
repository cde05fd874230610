package import WPSyntax

/// The anchors of a document that a link can name.
package struct Anchors: Sendable, Equatable {
  /// In the form in which fragments are compared.
  package let names: Set<String>

  /// Gives every heading its anchor, as GitHub does.
  package init(_ tree: Tree, _ bytes: Span<UInt8>) {
    var slug = GitHubSlug()
    var names: Set<String> = []
    for index in tree.nodes.indices where tree[index].kind == .heading {
      let text = String(
        decoding: PlainText.bytes(of: index, in: tree, bytes), as: UTF8.self)
      names.insert(GitHubSlug.comparable(slug.next(text)))
    }
    self.names = names
  }
}

extension Analysis {
  /// The anchors of a document, by its bytes alone.
  package static func anchors(of bytes: Bytes) -> Set<String> {
    let span = bytes.span
    return Anchors(MarkdownParser.parse(span), span).names
  }
}
