/// The text that a reader sees: no markers, escapes resolved, links replaced by their text.
package enum PlainText {
  /// What a reader sees of a paragraph, heading, cell or line.
  package static func bytes(
    of leaf: Int, in tree: Tree, _ bytes: Span<UInt8>, definitions: LinkDefinitions = .none
  ) -> Bytes {
    let node = tree[leaf]
    if node.kind == .line { return self.bytes(of: node.range, bytes, definitions: definitions) }
    if node.kind != .tableCell, node.size == 2 {
      return self.bytes(of: tree[leaf + 1].range, bytes, definitions: definitions)
    }
    return self.bytes(of: LeafText(bytes, leaf: leaf, in: tree), definitions: definitions)
  }

  /// What a reader sees of a range of inline content.
  package static func bytes(
    of range: ByteRange, _ bytes: Span<UInt8>, definitions: LinkDefinitions = .none
  ) -> Bytes {
    if !hasMarkup(bytes, range) {
      var plain = Bytes()
      ByteScanner.append(bytes, range, to: &plain)
      return plain
    }
    return self.bytes(of: LeafText(bytes, range), definitions: definitions)
  }

  /// What a reader sees of a text.
  package static func bytes(
    of text: LeafText, definitions: LinkDefinitions = .none
  ) -> Bytes {
    if !hasMarkup(text.bytes.span, text.range) { return text.bytes }
    return strip(
      text.bytes.span, text.range, InlineParser.parse(text, definitions: definitions)[...])
  }

  /// What a reader sees of a leaf, as a string.
  package static func string(
    of leaf: Int, in tree: Tree, _ bytes: Span<UInt8>, definitions: LinkDefinitions = .none
  ) -> String {
    String(
      decoding: self.bytes(of: leaf, in: tree, bytes, definitions: definitions), as: UTF8.self)
  }

  /// What a reader sees of a part of a text whose markup is known.
  static func strip(
    _ text: Span<UInt8>, _ range: ByteRange, _ inlines: ArraySlice<Inline>
  ) -> Bytes {
    var cuts: ContiguousArray<Cut> = []
    for inline in inlines where range.contains(inline.range) {
      if inline.kind == .entity {
        let scalar = Entity.read(text, from: inline.range.lower)?.scalar
        cuts.append(Cut(range: inline.range, scalar: scalar))
      } else {
        cuts.append(Cut(range: ByteRange(inline.range.lower, inline.content.lower), scalar: nil))
        cuts.append(Cut(range: ByteRange(inline.content.upper, inline.range.upper), scalar: nil))
      }
    }
    cuts.sort { $0.range.start < $1.range.start }
    var out: Bytes = []
    out.reserveCapacity(range.count)
    var offset = range.lower
    for cut in cuts {
      append(text, offset, cut.range.lower, to: &out)
      if let scalar = cut.scalar { out.append(contentsOf: String(scalar).utf8) }
      offset = max(offset, cut.range.upper)
    }
    append(text, offset, range.upper, to: &out)
    return out
  }

  /// What does not reach the reader, or reaches them as one scalar.
  private struct Cut {
    let range: ByteRange
    let scalar: Unicode.Scalar?
  }

  private static func append(_ text: Span<UInt8>, _ start: Int, _ end: Int, to out: inout Bytes) {
    guard start < end else { return }
    let first = out.count
    ByteScanner.append(text, ByteRange(start, end), to: &out)
    for offset in first..<out.count where out[offset] == ByteScanner.lineFeed {
      out[offset] = ByteScanner.space
    }
  }

  /// Whether a reader may see something else than what is written.
  package static func hasMarkup(_ text: Span<UInt8>, _ range: ByteRange) -> Bool {
    endOfPlain(text, range) < range.upper
  }

  /// The offset of the first byte of a range that may be markup, or its end.
  package static func endOfPlain(_ text: Span<UInt8>, _ range: ByteRange) -> Int {
    var offset = range.lower
    while true {
      offset = ByteScanner.findMarkupSign(in: text, from: offset, to: range.upper)
      if offset == range.upper || isMarkup(text[offset]) { return offset }
      offset &+= 1
    }
  }

  /// Whether a byte may be markup, or the end of a line.
  @inline(__always)
  package static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "["),
      UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "\\"), UInt8(ascii: "~"),
      ByteScanner.lineFeed:
      true
    default: false
    }
  }
}
