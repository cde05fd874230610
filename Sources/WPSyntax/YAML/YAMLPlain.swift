/// Plain scalars: texts without quotes.
extension YAMLParser {
  /// Reads the plain scalar at `at`, with all its lines that are indented deeper than `parent`.
  mutating func plain(_ bytes: Span<UInt8>, parent: Int, inFlow: Bool) throws(Stop) {
    let start = at
    try checkPlainStart(bytes, inFlow: inFlow)
    var stop = plainStop(bytes, from: start, inFlow: inFlow)
    var textEnd = trimmed(bytes, start, stop)
    guard stop >= end || ByteScanner.isLineEnd(bytes[stop]) else {
      at = textEnd
      return append(YAMLSchema.kind(bytes, start, textEnd), .plain, start, textEnd)
    }
    let line = lineStart
    while let next = continuation(bytes, after: stop, parent: parent) {
      let nextStop = plainStop(bytes, from: next.start, inFlow: inFlow)
      let nextEnd = trimmed(bytes, next.start, nextStop)
      guard nextEnd > next.start else { break }
      lineStart = next.line
      textEnd = nextEnd
      stop = nextStop
      guard stop >= end || ByteScanner.isLineEnd(bytes[stop]) else { break }
    }
    at = textEnd
    let isOneLine = line == lineStart
    let kind = isOneLine ? YAMLSchema.kind(bytes, start, textEnd) : .string
    append(kind, .plain, start, textEnd, layout: isOneLine ? 0 : 1)
  }

  /// The offset at which the text of a plain scalar must end on its line.
  @inline(__always)
  private func plainStop(_ bytes: Span<UInt8>, from start: Int, inFlow: Bool) -> Int {
    inFlow ? stopInFlow(bytes, from: start) : Self.stopInBlock(bytes, from: start, to: end)
  }

  /// The offset at which the text of a plain scalar outside of brackets must end on its line.
  static func stopInBlock(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var offset = start
    while true {
      offset = ByteScanner.findAny(
        ByteScanner.lineFeed, UInt8(ascii: ":"), UInt8(ascii: "#"), ByteScanner.carriageReturn,
        in: bytes, from: offset, to: end)
      guard offset < end, !endsText(bytes[offset], bytes, offset, from: start, to: end) else {
        return offset
      }
      offset &+= 1
    }
  }

  private func stopInFlow(_ bytes: Span<UInt8>, from start: Int) -> Int {
    let end = end
    var offset = start
    while offset < end {
      let byte = bytes[offset]
      if Self.isFlowIndicator(byte) { return offset }
      if byte <= UInt8(ascii: ":") {
        if Self.endsText(byte, bytes, offset, from: start, to: end) { return offset }
        if byte == UInt8(ascii: ":"), isFlowSeparated(bytes, offset &+ 1) { return offset }
      }
      offset &+= 1
    }
    return end
  }

  /// Whether a byte ends a plain text in a block.
  @inline(__always)
  private static func endsText(
    _ byte: UInt8, _ bytes: Span<UInt8>, _ offset: Int, from start: Int, to end: Int
  ) -> Bool {
    switch byte {
    case UInt8(ascii: ":"): isSeparated(bytes, offset &+ 1, in: end)
    case ByteScanner.lineFeed, ByteScanner.carriageReturn: true
    case UInt8(ascii: "#"): offset == start || ByteScanner.isBlank(bytes[offset &- 1])
    default: false
    }
  }

  /// The end of a text without the blanks at it.
  @inline(__always)
  func trimmed(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start, ByteScanner.isBlank(bytes[end &- 1]) { end &-= 1 }
    return end
  }

  /// The next line that may go on with a scalar: not less indented, no comment, no mark.
  @inline(__always)
  private func continuation(
    _ bytes: Span<UInt8>, after stop: Int, parent: Int
  ) -> (line: Int, start: Int)? {
    var offset = stop
    while offset < end {
      let line = afterLineEnd(bytes, offset)
      // Most often the next line is the next key of the outermost mapping.
      if parent >= 0, line < end, bytes[line] > ByteScanner.space { return nil }
      let indentation = spaces(bytes, from: line)
      offset = line &+ indentation
      while offset < end, ByteScanner.isBlank(bytes[offset]) { offset &+= 1 }
      guard offset < end else { return nil }
      if ByteScanner.isLineEnd(bytes[offset]) { continue }
      if indentation <= parent || bytes[offset] == UInt8(ascii: "#") { return nil }
      if offset == line, startsWithMark(bytes, line) { return nil }
      return (line, offset)
    }
    return nil
  }

  @inline(__always)
  private mutating func checkPlainStart(_ bytes: Span<UInt8>, inFlow: Bool) throws(Stop) {
    switch bytes[at] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      return
    default: try checkIndicator(bytes, inFlow: inFlow)
    }
  }

  private mutating func checkIndicator(_ bytes: Span<UInt8>, inFlow: Bool) throws(Stop) {
    let start = at
    let byte = bytes[start]
    let isAlone =
      inFlow ? isFlowSeparated(bytes, start &+ 1) : isSeparated(bytes, start &+ 1)
    switch byte {
    case UInt8(ascii: "&"): throw refuse(.anchor, start, tokenEnd(bytes, start))
    case UInt8(ascii: "*"): throw refuse(.alias, start, tokenEnd(bytes, start))
    case UInt8(ascii: "!"): throw refuse(.tag, start, tokenEnd(bytes, start))
    case UInt8(ascii: "?") where isAlone: throw refuse(.complexKey, start, start &+ 1)
    case UInt8(ascii: "-") where isAlone:
      throw fail("a list item with '-' cannot stand between brackets", start, start &+ 1)
    case UInt8(ascii: ":") where isAlone:
      throw fail("expected a value, not ':'", start, start &+ 1)
    case UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "%"):
      let token = ByteScanner.text(bytes, ByteRange(start, start &+ 1))
      throw fail(
        "a text cannot start with '\(token)' unless it is quoted: \"\(shown(bytes, start))\"",
        start, tokenEnd(bytes, start))
    case UInt8(ascii: ","): throw fail("expected a value before ','", start, start &+ 1)
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      throw fail("a closing bracket without its opening one", start, start &+ 1)
    case UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "#"):
      let token = ByteScanner.text(bytes, ByteRange(start, start &+ 1))
      throw fail("a text cannot start with '\(token)' here; quote it", start, start &+ 1)
    default: return
    }
  }

  /// The start of a text as it may be shown in a message.
  private func shown(_ bytes: Span<UInt8>, _ start: Int) -> String {
    let stop = min(tokenEnd(bytes, start), start &+ 40)
    return Visible.text(bytes, ByteRange(start, stop))
  }

  private func tokenEnd(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    var offset = start
    while !isFlowSeparated(bytes, offset) { offset &+= 1 }
    return max(offset, start &+ 1)
  }
}
