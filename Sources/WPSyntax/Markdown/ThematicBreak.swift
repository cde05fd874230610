/// Three or more `*`, `-` or `_` alone on a line, blanks between them allowed.
enum ThematicBreak {
  /// The offset of the first byte that keeps a line from being a break, or the line end for a break.
  static func obstacle(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    let marker = bytes[start]
    var count = 0
    var offset = start
    while offset < end {
      let byte = bytes[offset]
      if byte == marker {
        count &+= 1
      } else if !ByteScanner.isBlank(byte) {
        return offset
      }
      offset &+= 1
    }
    return count >= 3 ? end : start
  }
}
