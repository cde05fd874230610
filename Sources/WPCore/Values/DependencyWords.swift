import WPSyntax

/// The words that may stand in front of a number or in place of one.
enum DependencyWords {
  private static func word(_ phrase: Phrase) -> DependencyItem.Word? {
    switch phrase {
    case "phase", "phases", "ph": .phase
    case "task", "tasks", "t": .task
    case "package", "packages", "wp", "wps", "workpackage", "workpackages": .package
    case "step", "steps": .step
    case "stage", "stages": .stage
    case "story", "stories", "us": .story
    case "feature", "features": .feature
    default: nil
    }
  }

  /// The item word that begins at a lexeme, with the number of lexemes it takes.
  ///
  /// `T` and `US` are words only with a number attached.
  static func word(
    _ lexemes: [Lexeme], _ index: Int, _ bytes: Span<UInt8>
  ) -> (DependencyItem.Word, width: Int)? {
    guard index < lexemes.count else { return nil }
    let next = index + 1 < lexemes.count ? lexemes[index + 1] : nil
    if lexemes[index].isSymbol("#") {
      guard let next, next.kind == .number, !next.isSpaced else { return nil }
      return (.hash, 1)
    }
    guard let phrase = lexemes[index].phrase(in: bytes) else { return nil }
    if phrase == "work" || phrase == "user", let next, let second = next.phrase(in: bytes),
      let word = DependencyWords.word(second), word == .package || word == .story
    {
      return (word, 2)
    }
    guard let word = DependencyWords.word(phrase) else { return nil }
    if phrase == "t" || phrase == "us" {
      guard let next, !next.isSpaced, next.kind == .number || next.kind == .hyphen else {
        return nil
      }
    }
    return (word, 1)
  }

  /// The words for everything, everything before, and the one before, that begin at a lexeme.
  static func quantity(
    _ lexemes: [Lexeme], _ start: Int, _ end: Int, _ bytes: Span<UInt8>
  ) -> (DependencyItem.Target, width: Int)? {
    var index = start
    var isAll = false
    var isBefore = false
    var isPlural = false
    var hasNoun = false
    loop: while index < end, let phrase = lexemes[index].phrase(in: bytes) {
      switch phrase {
      case "all", "everything": isAll = true
      case "of", "the", "other": break
      case "prior", "previous", "preceding", "earlier", "above": isBefore = true
      default:
        guard let (_, width) = word(lexemes, index, bytes) else { break loop }
        hasNoun = true
        isPlural = bytes[lexemes[index + width - 1].range.upper - 1] == UInt8(ascii: "s")
        index += width
        break loop
      }
      index += 1
    }
    guard isAll || isBefore, index == end || isEnd(lexemes[index], bytes) else { return nil }
    if isBefore { return (isAll || isPlural ? .allPrevious : .previous, index - start) }
    return hasNoun || index == start + 1 ? (.all, index - start) : nil
  }

  /// Tells whether the lexemes say that there is nothing.
  static func isNone(_ lexemes: ArraySlice<Lexeme>, _ bytes: Span<UInt8>) -> Bool {
    guard let first = lexemes.first else { return false }
    if lexemes.allSatisfy({ $0.kind == .hyphen || $0.kind == .dash || $0.isSymbol(".") }) {
      return true
    }
    let second = lexemes.dropFirst().first
    switch first.phrase(in: bytes) {
    case "none", "nothing", "nil", "na":
      return second.map { isEnd($0, bytes) || $0.phrase(in: bytes) == "identified" } ?? true
    case "n":
      return second?.isSymbol("/") == true
        && lexemes.dropFirst(2).first?.phrase(in: bytes) == "a"
    case "no":
      guard second != nil else { return true }
      return lexemes.dropFirst().prefix(3).contains {
        switch $0.phrase(in: bytes) {
        case "dependencies", "dependency", "blockers", "prerequisites", "blocker": true
        default: false
        }
      }
    default: return false
    }
  }

  /// Tells whether a lexeme ends what is listed: punctuation, a connector, or words such as "complete".
  static func isEnd(_ lexeme: Lexeme, _ bytes: Span<UInt8>) -> Bool {
    switch lexeme.kind {
    case .symbol(let symbol): return symbol != UInt8(ascii: "#") && symbol != UInt8(ascii: "%")
    case .dash, .picture: return true
    case .hyphen: return lexeme.isSpaced
    case .number: return false
    case .other: return true
    case .word:
      switch lexeme.phrase(in: bytes) {
      case "and", "or", "plus", "complete", "completed", "completes", "done", "finished", "merged",
        "is", "are", "must", "should", "first", "be", "to", "through", "thru", "from", "in", "for",
        "required", "completion", "implementation", "will", "before", "then", "optional":
        return true
      default: return false
      }
    }
  }

  /// Tells whether a lexeme joins two items of a list.
  static func isConnector(_ lexeme: Lexeme, _ bytes: Span<UInt8>) -> Bool {
    switch lexeme.kind {
    case .symbol(UInt8(ascii: ",")), .symbol(UInt8(ascii: ";")), .symbol(UInt8(ascii: "&")),
      .symbol(UInt8(ascii: "+")):
      true
    case .word:
      switch lexeme.phrase(in: bytes) {
      case "and", "or", "plus": true
      default: false
      }
    default: false
    }
  }
}
