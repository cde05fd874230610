package import WPSyntax

/// A line of `files`, `reads` or `tests`: what was written, and the paths it stands for.
///
/// `*` and `?` stay inside a segment, `**` is any number of whole segments, a directory covers what is
/// below it, braces list alternatives, `!` in front makes it an exclusion and `::name` narrows it to a symbol.
package struct PathPattern: Hashable, Sendable {
  /// The most bytes that are read: as many as a path may have on the smallest system.
  package static let byteLimit = 1_024

  /// What was written.
  package let text: Bytes
  /// Whether it takes paths away.
  package let isExclusion: Bool
  /// The alternatives of its braces, each once, in the order in which they are written.
  package let alternatives: [PathGlob]

  private init(text: Bytes, isExclusion: Bool, alternatives: [PathGlob]) {
    self.text = text
    self.isExclusion = isExclusion
    self.alternatives = alternatives
  }

  /// Reads a pattern, or says what is wrong with it.
  package static func parse(_ text: Bytes) -> Result<PathPattern, PathProblem> {
    if let plain = plain(text) { return .success(plain) }
    guard text.count <= byteLimit else {
      return .failure(PathProblem(.tooLong, at: ByteRange(byteLimit, text.count)))
    }
    if let offset = text.firstIndex(where: { $0 < 0x20 || $0 == 0x7F }) {
      return .failure(PathProblem(.controlCharacter, at: ByteRange(offset, offset + 1)))
    }
    let isExclusion = text.first == UInt8(ascii: "!")
    let start = isExclusion ? 1 : 0
    let whole = BraceExpansion.Text(
      bytes: Bytes(text[start...]), origins: ContiguousArray(start..<text.count))
    guard !whole.bytes.isEmpty else {
      return .failure(PathProblem(.empty, at: ByteRange(0, text.count)))
    }
    switch BraceExpansion.expand(whole) {
    case .failure(let problem): return .failure(problem)
    case .success(let texts): return gather(texts, of: text, isExclusion)
    }
  }

  /// Reads a pattern from text.
  package static func parse(_ text: String) -> Result<PathPattern, PathProblem> {
    parse(Bytes(text))
  }

  /// The pattern that stands for one path, perhaps for a symbol in it, and nothing else, whatever bytes are in it.
  package static func literal(_ path: FilePath, symbol: PathSymbol? = nil) -> PathPattern {
    let glob = PathGlob(literal: path.bytes, isDirectory: false, symbol: symbol)
    return PathPattern(text: path.bytes, isExclusion: false, alternatives: [glob])
  }

  /// The pattern of a folder and all that is in it, whatever bytes are in its path.
  static func folder(_ path: FilePath) -> PathPattern {
    let glob = PathGlob(literal: path.bytes, isDirectory: true)
    return PathPattern(text: path.bytes, isExclusion: false, alternatives: [glob])
  }

  private static func gather(
    _ texts: [BraceExpansion.Text], of text: Bytes, _ isExclusion: Bool
  ) -> Result<PathPattern, PathProblem> {
    var globs: [PathGlob] = []
    var seen: Set<PathGlob> = []
    for alternative in texts {
      switch GlobParser.parse(alternative) {
      case .failure(let problem):
        // Nothing has no place of its own.
        let range = problem.kind == .empty ? ByteRange(0, text.count) : problem.range
        return .failure(PathProblem(problem.kind, at: range))
      case .success(let glob):
        if isExclusion, glob.symbol != nil {
          return .failure(PathProblem(.misplacedSymbol, at: ByteRange(0, text.count)))
        }
        if texts.count == 1 || seen.insert(glob).inserted { globs.append(glob) }
      }
    }
    return .success(PathPattern(text: text, isExclusion: isExclusion, alternatives: globs))
  }

  /// The pattern of a path with nothing special in it but `/`, `/**` or `::name` at its end, as most are.
  private static func plain(_ text: Bytes) -> PathPattern? {
    let bytes = text.span
    guard bytes.count > 0, bytes.count <= byteLimit else { return nil }
    let end = plainEnd(bytes)
    guard end > 0, bytes[end - 1] != UInt8(ascii: "/") else { return nil }
    let path = end == text.count ? text : Bytes(text[..<end])
    let glob: PathGlob
    switch bytes.count - end {
    case 0: glob = PathGlob(literal: path, isDirectory: false)
    case 1 where bytes[end] == UInt8(ascii: "/"): glob = PathGlob(literal: path, isDirectory: true)
    case 3 where ("/**" as StaticString).matches(bytes, at: end):
      glob = PathGlob(literal: path, isDirectory: true)
    case 3... where ("::" as StaticString).matches(bytes, at: end):
      for offset in (end + 2)..<bytes.count
      where !isPlain(bytes[offset]) && bytes[offset] != UInt8(ascii: ".") {
        return nil
      }
      let symbol = PathSymbol(Bytes(text[(end + 2)...]))
      glob = PathGlob(literal: path, isDirectory: false, symbol: symbol)
    default: return nil
    }
    return PathPattern(text: text, isExclusion: false, alternatives: [glob])
  }

  /// The end of the segments of plain letters that a text begins with, 0 where a segment has to be looked at closely.
  private static func plainEnd(_ bytes: Span<UInt8>) -> Int {
    var offset = 0
    var previous = UInt8(ascii: "/")
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "/") {
        if previous == UInt8(ascii: "/") { return 0 }
        // What is behind a last slash says that the path is a directory.
        if offset + 1 == bytes.count || bytes[offset + 1] == UInt8(ascii: "*") { return offset }
      } else if byte == UInt8(ascii: ".") {
        // A segment that starts with a dot may be `.` or `..`.
        if previous == UInt8(ascii: "/") { return 0 }
      } else if !isPlain(byte) {
        return offset
      }
      previous = byte
      offset += 1
    }
    return offset
  }

  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }

  /// Tells whether a well-formed path is among those the pattern names, be it an exclusion or not.
  package func matches(_ path: FilePath) -> Bool {
    alternatives.contains { $0.matches(path) }
  }

  /// What was written, safe to show.
  package var shown: String { FilePath(text).shown }

  /// Whether it claims paths without naming anything, as `**`, `*.*` and `.` do.
  package var isTooBroad: Bool { !isExclusion && alternatives.contains(where: \.isTooBroad) }

  /// The same pattern with those paths as directories that are known to be some.
  func resolved(against directories: Directories) -> PathPattern {
    guard alternatives.contains(where: { directories.promotes($0) }) else { return self }
    let globs = alternatives.map { directories.promotes($0) ? $0.asDirectory : $0 }
    return PathPattern(text: text, isExclusion: isExclusion, alternatives: globs)
  }
}
