package import WPSyntax

/// One alternative of a pattern in normal form: a set of paths, perhaps narrowed to a symbol.
package struct PathGlob: Hashable, Sendable {
  /// What the glob names.
  package enum Shape: Hashable, Sendable {
    /// One path; a directory only if something else shows that it is one.
    case file
    /// A directory with everything below it.
    case directory
    /// Whatever fits the wildcards.
    case pattern
  }

  package let shape: Shape
  /// The leading segments without wildcards, joined by slashes; of a file or directory, its path.
  package let prefix: Bytes
  /// The bytes with which every path of a pattern ends.
  let suffix: Bytes
  /// The symbol of the file to which the glob is narrowed.
  package let symbol: PathSymbol?
  private let wildcards: PathAutomaton?
  /// A hash of the tokens, so that a set of globs does not read them again and again.
  private let fingerprint: UInt64

  /// The glob of a path without wildcards.
  init(literal path: Bytes, isDirectory: Bool, symbol: PathSymbol? = nil) {
    shape = isDirectory ? .directory : .file
    prefix = path
    suffix = []
    self.symbol = symbol
    wildcards = nil
    fingerprint = 0
  }

  /// The glob of what an automaton reads, which has a wildcard.
  init(pattern: PathAutomaton, prefix: Bytes, symbol: PathSymbol?) {
    shape = .pattern
    self.prefix = prefix
    var tail = Bytes()
    let start = pattern.tokens.lastIndex { !$0.isLetter }.map { $0 + 1 } ?? 0
    for token in pattern.tokens[start...] { Letter.append(token.raw, to: &tail) }
    suffix = tail
    self.symbol = symbol
    wildcards = pattern
    fingerprint = pattern.tokens.reduce(0xCBF2_9CE4_8422_2325) { hash, token in
      (hash ^ UInt64(token.raw)) &* 0x100_0000_01B3
    }
  }

  package func hash(into hasher: inout Hasher) {
    // The fingerprint of a pattern is of its prefix, too.
    if shape == .pattern { hasher.combine(fingerprint) } else { prefix.hashAtOnce(into: &hasher) }
    if let symbol { hasher.combine(symbol) }
  }

  /// The automaton that reads exactly the paths of the glob.
  var automaton: PathAutomaton {
    if let wildcards { return wildcards }
    var tokens: ContiguousArray<GlobToken> = []
    tokens.reserveCapacity(prefix.count + 2)
    var offset = 0
    let path = prefix.span
    while offset < path.count {
      let (letter, length) = Letter.decode(path, at: offset)
      tokens.append(GlobToken(letter: letter))
      offset += length
    }
    if shape == .directory { tokens += [.below, .rest] }
    return PathAutomaton(tokens: tokens, sets: [])
  }

  /// The same path as a directory; globs of another shape stay as they are.
  var asDirectory: PathGlob {
    shape == .file && symbol == nil ? PathGlob(literal: prefix, isDirectory: true) : self
  }

  /// Tells whether a well-formed path is in.
  ///
  /// A path below that of a file shows by itself that the file is a directory, and is in.
  package func matches(_ path: FilePath) -> Bool {
    if let wildcards { return wildcards.matches(path.bytes.span) }
    return Self.isAtOrBelow(path.bytes, prefix)
  }

  /// Tells, without reading the wildcards, whether two globs could have a path in common.
  func mayMeet(_ other: PathGlob) -> Bool {
    if prefix.count > other.prefix.count { return other.mayMeet(self) }
    guard Self.isAtOrBelow(other.prefix, prefix) else { return false }
    if shape == .file, other.prefix.count > prefix.count { return false }
    guard shape != .directory, other.shape != .directory else { return true }
    let tail = shape == .file ? prefix : suffix
    let otherTail = other.shape == .file ? other.prefix : other.suffix
    return Self.endsAlike(tail.span, otherTail.span)
  }

  /// Tells whether a path is another one or lies below it; everything lies below the empty one.
  static func isAtOrBelow(_ path: Bytes, _ directory: Bytes) -> Bool {
    guard path.count >= directory.count else { return false }
    let (a, b) = (path.span, directory.span)
    for index in 0..<b.count where a[index] != b[index] { return false }
    return b.isEmpty || a.count == b.count || a[b.count] == UInt8(ascii: "/")
  }

  private static func endsAlike(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Bool {
    for index in 1..<(min(a.count, b.count) + 1) where a[a.count - index] != b[b.count - index] {
      return false
    }
    return true
  }
}
