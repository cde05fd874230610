/// Finds the links of a document; leaves without a `[` or `<` are passed over unread.
package enum Links {
  /// All links and images in the order in which they start.
  package static func all(in tree: Tree, _ bytes: Span<UInt8>) -> ContiguousArray<Link> {
    let definitions = LinkDefinitions(tree, bytes)
    var links: ContiguousArray<Link> = []
    var bracket = NextByte(UInt8(ascii: "["))
    var pointed = NextByte(UInt8(ascii: "<"))
    var index = 0
    while index < tree.nodes.count {
      switch tree[index].kind {
      case .paragraph, .heading, .tableCell:
        let range = tree[index].range
        if bracket.stands(in: range, bytes) || pointed.stands(in: range, bytes) {
          append(leaf: index, of: tree, bytes, definitions, to: &links)
        }
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

  /// The next place of a byte, so that a file is searched once for it, however many leaves it has.
  private struct NextByte {
    private let byte: UInt8
    private var next = -1

    init(_ byte: UInt8) { self.byte = byte }

    /// Tells whether the byte stands in a range; ranges come in ascending order.
    mutating func stands(in range: ByteRange, _ bytes: Span<UInt8>) -> Bool {
      if next < range.lower {
        next =
          ByteScanner.find(byte, in: bytes, from: range.lower, to: bytes.count) ?? bytes.count
      }
      return next < range.upper
    }
  }
}
