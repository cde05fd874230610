import WPSyntax

/// The paths of one glob as an automaton: position `p` is "the tokens before `p` are read".
///
/// It only tells paths apart that are well formed: no empty segment, no `.` and no `..`.
struct PathAutomaton: Hashable, Sendable {
  var tokens: ContiguousArray<GlobToken>
  var sets: [LetterSet]

  /// What reads the next letter, and where it leads; `guardToken` is a letter, a set or `one`.
  struct Edge {
    let guardToken: GlobToken
    let next: Int
  }

  /// Every path.
  static let everything = PathAutomaton(tokens: [.segments, .segment, .star], sets: [])

  /// The position behind the last token; a path that ends there is in.
  var end: Int { tokens.count }

  /// The ways on from a position; no position has more than two.
  @inline(__always)
  func edges(at position: Int) -> (Edge?, Edge?) {
    guard position < tokens.count else { return (nil, nil) }
    let token = tokens[position]
    let slash = GlobToken(letter: Letter.slash)
    switch token {
    case .star: return (Edge(guardToken: .one, next: position), nil)
    case .segments: return (Edge(guardToken: .one, next: position &+ 1), nil)
    case .segment:
      return (
        Edge(guardToken: .one, next: position), Edge(guardToken: slash, next: position &- 1)
      )
    case .below: return (Edge(guardToken: slash, next: position &+ 1), nil)
    case .rest:
      return (Edge(guardToken: .one, next: position), Edge(guardToken: slash, next: position))
    default: return (Edge(guardToken: token, next: position &+ 1), nil)
    }
  }

  /// Where a position leads without reading a letter.
  @inline(__always)
  func skip(at position: Int) -> Int? {
    guard position < tokens.count else { return nil }
    switch tokens[position] {
    case .star: return position &+ 1
    case .segments: return position &+ 2
    case .below, .rest: return tokens.count
    default: return nil
    }
  }

  /// Tells whether an edge reads a letter.
  @inline(__always)
  func admits(_ token: GlobToken, _ letter: UInt32) -> Bool {
    if token.isLetter { return token.raw == letter }
    if let index = token.setIndex { return sets[index].contains(letter) }
    return letter != Letter.slash
  }

  /// Tells whether a well-formed path is in; linear for every glob with at most one `**`.
  ///
  /// Only the last `*` and the last `**` need ever be tried again: what an earlier one could take, the
  /// later one can take as well.
  func matches(_ path: Span<UInt8>) -> Bool {
    var token = 0
    var offset = 0
    var star: (token: Int, offset: Int)?
    var globstar: (token: Int, offset: Int)?
    while true {
      if token == tokens.count {
        if offset == path.count { return true }
      } else {
        switch tokens[token] {
        case .star:
          token &+= 1
          star = (token, offset)
          continue
        case .segments:
          token &+= 2
          globstar = (token, offset)
          star = nil
          continue
        case .below:
          if offset == path.count || path[offset] == UInt8(ascii: "/") { return true }
        default:
          guard offset < path.count else { break }
          let (letter, length) = Letter.decode(path, at: offset)
          guard admits(tokens[token], letter) else { break }
          if letter == Letter.slash { star = nil }
          token &+= 1
          offset &+= length
          continue
        }
      }
      if let last = star, last.offset < path.count, path[last.offset] != UInt8(ascii: "/") {
        offset = last.offset &+ Letter.decode(path, at: last.offset).length
        token = last.token
        star = (token, offset)
      } else if let last = globstar,
        let slash = ByteScanner.find(
          UInt8(ascii: "/"), in: path, from: last.offset, to: path.count)
      {
        offset = slash &+ 1
        token = last.token
        globstar = (token, offset)
        star = nil
      } else {
        return false
      }
    }
  }
}
