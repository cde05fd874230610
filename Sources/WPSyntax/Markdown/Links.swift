/// Finds the links of a document; leaves without a `[` or `<` are passed over unread.
package enum Links {
  /// All links and images in the order in which they start.
  package static func all(in tree: Tree, _ bytes: Span<UInt8>) -> ContiguousArray<Link> {
    let definitions = LinkDefinitions(tree, bytes)
    var links: ContiguousArray<Link> = []
    var index = 0
    while index < tree.nodes.count {
      switch tree[index].kind {
      case .paragraph, .heading, .tableCell:
        append(leaf: index, of: tree, bytes, definitions, to: &links)
        index = tree.end(of: index)
      default: index += 1
      }
    }
    return links
  }

  private static func append(
    leaf: Int, of tree: Tree, _ bytes: Span<UInt8>, _ definitions: LinkDefinitions,
    to links: inout ContiguousArray<Link>
  ) {
    let range = tree[leaf].range
    guard has(UInt8(ascii: "["), bytes, range) || has(UInt8(ascii: "<"), bytes, range) else {
      return
    }
    let text = LeafText(bytes, leaf: leaf, in: tree)
    for inline in InlineParser.parse(text, definitions: definitions)
    where inline.kind == .link || inline.kind == .image || inline.kind == .autolink {
      links.append(
        Link(
          leaf: leaf, range: text.source(inline.range), textRange: text.source(inline.content),
          destination: inline.isReference
            ? inline.destination : text.source(inline.destination),
          isImage: inline.kind == .image, isAutolink: inline.kind == .autolink,
          isReference: inline.isReference))
    }
  }

  private static func has(_ byte: UInt8, _ bytes: Span<UInt8>, _ range: ByteRange) -> Bool {
    ByteScanner.find(byte, in: bytes, from: range.lower, to: range.upper) != nil
  }
}
