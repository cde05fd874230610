/// The line that opens a fenced code block.
struct Fence: BitwiseCopyable {
  /// A backtick or a tilde.
  let byte: UInt8
  /// The number of fence bytes, which the closing line has to reach.
  let length: Int
  /// The info string without blanks at either end.
  let info: ByteRange

  /// Reads an opening fence at the first byte of a line that is not blank.
  static func opening(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Fence? {
    let byte = bytes[start]
    let behind = skipRun(bytes, of: byte, from: start, to: end)
    guard behind &- start >= 3 else { return nil }
    if byte == UInt8(ascii: "`"), ByteScanner.find(byte, in: bytes, from: behind, to: end) != nil {
      return nil
    }
    return Fence(
      byte: byte, length: behind &- start, info: ByteScanner.trim(bytes, behind, end))
  }

  /// Tells whether a line, from its first byte that is not blank, closes the block.
  func isClosed(by bytes: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    guard start < end, bytes[start] == byte else { return false }
    let behind = Fence.skipRun(bytes, of: byte, from: start, to: end)
    return behind &- start >= length && ByteScanner.trim(bytes, behind, end).isEmpty
  }

  /// The offset behind a run of one byte.
  static func skipRun(
    _ bytes: Span<UInt8>, of byte: UInt8, from start: Int, to end: Int
  ) -> Int {
    var offset = start
    while offset < end, bytes[offset] == byte { offset &+= 1 }
    return offset
  }
}
