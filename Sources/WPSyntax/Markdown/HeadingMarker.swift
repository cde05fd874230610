/// The signs that make a line a heading.
enum HeadingMarker {
  /// The number of `#` at the start of an ATX heading, or nil.
  static func level(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int? {
    var offset = start
    while offset < end, bytes[offset] == UInt8(ascii: "#") { offset &+= 1 }
    let level = offset &- start
    guard level <= 6, offset == end || ByteScanner.isBlank(bytes[offset]) else { return nil }
    return level
  }

  /// The text of an ATX heading, without the closing sequence.
  static func content(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> ByteRange {
    let whole = ByteScanner.trim(bytes, start, end)
    guard !whole.isEmpty, bytes[whole.upper &- 1] == UInt8(ascii: "#") else { return whole }
    var closing = whole.upper
    while closing > whole.lower, bytes[closing &- 1] == UInt8(ascii: "#") { closing &-= 1 }
    guard closing == whole.lower || ByteScanner.isBlank(bytes[closing &- 1]) else { return whole }
    return ByteScanner.trim(bytes, whole.lower, closing)
  }

  /// The level that a setext underline gives, or nil.
  static func underline(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int? {
    let marker = bytes[start]
    var offset = start
    while offset < end, bytes[offset] == marker { offset &+= 1 }
    guard ByteScanner.trim(bytes, offset, end).isEmpty else { return nil }
    return marker == UInt8(ascii: "=") ? 1 : 2
  }
}
