import WPSyntax

/// The grammar of one header line: `**Key:** value`, `**Key**: value`, `Key: value`, several of them split
/// by ` | ` or ` · `.
enum HeaderLine {
  struct Pair {
    let key: HeaderKey
    let keyRange: ByteRange
    let value: ByteRange
  }

  // A key longer than this is a sentence with a colon in it.
  private static let longestKey = 40

  /// Calls a function with each pair of a line.
  static func forEachPair(
    in line: ByteRange, of bytes: Span<UInt8>, _ body: (Pair) -> Void
  ) {
    var start = line.lower
    while start < line.upper {
      guard let first = pair(in: ByteRange(start, line.upper), of: bytes) else { return }
      let next = nextPair(behind: first, of: bytes)
      let value = ByteScanner.trim(bytes, first.value.lower, next?.separator ?? line.upper)
      body(Pair(key: first.key, keyRange: first.keyRange, value: value))
      guard let next else { return }
      start = next.start
    }
  }

  /// The pair a text starts with, its value running to the end.
  static func pair(in text: ByteRange, of bytes: Span<UInt8>) -> Pair? {
    let limit = min(text.upper, text.lower + longestKey)
    guard let colon = ByteScanner.find(UInt8(ascii: ":"), in: bytes, from: text.lower, to: limit)
    else { return nil }
    let isBold = bytes[text.lower] == UInt8(ascii: "*") || bytes[text.lower] == UInt8(ascii: "_")
    // `Key: value` without marks needs a blank behind the colon; `http://` has none.
    if !isBold, colon + 1 < text.upper, !ByteScanner.isBlank(bytes[colon + 1]) { return nil }
    let keyText = unmarked(ByteRange(text.lower, colon), of: bytes)
    guard let key = HeaderKey(bytes, keyText) else { return nil }
    var valueStart = colon + 1
    if isBold {
      while valueStart < text.upper,
        bytes[valueStart] == UInt8(ascii: "*") || bytes[valueStart] == UInt8(ascii: "_")
      {
        // `**Key: **Value**` would lose the opening marks of its value; marks closing the key stand
        // directly behind the colon.
        valueStart += 1
        if valueStart - colon > 3 { break }
      }
    }
    let value = ByteScanner.trim(bytes, valueStart, text.upper)
    return Pair(key: key, keyRange: ByteRange(text.lower, valueStart), value: value)
  }

  /// A range without emphasis and code marks at either end.
  static func unmarked(_ range: ByteRange, of bytes: Span<UInt8>) -> ByteRange {
    func isMark(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "`")
        || ByteScanner.isBlank(byte)
    }
    var low = range.lower
    var high = range.upper
    while low < high, isMark(bytes[low]) { low += 1 }
    while high > low, isMark(bytes[high - 1]) { high -= 1 }
    return ByteRange(low, high)
  }

  // A separator counts only before a new key, so that `Ready | see below` stays one value.
  private static func nextPair(
    behind first: Pair, of bytes: Span<UInt8>
  ) -> (separator: Int, start: Int)? {
    let end = first.value.upper
    var offset = first.value.lower
    while true {
      offset = ByteScanner.findAny(
        UInt8(ascii: "|"), 0xC2, 0xE2, 0xE2, in: bytes, from: offset, to: end)
      guard offset < end else { return nil }
      let length = separatorLength(bytes, at: offset, to: end)
      guard length > 0 else {
        offset += 1
        continue
      }
      var start = offset + length
      while start < end, ByteScanner.isBlank(bytes[start]) { start += 1 }
      if start < end, pair(in: ByteRange(start, end), of: bytes) != nil { return (offset, start) }
      offset += length
    }
  }

  // `|`, `·` (U+00B7) and `•` (U+2022), each behind a blank.
  private static func separatorLength(_ bytes: Span<UInt8>, at offset: Int, to end: Int) -> Int {
    guard offset > 0, ByteScanner.isBlank(bytes[offset - 1]) else { return 0 }
    if bytes[offset] == UInt8(ascii: "|") { return 1 }
    if offset + 1 < end, bytes[offset] == 0xC2, bytes[offset + 1] == 0xB7 { return 2 }
    if offset + 2 < end, bytes[offset] == 0xE2, bytes[offset + 1] == 0x80, bytes[offset + 2] == 0xA2
    {
      return 3
    }
    return 0
  }
}
