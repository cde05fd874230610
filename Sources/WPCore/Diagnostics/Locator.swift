package import WPSyntax

/// Turns byte ranges of one file into places with lines and columns.
package struct Locator: Sendable {
  private let path: FilePath
  private let bytes: Bytes
  private let lines: LineTable

  package init(path: FilePath, bytes: Bytes) {
    self.path = path
    self.bytes = bytes
    lines = LineTable(bytes.span)
  }

  /// The place of a range; a finding about the whole file stands at its start and shows no line.
  package func place(of range: ByteRange) -> Diagnostic.Place {
    guard range != .zero else { return Diagnostic.Place(path: path) }
    let span = bytes.span
    let start = min(range.lower, bytes.count)
    let end = min(max(range.upper, start), bytes.count)
    let first = lines.position(of: start, in: span)
    let content = lines.content(ofLine: first.line - 1, in: span)
    return Diagnostic.Place(
      path: path, range: ByteRange(start, end), start: first,
      end: lines.position(of: end, in: span), line: Bytes(bytes[content.lower..<content.upper]))
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
    if let locator = known[place.path] { return locator.place(of: place.range) }
    guard let bytes = read(place.path) else { return Diagnostic.Place(path: place.path) }
    let locator = Locator(path: place.path, bytes: bytes)
    known[place.path] = locator
    return locator.place(of: place.range)
  }
}
