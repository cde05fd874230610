import WPCore
import WPSyntax

extension FuzzTarget {
  /// Path patterns, one a line.
  static let patterns = FuzzTarget(
    "patterns",
    words: [
      "*", "**", "**/", "/**", "?", "[a-z]", "[!a]", "{a,b}", "{", "}", ",", "!", "::",
      "::Store.save",
      "\\", "/", "./", "../", "src/", "a", ".ts", "\u{E9}", "日",
    ]
  ) { bytes throws(Violation) in
    var patterns: [PathPattern] = []
    for line in bytes.split(separator: 0x0A).prefix(6) {
      switch PathPattern.parse(Bytes(line)) {
      // Stray bytes on both sides of a wildcard are one letter where it stands for nothing, so a path may tell less.
      case .success(let pattern) where String(validating: line, as: UTF8.self) == nil:
        try demand(
          !pattern.alternatives.isEmpty || pattern.isExclusion, "a pattern stands for nothing")
      case .success(let pattern): patterns.append(pattern)
      case .failure(let problem):
        try demand(
          ByteRange(0, line.count).contains(problem.range), "a problem lies outside of its pattern")
      }
    }
    for pattern in patterns where !pattern.isExclusion {
      try demandInItself(pattern)
      for other in patterns where !other.isExclusion { try demandOverlap(pattern, other) }
    }
  }

  private static func demandInItself(_ pattern: PathPattern) throws(Violation) {
    let set = PathSet([pattern])
    if case .outside(_, let witness) = set.containment(in: set) {
      throw Violation("'\(pattern.text.shown)' has \(witness.path.shown) and has it not")
    }
    guard let overlap = pattern.overlap(with: pattern) else {
      throw Violation("'\(pattern.text.shown)' has no path")
    }
    try demand(
      pattern.matches(overlap.witness.path),
      "'\(pattern.text.shown)' does not match \(overlap.witness.path.shown)")
  }

  private static func demandOverlap(
    _ one: PathPattern, _ other: PathPattern
  ) throws(Violation) {
    let overlap = one.overlap(with: other)
    let pair = "'\(one.text.shown)' and '\(other.text.shown)'"
    try demand(
      overlap?.witness == other.overlap(with: one)?.witness, "\(pair) meet in one order only")
    let inner = PathSet([one])
    let outer = PathSet([other])
    let containment = inner.containment(in: outer)
    if let overlap {
      // A file that another pattern takes for a folder is one to both of them.
      let (a, b) = (inner.resolved(beside: outer), outer.resolved(beside: inner))
      try demand(
        a.contains(overlap.witness.path) && b.contains(overlap.witness.path),
        "\(pair) do not both match \(overlap.witness.path.shown)")
    } else {
      try demand(!containment.holds, "\(pair) do not meet, and one is in the other")
    }
    if case .outside(_, let witness) = containment {
      let (a, b) = (inner.resolved(beside: outer), outer.resolved(beside: inner))
      try demand(
        a.contains(witness.path)
          && (!b.holds(witness.path) || one.hasSymbol || other.hasSymbol),
        "\(witness.path.shown) does not tell \(pair) apart")
    }
  }
}

extension Bytes {
  fileprivate var shown: String { FilePath(self).shown }
}

extension PathPattern {
  fileprivate var hasSymbol: Bool { alternatives.contains { $0.symbol != nil } }
}

extension PathSet {
  fileprivate func resolved(beside other: PathSet) -> PathSet {
    var directories = Directories()
    insertDirectories(into: &directories)
    other.insertDirectories(into: &directories)
    return resolved(against: directories)
  }

  // A path below that of a file is in, as it shows that the file is a folder; patterns alone do not show that.
  fileprivate func holds(_ path: FilePath) -> Bool {
    patterns.contains { pattern in
      pattern.alternatives.contains { glob in
        glob.matches(path) && (glob.shape != .file || FilePath(glob.prefix) == path)
      }
    }
  }
}
