import WPSyntax

/// The lines of an example file, each marked place underlined on a line of its own.
struct ExampleLines {
  private(set) var lines: [String] = []

  init(_ file: Example.File, width: Int = 100) {
    let span = file.bytes.span
    let table = LineTable(span)
    var count = table.starts.count
    // The last line is empty where the file ends as it should.
    if count > 1, table.content(ofLine: count - 1, in: span).isEmpty { count -= 1 }
    for line in 0..<count {
      let content = table.content(ofLine: line, in: span)
      let bytes = Bytes(file.bytes[content.lower..<content.upper])
      let marks = file.marks.filter { table.line(of: $0.lower) == line }
      let places = marks.map { mark in
        Diagnostic.Place(
          path: file.path, range: mark, start: table.position(of: mark.lower, in: span),
          end: table.position(of: mark.upper, in: span), line: bytes,
          markedInLine: ByteRange(
            mark.lower - content.lower, min(mark.upper, content.upper) - content.lower))
      }
      let whole = Diagnostic.Place(
        path: file.path, range: .zero, start: Position(line: line + 1, column: 1),
        end: Position(line: line + 1, column: 1), line: bytes, markedInLine: .zero)
      lines.append(SourceExcerpt(places.first ?? whole, width: width).text)
      for place in places { lines.append(SourceExcerpt(place, width: width).underline) }
    }
  }
}
