package import WPSyntax

extension Diagnostic.Place {
  /// The place of a range in a file; whoever has many of one file keeps its line table.
  package init(_ range: ByteRange, in file: SourceFile, lines: LineTable? = nil) {
    let bytes = file.bytes.span
    let lines = lines ?? LineTable(bytes)
    let range = ByteRange(min(range.lower, bytes.count), min(range.upper, bytes.count))
    let line = lines.content(ofLine: lines.line(of: range.lower), in: bytes)
    self.init(
      path: file.path, range: range, start: lines.position(of: range.lower, in: bytes),
      end: lines.position(of: range.upper, in: bytes),
      line: Bytes(file.bytes[line.lower..<line.upper]))
  }

  /// Whether it stands for the file or folder itself and no place inside.
  package var isWholeFile: Bool {
    line.isEmpty && range.isEmpty && start == Position(line: 1, column: 1) && end == start
  }

  /// The bytes of its line that it covers; a place over several lines ends with the first.
  package var markedInLine: ByteRange {
    let bytes = line.span
    let lower = Self.offset(ofColumn: start.column, in: bytes, from: 0)
    guard end.line == start.line else { return ByteRange(lower, bytes.count) }
    let columns = max(0, end.column - start.column)
    return ByteRange(lower, Self.offset(ofColumn: columns + 1, in: bytes, from: lower))
  }

  private static func offset(ofColumn column: Int, in bytes: Span<UInt8>, from start: Int) -> Int {
    var offset = start
    var left = column - 1
    while left > 0, offset < bytes.count {
      offset += ByteScanner.scalarLength(bytes, at: offset)
      left -= 1
    }
    return offset
  }
}
