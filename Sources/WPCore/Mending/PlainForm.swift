import WPSyntax

/// Writes a document the way every program reads it: no byte order mark, LF, and an end of the last line.
enum PlainForm {
  /// The bytes with nothing but marks and line ends changed.
  static func bytes(of old: Bytes) -> Bytes {
    let span = old.span
    var new = Bytes()
    new.reserveCapacity(old.count + 1)
    var cursor = LineCursor()
    var offset = ByteScanner.byteOrderMark(span)
    while offset < old.count {
      let end = cursor.endOfLine(span, from: offset)
      new.append(contentsOf: old[offset..<end])
      new.append(ByteScanner.lineFeed)
      offset = ByteScanner.skipLineEnd(span, at: end)
    }
    return new
  }
}
