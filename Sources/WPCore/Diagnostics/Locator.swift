package import WPSyntax

/// Turns byte ranges of one file into places with lines and columns.
///
/// It remembers where it counted last, so that many places on one long line, in order, cost one walk over it.
package struct Locator: Sendable {
  /// The most bytes of a line that are kept on either side of a place.
  private static let reach = 512

  private let path: FilePath
  private let bytes: Bytes
  private let lines: LineTable
  private var counted = (line: 0, offset: 0, column: 1)

  package init(path: FilePath, bytes: Bytes) {
    self.path = path
    self.bytes = bytes
    lines = LineTable(bytes.span)
  }

  /// The place of a range; a finding about the whole file stands at its start and shows no line.
  package mutating func place(of range: ByteRange) -> Diagnostic.Place {
    range == .zero ? Diagnostic.Place(path: path) : exactPlace(of: range)
  }

  /// The place of a range, be it the empty one at the start of the file.
  mutating func exactPlace(of range: ByteRange) -> Diagnostic.Place {
    let lower = min(range.lower, bytes.count)
    let upper = min(max(range.upper, lower), bytes.count)
    let first = position(of: lower)
    let content = lines.content(ofLine: first.line - 1, in: bytes.span)
    // Between the two bytes of a line end there is nothing to mark: that is where its text ends.
    let start = min(max(lower, content.lower), content.upper)
    let marked = ByteRange(start, max(start, min(upper, content.upper)))
    let kept = ByteRange(
      boundary(max(content.lower, marked.lower - Self.reach)),
      boundary(min(content.upper, marked.lower + Self.reach)))
    return Diagnostic.Place(
      path: path, range: ByteRange(lower, upper), start: first, end: position(of: upper),
      line: Bytes(bytes[kept.lower..<max(kept.lower, kept.upper)]),
      markedInLine: ByteRange(
        max(0, marked.lower - kept.lower), max(0, min(marked.upper, kept.upper) - kept.lower)),
      isCut: kept != content)
  }

  private mutating func position(of offset: Int) -> Position {
    let source = bytes
    let span = source.span
    let line = lines.line(of: offset)
    if line != counted.line || offset < counted.offset {
      let start = lines.position(of: Int(lines.starts[line]), in: span)
      counted = (line, lines.content(ofLine: line, in: span).lower, start.column)
    }
    if offset > counted.offset {
      counted.column += ByteScanner.scalars(span, counted.offset, offset)
      counted.offset = offset
    }
    return Position(line: line + 1, column: counted.column)
  }

  // The start of a character at or before an offset.
  private func boundary(_ offset: Int) -> Int {
    var start = offset
    while start > 0, start < bytes.count, offset - start < 3, bytes[start] & 0xC0 == 0x80 {
      start -= 1
    }
    return start
  }
}
