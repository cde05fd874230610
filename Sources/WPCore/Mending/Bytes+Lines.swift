import WPSyntax

extension Bytes {
  /// The line that holds an offset, without its line end.
  func line(at offset: Int) -> ByteRange {
    var start = Swift.min(offset, count)
    while start > 0, !ByteScanner.isLineEnd(self[start - 1]) { start -= 1 }
    return ByteRange(start, endOfLine(from: Swift.min(offset, count)))
  }

  /// The end of the line that holds an offset, before its line end.
  func endOfLine(from offset: Int) -> Int {
    self[offset...].firstIndex(where: ByteScanner.isLineEnd) ?? count
  }

  /// The start of the line behind the one that the byte before an offset belongs to.
  func nextLine(behind offset: Int) -> Int {
    if offset > 0, offset <= count, ByteScanner.isLineEnd(self[offset - 1]) { return offset }
    return ByteScanner.skipLineEnd(span, at: endOfLine(from: offset))
  }

  /// The line end that the file uses first.
  var firstLineEnd: String {
    guard let end = firstIndex(where: ByteScanner.isLineEnd) else { return "\n" }
    let next = ByteScanner.skipLineEnd(span, at: end)
    return String(decoding: self[end..<next], as: UTF8.self)
  }
}
