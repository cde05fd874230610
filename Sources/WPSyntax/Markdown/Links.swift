/// Finds the links of a document; leaves in which no link can stand are passed over unread.
package enum Links {
  /// All links and images in the order in which they start.
  package static func all(in tree: Tree, _ bytes: Span<UInt8>) -> ContiguousArray<Link> {
    var signs = LinkSigns(isReferencePossible: tree.definesLinks)
    var sign = signs.next(bytes, from: 0)
    guard sign < bytes.count else { return [] }
    var parser = InlineParser(linksBy: LinkDefinitions(tree, bytes))
    var links: ContiguousArray<Link> = []
    // Half of the documents have no more than these.
    links.reserveCapacity(8)
    var index = 1
    while index < tree.nodes.count, sign < bytes.count {
      let range = tree[index].range
      if sign >= range.upper {
        index = tree.end(of: index)
      } else if sign < range.lower {
        sign = signs.next(bytes, from: range.lower)
      } else {
        switch tree[index].kind {
        case .paragraph, .heading, .tableCell:
          append(leaf: index, of: tree, bytes, &parser, to: &links)
          index = tree.end(of: index)
        default: index &+= 1
        }
      }
    }
    return links
  }

  private static func append(
    leaf: Int, of tree: Tree, _ bytes: Span<UInt8>, _ parser: inout InlineParser,
    to links: inout ContiguousArray<Link>
  ) {
    if let range = LeafText.verbatim(bytes, leaf: leaf, in: tree) {
      let base = range.lower
      parser.forEachLink(of: bytes.extracting(range.lower..<range.upper)) { inline in
        links.append(Link(inline, in: leaf) { ByteRange(base &+ $0.lower, base &+ $0.upper) })
      }
    } else {
      let text = LeafText(bytes, leaf: leaf, in: tree)
      parser.forEachLink(of: text.bytes.span) { links.append(Link($0, in: leaf, text.source)) }
    }
  }

  /// The places at which a link may stand, so that a file is searched once, however many leaves it has.
  private struct LinkSigns {
    /// Whether brackets alone may be a link.
    let isReferencePossible: Bool
    private var bracket = -1
    private var pointed = -1

    init(isReferencePossible: Bool) { self.isReferencePossible = isReferencePossible }

    /// The first place at or after an offset, or the end; offsets come in ascending order.
    mutating func next(_ bytes: Span<UInt8>, from start: Int) -> Int {
      if bracket < start { bracket = nextBracket(bytes, from: start) }
      if pointed < start { pointed = find(UInt8(ascii: "<"), bytes, from: start) }
      return min(bracket, pointed)
    }

    private func nextBracket(_ bytes: Span<UInt8>, from start: Int) -> Int {
      if isReferencePossible { return find(UInt8(ascii: "["), bytes, from: start) }
      var offset = start
      while true {
        offset = find(UInt8(ascii: "]"), bytes, from: offset)
        guard offset &+ 1 < bytes.count else { return bytes.count }
        if bytes[offset &+ 1] == UInt8(ascii: "(") { return offset }
        offset &+= 1
      }
    }

    private func find(_ byte: UInt8, _ bytes: Span<UInt8>, from start: Int) -> Int {
      ByteScanner.find(byte, in: bytes, from: start, to: bytes.count) ?? bytes.count
    }
  }
}

extension Link {
  /// Takes what was read from the text of a leaf; `source` tells where a range of that text stands in the file.
  fileprivate init(_ inline: Inline, in leaf: Int, _ source: (ByteRange) -> ByteRange) {
    self.init(
      leaf: leaf, range: source(inline.range), textRange: source(inline.content),
      destination: inline.isReference ? inline.destination : source(inline.destination),
      isImage: inline.kind == .image, isAutolink: inline.kind == .autolink,
      isReference: inline.isReference)
  }
}
