extension Links {
  /// A link as the outline tells it: an offset on its line, and where it leads.
  struct Target {
    let offset: Int
    let target: String
  }

  /// All links of a document, and the addresses that stand in its text without markup.
  static func withBareAddresses(in tree: Tree, _ bytes: Span<UInt8>) -> [Target] {
    let definitions = LinkDefinitions(tree, bytes)
    var targets = all(in: tree, bytes).map {
      Target(offset: $0.range.lower, target: $0.destinationText(bytes))
    }
    for (index, node) in tree.nodes.enumerated() {
      switch node.kind {
      case .paragraph, .heading, .tableCell:
        let text = LeafText(bytes, leaf: index, in: tree)
        appendAddresses(
          in: text, InlineParser.parse(text, definitions: definitions), to: &targets)
      default: continue
      }
    }
    // Stable, so that addresses of one stretch of text keep their order.
    return targets.enumerated().sorted {
      ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset)
    }
    .map(\.element)
  }

  /// Reads the stretches of a line between pieces of markup; escapes and character references do not end one.
  private static func appendAddresses(
    in text: LeafText, _ inlines: ContiguousArray<Inline>, to targets: inout [Target]
  ) {
    var edges: ContiguousArray<ByteRange> = []
    for inline in inlines {
      switch inline.kind {
      case .escape, .entity: continue
      case .emphasis, .strong, .strikethrough:
        edges.append(ByteRange(inline.range.lower, inline.content.lower))
        edges.append(ByteRange(inline.content.upper, inline.range.upper))
      case .codeSpan, .link, .image, .autolink, .rawHTML: edges.append(inline.range)
      }
    }
    let bytes = text.bytes.span
    for offset in bytes.indices where bytes[offset] == ByteScanner.lineFeed {
      edges.append(ByteRange(offset, offset + 1))
    }
    edges.sort { $0.start < $1.start }
    edges.append(ByteRange(bytes.count, bytes.count))
    var start = 0
    var first = 0
    for edge in edges {
      if edge.lower > start {
        let range = ByteRange(start, edge.lower)
        while first < inlines.count, inlines[first].range.lower < start { first += 1 }
        var last = first
        while last < inlines.count, inlines[last].range.lower < edge.lower { last += 1 }
        let plain = PlainText.strip(bytes, range, inlines[first..<last])
        for address in BareAddress.all(in: plain.span) {
          targets.append(Target(offset: text.source(range).lower, target: address.target))
        }
      }
      start = max(start, edge.upper)
    }
  }
}
