/// The signs that make a line a heading.
enum HeadingMarker {
  /// The number of `#` at the start of an ATX heading, or nil.
  @inline(__always)
  static func level(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int? {
    var offset = start
    while offset < end, bytes[offset] == UInt8(ascii: "#") { offset &+= 1 }
    let level = offset &- start
    guard level <= 6, offset == end || ByteScanner.isBlank(bytes[offset]) else { return nil }
    return level
  }

  /// The text of an ATX heading, without the closing sequence; `end` is the end of what is not blank.
  @inline(__always)
  static func content(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> ByteRange {
    var first = start
    while first < end, ByteScanner.isBlank(bytes[first]) { first &+= 1 }
    guard first < end, bytes[end &- 1] == UInt8(ascii: "#") else { return ByteRange(first, end) }
    return withoutClosing(bytes, ByteRange(first, end))
  }

  private static func withoutClosing(_ bytes: Span<UInt8>, _ whole: ByteRange) -> ByteRange {
    var closing = whole.upper
    while closing > whole.lower, bytes[closing &- 1] == UInt8(ascii: "#") { closing &-= 1 }
    guard closing == whole.lower || ByteScanner.isBlank(bytes[closing &- 1]) else { return whole }
    return ByteScanner.withoutTrail(bytes, whole.lower, closing)
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
