import WPSyntax

/// Reads one alternative, which has no braces any more, into its normal form.
struct GlobParser {
  private let text: BraceExpansion.Text
  private var segments: [Segment] = []
  private var current: [GlobToken] = []
  private var sets: [LetterSet] = []
  private var symbol: PathSymbol?

  private enum Segment {
    case any
    case tokens([GlobToken])
  }

  private init(_ text: BraceExpansion.Text) { self.text = text }

  /// The glob of an alternative, or what is wrong with it.
  static func parse(_ text: BraceExpansion.Text) -> Result<PathGlob, PathProblem> {
    var parser = GlobParser(text)
    do throws(PathProblem) {
      return .success(try parser.glob())
    } catch {
      return .failure(error)
    }
  }

  private mutating func glob() throws(PathProblem) -> PathGlob {
    let count = text.bytes.count
    guard count > 0 else { throw problem(.empty, 0, 0) }
    try refuseAbsolute()
    var offset = 0
    var start = 0
    while offset < count {
      switch text.bytes[offset] {
      case UInt8(ascii: "/"):
        try endSegment(start, offset)
        offset += 1
        start = offset
      case UInt8(ascii: ":") where offset + 1 < count && text.bytes[offset + 1] == 0x3A:
        try readSymbol(start, offset)
        offset = count
      default:
        offset = try readToken(at: offset)
      }
    }
    if symbol == nil { try endSegment(start, count) }
    return finish(isDirectory: symbol == nil && endsAsDirectory(start))
  }

  /// Whether the text ends with a slash or a dot segment.
  private func endsAsDirectory(_ start: Int) -> Bool {
    start == text.bytes.count || text.bytes[start...].elementsEqual([UInt8(ascii: ".")])
  }

  private func problem(_ kind: PathProblem.Kind, _ start: Int, _ end: Int) -> PathProblem {
    PathProblem(kind, at: text.range(start, end))
  }

  private func refuseAbsolute() throws(PathProblem) {
    let bytes = text.bytes
    let isSlash = { (byte: UInt8) in byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") }
    if bytes[0] == UInt8(ascii: "/") { throw problem(.absolute, 0, 1) }
    if bytes[0] == UInt8(ascii: "~"), bytes.count == 1 || bytes[1] == UInt8(ascii: "/") {
      throw problem(.absolute, 0, 1)
    }
    let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[0] | 0x20)
    if isLetter, bytes.count > 2, bytes[1] == UInt8(ascii: ":"), isSlash(bytes[2]) {
      throw problem(.absolute, 0, 3)
    }
  }

  /// Reads one token of a segment and returns the offset behind it.
  private mutating func readToken(at offset: Int) throws(PathProblem) -> Int {
    let bytes = text.bytes
    switch bytes[offset] {
    case UInt8(ascii: "*"):
      current.append(.star)
      return offset + 1
    case UInt8(ascii: "?"):
      current.append(.one)
      return offset + 1
    case UInt8(ascii: "["):
      switch BracketParser.read(bytes.span, from: offset) {
      case .failure(let fault): throw problem(fault.kind, fault.start, fault.end)
      case .success(let reading):
        append(reading.set)
        return reading.end
      }
    case UInt8(ascii: "\\"):
      guard offset + 1 < bytes.count, bytes[offset + 1] != UInt8(ascii: "/") else {
        throw problem(.strayBackslash, offset, offset + 1)
      }
      return appendLetter(at: offset + 1)
    default:
      return appendLetter(at: offset)
    }
  }

  private mutating func appendLetter(at offset: Int) -> Int {
    let (letter, length) = Letter.decode(text.bytes.span, at: offset)
    current.append(GlobToken(letter: letter))
    return offset + length
  }

  private mutating func append(_ set: LetterSet) {
    if let only = set.only {
      current.append(GlobToken(letter: only))
    } else if let index = sets.firstIndex(of: set) {
      current.append(GlobToken(set: index))
    } else {
      current.append(GlobToken(set: sets.count))
      sets.append(set)
    }
  }

  private mutating func readSymbol(_ start: Int, _ offset: Int) throws(PathProblem) {
    let name = Bytes(text.bytes[(offset + 2)...])
    let isWhole =
      !name.isEmpty && name.first != UInt8(ascii: ":") && !name.contains(UInt8(ascii: "/"))
    guard offset > start, isWhole, !isCurrent(2, of: .star) else {
      throw problem(.misplacedSymbol, offset, offset + 2)
    }
    try endSegment(start, offset)
    guard !segments.isEmpty else { throw problem(.misplacedSymbol, offset, offset + 2) }
    symbol = PathSymbol(name)
  }
  /// Whether the segment being read is a token so many times, and nothing else.
  private func isCurrent(_ count: Int, of token: GlobToken) -> Bool {
    current.count == count && current.allSatisfy { $0 == token }
  }

  private mutating func endSegment(_ start: Int, _ end: Int) throws(PathProblem) {
    defer { current.removeAll(keepingCapacity: true) }
    let dot = GlobToken(letter: Letter.dot)
    if current.isEmpty || isCurrent(1, of: dot) { return }
    if isCurrent(2, of: dot) { throw problem(.parentSegment, start, end) }
    if isCurrent(2, of: .star) {
      if case .any? = segments.last { return }
      segments.append(.any)
    } else if zip(current, current.dropFirst()).contains(where: { $0 == .star && $1 == .star }) {
      throw problem(.misplacedGlobstar, start, end)
    } else {
      segments.append(.tokens(current))
    }
  }

  private func finish(isDirectory: Bool) -> PathGlob {
    var segments = segments
    var endsOpen = false
    if case .any? = segments.last {
      segments.removeLast()
      endsOpen = true
    }
    endsOpen = endsOpen || isDirectory || segments.isEmpty
    var prefix = Bytes()
    var isLiteral = true
    var tokens: ContiguousArray<GlobToken> = []
    for (index, segment) in segments.enumerated() {
      switch segment {
      case .any:
        isLiteral = false
        tokens += [.segments, .segment]
      case .tokens(let part):
        isLiteral = isLiteral && part.allSatisfy(\.isLetter)
        if isLiteral {
          if !prefix.isEmpty { prefix.append(UInt8(ascii: "/")) }
          for token in part { Letter.append(token.raw, to: &prefix) }
        }
        tokens += part
        if index + 1 < segments.count { tokens.append(GlobToken(letter: Letter.slash)) }
      }
    }
    if isLiteral, !segments.isEmpty {
      return PathGlob(literal: prefix, isDirectory: endsOpen, symbol: symbol)
    }
    if endsOpen { tokens += segments.isEmpty ? PathAutomaton.everything.tokens : [.below, .rest] }
    let automaton = PathAutomaton(tokens: tokens, sets: sets)
    return PathGlob(pattern: automaton, prefix: prefix, symbol: symbol)
  }
}
