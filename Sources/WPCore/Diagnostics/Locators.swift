import WPSyntax

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
      help: finding.help?.text, notes: notes, fix: finding.fix)
  }

  private mutating func place(_ place: Finding.Place) -> Diagnostic.Place {
    guard place.range != .zero else { return Diagnostic.Place(path: place.path) }
    if known[place.path] == nil {
      guard let bytes = read(place.path) else { return Diagnostic.Place(path: place.path) }
      known[place.path] = Locator(path: place.path, bytes: bytes)
    }
    return known[place.path]?.place(of: place.range) ?? Diagnostic.Place(path: place.path)
  }
}
