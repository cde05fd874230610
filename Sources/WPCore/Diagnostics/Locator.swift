package import WPSyntax

/// Turns byte ranges of one file into places with lines and columns.
package struct Locator: Sendable {
  private let path: FilePath
  private let bytes: Bytes
  private let lines: LineTable
  /// The long lines that were asked about: their findings share the bytes, and do not count columns from the start.
  private var longLines: [Int: LongLine] = [:]

  package init(path: FilePath, bytes: Bytes) {
    self.path = path
    self.bytes = bytes
    lines = LineTable(bytes.span)
  }

  /// The place of a range; a finding about the whole file stands at its start and shows no line.
  package mutating func place(of range: ByteRange) -> Diagnostic.Place {
    guard range != .zero else { return Diagnostic.Place(path: path) }
    let start = min(range.lower, bytes.count)
    let end = min(max(range.upper, start), bytes.count)
    let first = position(of: start)
    return Diagnostic.Place(
      path: path, range: ByteRange(start, end), start: first, end: position(of: end),
      line: content(ofLine: first.line - 1))
  }

  private mutating func position(of offset: Int) -> Position {
    let line = lines.line(of: offset)
    guard let long = longLine(line) else { return lines.position(of: offset, in: bytes.span) }
    return Position(line: line + 1, column: long.column(of: offset, in: bytes.span))
  }

  private mutating func content(ofLine line: Int) -> Bytes {
    if let long = longLine(line) { return long.content }
    let range = lines.content(ofLine: line, in: bytes.span)
    return Bytes(bytes[range.lower..<range.upper])
  }

  private mutating func longLine(_ line: Int) -> LongLine? {
    if let known = longLines[line] { return known }
    let range = lines.content(ofLine: line, in: bytes.span)
    guard range.count >= LongLine.threshold else { return nil }
    let long = LongLine(range, of: bytes)
    longLines[line] = long
    return long
  }
}

/// Locates findings in several files; each file is read and its lines are counted once.
struct Locators {
  private let read: (FilePath) -> Bytes?
  private var known: [FilePath: Locator] = [:]

  init(read: @escaping (FilePath) -> Bytes?) { self.read = read }

  /// The finding with its places as lines and columns.
  mutating func diagnostic(_ finding: Finding) -> Diagnostic {
    let place = place(finding.place)
    let notes = finding.notes.map { note in
      Diagnostic.Note(place: self.place(note.place), message: note.message.text)
    }
    return Diagnostic(
      code: finding.code, severity: finding.severity, place: place, message: finding.message.text,
      help: finding.help?.text, notes: notes, fixable: finding.fixable)
  }

  private mutating func place(_ place: Finding.Place) -> Diagnostic.Place {
    guard place.range != .zero else { return Diagnostic.Place(path: place.path) }
    if known[place.path] == nil {
      known[place.path] = read(place.path).map { Locator(path: place.path, bytes: $0) }
    }
    return known[place.path]?.place(of: place.range) ?? Diagnostic.Place(path: place.path)
  }
}
