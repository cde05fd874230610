import WPSyntax

/// One line of a package's `files`, `reads` or `tests`, read as a pattern.
struct ScopePattern {
  /// What stands in the document.
  let written: Sourced<String>
  /// What it was read as.
  let reading: Result<PathPattern, PathProblem>

  /// Takes what is written, and what is known of it.
  init(_ written: Sourced<String>, among known: inout KnownPatterns) {
    self.written = written
    reading = known.reading(of: written.value)
  }

  /// Whether it was found in a list or table, which may speak of other things than paths.
  var isProse: Bool { written.origin == .section || written.origin == .table }

  /// The pattern, where it can be read.
  var pattern: PathPattern? { try? reading.get() }

  /// What is wrong with it.
  var problem: PathProblem? {
    if case .failure(let problem) = reading { problem } else { nil }
  }

  /// Where the problem stands in the document; the whole value where escapes shift its bytes.
  func place(of problem: PathProblem, in document: Document) -> ByteRange {
    let range = written.range
    let length = written.value.utf8.count
    guard !problem.range.isEmpty else { return range }
    let start: Int
    if document.raw(range) == written.value {
      start = range.lower
    } else if range.count == length + 2,
      document.raw(ByteRange(range.lower + 1, range.upper - 1)) == written.value
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
  var scopePatterns: ArraySlice<ScopePattern> { allPatterns.prefix(files.count + reads.count) }
}
