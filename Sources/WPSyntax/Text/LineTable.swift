/// A place in a file as people name it: both numbers count from one.
package struct Position: Hashable, Sendable, Comparable {
  package var line: Int
  /// Counts Unicode scalars; a byte that is not UTF-8 counts as one.
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (a: Position, b: Position) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}

/// The line starts of one file; the only place that knows what a line and a column are.
///
/// A line ends with LF, CR LF or a lone CR, as in CommonMark. A byte order mark at the start of the
/// file takes no column.
package struct LineTable: Sendable {
  /// The offset at which each line starts; never empty.
  package let starts: ContiguousArray<UInt32>
  private let hasMark: Bool

  package init(_ bytes: Span<UInt8>) {
    var starts: ContiguousArray<UInt32> = [0]
    var cursor = LineCursor()
    var offset = 0
    while true {
      let end = cursor.endOfLine(bytes, from: offset)
      guard end < bytes.count else { break }
      offset = ByteScanner.skipLineEnd(bytes, at: end)
      starts.append(UInt32(truncatingIfNeeded: offset))
    }
    self.starts = starts
    hasMark = ByteScanner.byteOrderMark(bytes) > 0
  }

  /// The zero-based index of the line that holds an offset.
  package func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The line and column of an offset.
  package func position(of offset: Int, in bytes: Span<UInt8>) -> Position {
    let line = line(of: offset)
    var start = Int(starts[line])
    if line == 0, hasMark, offset >= 3 { start = 3 }
    return Position(line: line + 1, column: 1 + ByteScanner.scalars(bytes, start, offset))
  }

  /// The bytes of a line without its line end.
  package func content(ofLine line: Int, in bytes: Span<UInt8>) -> ByteRange {
    let start = Int(starts[line])
    var end = line + 1 < starts.count ? Int(starts[line + 1]) : bytes.count
    while end > start, ByteScanner.isLineEnd(bytes[end - 1]) { end -= 1 }
    return ByteRange(line == 0 && hasMark ? min(3, end) : start, end)
  }
}
