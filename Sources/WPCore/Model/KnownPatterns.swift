/// The patterns of a plan by what was written: its packages name many of the same paths, which are read and kept once.
struct KnownPatterns {
  private struct Entry {
    let text: String
    let reading: Result<PathPattern, PathProblem>
  }

  private var entries: [Entry] = []

  // To look through more than these costs more than to read.
  private static let mostKept = 32

  /// What a text is read as.
  mutating func reading(of text: String) -> Result<PathPattern, PathProblem> {
    let length = text.utf8.count
    for entry in entries where entry.text.utf8.count == length && entry.text == text {
      return entry.reading
    }
    let reading = PathPattern.parse(text)
    if entries.count < KnownPatterns.mostKept {
      entries.append(Entry(text: text, reading: reading))
    }
    return reading
  }
}
