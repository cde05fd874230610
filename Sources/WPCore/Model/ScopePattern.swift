import WPSyntax

/// One line of a package's `files`, `reads` or `tests`, read as a pattern.
struct ScopePattern {
  private let known: KnownPatterns.Entry
  /// The bytes of the value.
  let range: ByteRange
  /// The part of the document that says it.
  let origin: Origin

  /// Takes what is written at a place of a document.
  init(_ known: KnownPatterns.Entry, at range: ByteRange, from origin: Origin) {
    self.known = known
    self.range = range
    self.origin = origin
  }

  /// What stands in the document.
  var written: Sourced<String> { Sourced(known.text, at: range, from: origin) }

  /// What it was read as.
  var reading: Result<PathPattern, PathProblem> { known.reading }

  /// Whether it was found in a list or table, which may speak of other things than paths.
  var isProse: Bool { origin == .section || origin == .table }

  /// The pattern, where it can be read.
  var pattern: PathPattern? { try? reading.get() }

  /// What is wrong with it.
  var problem: PathProblem? {
    if case .failure(let problem) = reading { problem } else { nil }
  }

  /// Where the problem stands in the document; the whole value where escapes shift its bytes.
  func place(of problem: PathProblem, in document: Document) -> ByteRange {
    let length = known.text.utf8.count
    guard !problem.range.isEmpty else { return range }
    let start: Int
    if document.raw(range) == known.text {
      start = range.lower
    } else if range.count == length + 2,
      document.raw(ByteRange(range.lower + 1, range.upper - 1)) == known.text
    {
      start = range.lower + 1
    } else {
      return range
    }
    return ByteRange(start + problem.range.lower, start + min(problem.range.upper, length))
  }
}

extension WorkPackage {
  /// What it writes and what it reads.
  var scopePatterns: ArraySlice<ScopePattern> { allPatterns.prefix(fileCount + readCount) }
}
