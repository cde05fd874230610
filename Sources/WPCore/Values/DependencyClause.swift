import WPSyntax

/// Where the verb of a dependency sentence stands, and which of its sides waits for the other.
struct DependencyClause {
  /// The lexemes before the verb.
  let left: Range<Int>
  /// The lexemes behind it; all of them where there is no verb.
  let right: Range<Int>
  /// Whether the left side waits for the right one.
  let isForward: Bool

  init(_ lexemes: [Lexeme], _ bytes: Span<UInt8>) {
    var depth = 0
    var hasNumber = false
    var index = 0
    while index < lexemes.count {
      let lexeme = lexemes[index]
      if lexeme.isSymbol("(") { depth += 1 }
      if lexeme.isSymbol(")") { depth = max(0, depth - 1) }
      if lexeme.kind == .number { hasNumber = true }
      let isTitleMark =
        lexeme.isSymbol(":") || lexeme.kind == .dash || lexeme.kind == .hyphen && lexeme.isSpaced
      // What follows `Phase 3:` is its title, unless the verb comes at once.
      if isTitleMark, hasNumber, depth == 0,
        DependencyClause.verb(lexemes, index + 1, bytes) == nil
      {
        break
      }
      if depth == 0, let verb = DependencyClause.verb(lexemes, index, bytes) {
        let end = index + verb.width
        if verb.isObligation {
          left = 0..<index
          right = DependencyClause.behindBefore(lexemes, end, bytes)
          isForward = false
          return
        }
        let isPlain = !verb.isWeak || DependencyClause.namesItem(lexemes, end, bytes)
        if isPlain {
          left = 0..<index
          right = end..<lexemes.count
          isForward = verb.isForward
          return
        }
      }
      index += 1
    }
    left = 0..<0
    right = 0..<lexemes.count
    isForward = true
  }

  /// A verb or preposition that relates two sides.
  struct Verb {
    var width: Int
    /// Whether the left side waits for the right one.
    var isForward: Bool
    /// A preposition that also stands in sentences about other things.
    var isWeak = false
    /// `must be complete`: the left side is awaited.
    var isObligation = false
  }

  /// The verb at a lexeme, or nil.
  static func verb(_ lexemes: [Lexeme], _ index: Int, _ bytes: Span<UInt8>) -> Verb? {
    guard index < lexemes.count, let word = lexemes[index].phrase(in: bytes) else { return nil }
    let next = index + 1 < lexemes.count ? lexemes[index + 1].phrase(in: bytes) : nil
    switch word {
    case "depends", "depend", "depending", "dependent", "builds", "relies", "rely":
      if next == "on" || next == "upon" { return Verb(width: 2, isForward: true) }
      return word == "depends" || word == "depend" ? Verb(width: 1, isForward: true) : nil
    case "requires", "require", "requiring", "needs", "follows":
      return Verb(width: 1, isForward: true)
    case "blocked":
      return next == "by" || next == "on" ? Verb(width: 2, isForward: true) : nil
    case "waits", "waiting", "wait":
      return next == "for" || next == "on" ? Verb(width: 2, isForward: true) : nil
    case "required", "needed":
      return next == "by" || next == "for" || next == "before"
        ? Verb(width: 2, isForward: false) : nil
    case "prerequisite", "prerequisites":
      if next == "for" || next == "of" || next == "to" { return Verb(width: 2, isForward: false) }
      return index == 0 ? Verb(width: 1, isForward: true) : nil
    case "enables", "enable", "unlocks", "unlock", "unblocks", "blocks":
      return Verb(width: 1, isForward: false)
    case "after": return Verb(width: 1, isForward: true, isWeak: true)
    case "before", "precedes": return Verb(width: 1, isForward: false, isWeak: true)
    case "prior":
      return next == "to" ? Verb(width: 2, isForward: false, isWeak: true) : nil
    case "must", "should", "has", "have":
      guard next == "be" || next == "to" else { return nil }
      return Verb(width: 2, isForward: false, isObligation: true)
    default: return nil
    }
  }

  /// What stands behind the `before` of `must be complete before …`, which may be absent.
  private static func behindBefore(
    _ lexemes: [Lexeme], _ start: Int, _ bytes: Span<UInt8>
  ) -> Range<Int> {
    for index in start..<lexemes.count {
      if let verb = verb(lexemes, index, bytes), verb.isWeak, !verb.isForward,
        namesItem(lexemes, index + verb.width, bytes)
      {
        return index + verb.width..<lexemes.count
      }
    }
    return lexemes.count..<lexemes.count
  }

  /// Tells whether an item, or this package, is named at a lexeme, an article aside.
  private static func namesItem(_ lexemes: [Lexeme], _ start: Int, _ bytes: Span<UInt8>) -> Bool {
    guard start < lexemes.count else { return false }
    switch lexemes[start].phrase(in: bytes) {
    case "this": return true
    case "the", "completing", "completion", "finishing", "all":
      return start + 1 < lexemes.count
        && (DependencyWords.word(lexemes, start + 1, bytes) != nil
          || lexemes[start + 1].phrase(in: bytes) == "previous")
    default: return DependencyWords.word(lexemes, start, bytes) != nil
    }
  }
}
