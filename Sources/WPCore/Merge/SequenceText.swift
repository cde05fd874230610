import WPSyntax

/// A key of frontmatter whose value is a list of scalars, as it is written.
struct SequenceText {
  /// One item: what it says, and how it is written.
  struct Item {
    let value: Bytes
    let written: Bytes
  }

  let items: [Item]
  private let text: Bytes
  private let range: ByteRange
  private let isFlow: Bool

  /// Reads the lines of a key; nil where the value is not such a list.
  init?(_ lines: Bytes) {
    let span = lines.span
    let yaml = YAMLParser.parse(span, in: ByteRange(0, lines.count))
    guard yaml.problems.isEmpty, yaml.nodes.count > 2, yaml[0].kind == .mapping,
      yaml.end(of: 2) == yaml.nodes.count, yaml[2].kind == .sequence
    else { return nil }
    var items: [Item] = []
    var isPlain = true
    let isFlow = yaml[2].style == .flow
    yaml.forEachItem(of: 2) { item in
      if yaml.end(of: item) != item + 1 || yaml[item].range.isEmpty { isPlain = false }
      let range = isFlow ? yaml[item].range : SequenceText.line(of: yaml[item].range, span)
      items.append(
        Item(
          value: yaml.scalarBytes(of: item, in: span),
          written: Bytes(lines[range.lower..<range.upper])))
    }
    guard isPlain, !items.isEmpty || isFlow else { return nil }
    self.items = items
    text = lines
    self.isFlow = isFlow
    range = yaml[2].range
    // A comment between the items, or an item of several lines, would be lost.
    guard isFlow || written.elementsEqual(items.flatMap(\.written)) else { return nil }
  }

  private static func line(of range: ByteRange, _ bytes: Span<UInt8>) -> ByteRange {
    var start = range.lower
    while start > 0, bytes[start - 1] != ByteScanner.lineFeed { start -= 1 }
    let feed = ByteScanner.find(
      ByteScanner.lineFeed, in: bytes, from: max(start, range.upper - 1), to: bytes.count)
    return ByteRange(start, feed.map { $0 + 1 } ?? bytes.count)
  }

  /// The lines below the key, or what stands between the brackets.
  private var written: Bytes {
    guard !isFlow else { return Bytes(text[(range.lower + 1)..<(range.upper - 1)]) }
    return Bytes(
      text[SequenceText.line(of: ByteRange(range.lower, range.lower + 1), text.span).lower...])
  }

  /// The same key with other items; nil where some are written in the way of another kind of list.
  func with(_ items: [Item], from other: SequenceText) -> Bytes? {
    guard isFlow == other.isFlow, !items.isEmpty || isFlow else { return nil }
    if isFlow {
      guard !text[range.lower..<range.upper].contains(ByteScanner.lineFeed) else { return nil }
      let list = Bytes(items.map(\.written).joined(separator: Bytes(", ")))
      return text[..<(range.lower + 1)] + list + text[(range.upper - 1)...]
    }
    let start = SequenceText.line(of: ByteRange(range.lower, range.lower + 1), text.span).lower
    return text[..<start] + Bytes(items.flatMap(\.written))
  }
}
