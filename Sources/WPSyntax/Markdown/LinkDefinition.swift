/// A link reference definition: `[label]: destination "title"`.
struct LinkDefinition: BitwiseCopyable {
  /// What stands between the brackets.
  let label: ByteRange
  /// Where it leads, without pointed brackets.
  let destination: ByteRange
  /// The offset of the line behind it.
  let next: Int

  /// Tells cheaply whether a paragraph with this first line may start with a definition.
  static func mayStart(_ bytes: Span<UInt8>, _ line: ByteRange) -> Bool {
    guard
      let close = ByteScanner.find(
        UInt8(ascii: "]"), in: bytes, from: line.lower, to: line.upper)
    else { return true }
    return close + 1 < line.upper && bytes[close + 1] == UInt8(ascii: ":")
      || bytes[close - 1] == UInt8(ascii: "\\")
  }

  /// The number of lines of each definition at the start of a text.
  static func lineCounts(_ text: Span<UInt8>) -> ContiguousArray<Int> {
    var counts: ContiguousArray<Int> = []
    var offset = 0
    while let definition = read(text, from: offset) {
      var lines = 1
      for index in offset..<(definition.next - 1) where text[index] == ByteScanner.lineFeed {
        lines += 1
      }
      counts.append(lines)
      offset = definition.next
    }
    return counts
  }

  /// Reads the definition that starts at an offset.
  static func read(_ text: Span<UInt8>, from start: Int) -> LinkDefinition? {
    guard start < text.count, text[start] == UInt8(ascii: "["),
      let label = LinkScanner.label(text, from: start),
      LinkScanner.skipSpace(text, from: start + 1) < label.content.upper,
      label.next < text.count, text[label.next] == UInt8(ascii: ":")
    else { return nil }
    let place = LinkScanner.skipSpace(text, from: label.next + 1)
    guard let destination = LinkScanner.destination(text, from: place), destination.next > place
    else { return nil }
    guard
      let next = endWithTitle(text, from: destination.next) ?? lineEnd(text, from: destination.next)
    else { return nil }
    return LinkDefinition(label: label.content, destination: destination.content, next: next)
  }

  private static func endWithTitle(_ text: Span<UInt8>, from offset: Int) -> Int? {
    let start = LinkScanner.skipSpace(text, from: offset)
    guard start > offset, let title = LinkScanner.titleEnd(text, from: start) else { return nil }
    return lineEnd(text, from: title)
  }

  /// The offset behind the line, where nothing but blanks is left of it.
  private static func lineEnd(_ text: Span<UInt8>, from start: Int) -> Int? {
    var offset = start
    while offset < text.count, ByteScanner.isBlank(text[offset]) { offset += 1 }
    guard offset < text.count else { return offset + 1 }
    return text[offset] == ByteScanner.lineFeed ? offset + 1 : nil
  }
}
