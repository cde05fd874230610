import WPSyntax

/// A name of letters, digits, `-`, `_` and `.`: it means itself in a destination, in a path and in a fragment.
enum PlainName {
  /// The end of the name that begins at an offset.
  static func end(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var offset = start
    while offset < end {
      let lanes = ByteLanes(ByteScanner.word(bytes, from: offset, to: end))
      let others =
        ~(lanes.letters | lanes.digits | lanes.between(UInt8(ascii: "-"), UInt8(ascii: "."))
        | lanes.between(UInt8(ascii: "_"), UInt8(ascii: "_"))) & lanes.filled(end - offset)
      guard others == 0 else { return offset + others.trailingZeroBitCount / 8 }
      offset += 8
    }
    return end
  }

  /// The slash behind the first of several such names that slashes join; nil where a destination is anything else.
  ///
  /// No name begins with a dot: `.` and `..` mean other folders.
  static func slash(inPath path: ByteRange, of bytes: Span<UInt8>) -> Int? {
    var first: Int?
    var start = path.lower
    while true {
      let end = end(bytes, from: start, to: path.upper)
      guard end > start, bytes[start] != UInt8(ascii: ".") else { return nil }
      guard end < path.upper else { return first }
      guard bytes[end] == UInt8(ascii: "/") else { return nil }
      first = first ?? end
      start = end + 1
    }
  }
}
