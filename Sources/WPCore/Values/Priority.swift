package import WPSyntax

/// How urgent a package is.
///
/// A colour in front carries no meaning; a pair such as `MEDIUM-HIGH` counts as its higher half.
package struct Priority: Sendable, Equatable {
  /// The four classes, ascending.
  package enum Class: UInt8, Sendable, CaseIterable, Comparable {
    case low, medium, high, critical

    /// The word used in frontmatter.
    package var word: String {
      switch self {
      case .low: "low"
      case .medium: "medium"
      case .high: "high"
      case .critical: "critical"
      }
    }

    /// The canonical writing, colour included.
    package var mark: String {
      switch self {
      case .low: "🟡 LOW"
      case .medium: "🟠 MEDIUM"
      case .high: "🔴 HIGH"
      case .critical: "🔴 CRITICAL"
      }
    }

    /// Reads a frontmatter word; nothing but the four words is one.
    package init?(word: String) {
      guard let found = Class.allCases.first(where: { $0.word == word }) else { return nil }
      self = found
    }

    /// Reads a frontmatter word in a document.
    init?(_ bytes: Span<UInt8>, _ range: ByteRange) {
      switch ByteScanner.word(bytes, from: range.lower, to: range.upper) {
      case _ where range.count > 8: return nil
      case ("low" as StaticString).word(at: 0): self = .low
      case ("medium" as StaticString).word(at: 0): self = .medium
      case ("high" as StaticString).word(at: 0): self = .high
      case ("critical" as StaticString).word(at: 0): self = .critical
      default: return nil
      }
    }

    package static func < (a: Class, b: Class) -> Bool { a.rawValue < b.rawValue }
  }

  /// The class, or nil for an ordinal.
  package let `class`: Class?
  /// The place in an order, where that is what was written.
  package let ordinal: Int?
  /// What stands in parentheses or behind a dash.
  package let reason: String?

  /// The class that counts when packages are compared: an ordinal has none and is as medium.
  package var rank: Class { `class` ?? .medium }

  package init(_ class: Class, reason: String? = nil) {
    self.class = `class`
    ordinal = nil
    self.reason = reason
  }

  /// Reads a priority from a text.
  package init?(_ text: String) {
    let bytes = Bytes(text)
    self.init(bytes.span, ByteRange(0, bytes.count))
  }

  /// Reads a priority; nil for an empty text and for one outside the vocabulary.
  package init?(_ bytes: Span<UInt8>, _ range: ByteRange) {
    switch Priority.glance(bytes, range) {
    case .word(let level, let reason):
      self.class = level
      ordinal = nil
      self.reason = reason.map { ByteScanner.text(bytes, $0) }
      return
    case .other: return nil
    case .unclear: break
    }
    let lexemes = Lexeme.all(in: bytes, range)
    var index = 0
    while index < lexemes.count, Priority.isDecoration(lexemes[index], bytes) { index += 1 }
    var found: Class?
    var levels = 0
    var ordinal: Int?
    while index < lexemes.count {
      if let (level, width) = Priority.level(lexemes, index, bytes) {
        found = found.map { max($0, level) } ?? level
        levels += 1
        index += width
      } else if levels == 0, let (number, width) = Priority.ordinal(lexemes, index, bytes) {
        ordinal = number
        index += width
        break
      } else {
        break
      }
      // A joint and another level make a pair; anything else begins the rest.
      guard let joint = Priority.joint(lexemes, index, bytes),
        Priority.level(lexemes, index + joint, bytes) != nil
      else { break }
      index += joint
    }
    guard found != nil || ordinal != nil, levels < 3 else { return nil }
    self.class = found
    self.ordinal = ordinal
    reason = Priority.reason(lexemes, index, bytes, range)
  }

  /// The class of a priority, without its reason, which most texts show at their first word.
  static func `class`(_ bytes: Span<UInt8>, _ range: ByteRange) -> Class? {
    if let word = Class(bytes, range) { return word }
    return switch glance(bytes, range) {
    case .word(let level, _): level
    case .other: nil
    case .unclear: Priority(bytes, range)?.class
    }
  }

  /// What the first word of a text shows by itself.
  private enum Glance {
    /// It is a class, and all there is but for a reason in parentheses.
    case word(Class, reason: ByteRange?)
    /// No priority begins with it.
    case other
    case unclear
  }

  // Most texts are one word of the vocabulary or begin with a word outside of it; lexemes are for the others.
  private static func glance(_ bytes: Span<UInt8>, _ range: ByteRange) -> Glance {
    guard let word = Lexeme.leadingWord(in: bytes, range), let phrase = Phrase(bytes, word) else {
      return .unclear
    }
    switch phrase {
    case "p", "priority", "must", "should", "could", "wont": return .unclear
    default: break
    }
    guard let level = level(phrase) else { return ordinal(phrase) == nil ? .other : .unclear }
    let rest = ByteScanner.trim(bytes, word.upper, range.upper)
    if Lexeme.isNone(in: bytes, rest) { return .word(level, reason: nil) }
    guard rest.count > 3, bytes[rest.lower] == UInt8(ascii: "("),
      let first = Lexeme.leadingWord(in: bytes, ByteRange(rest.lower + 1, rest.upper)),
      first.lower == rest.lower + 1, !isDecoration(Phrase(bytes, first))
    else { return .unclear }
    let isClosed = bytes[rest.upper - 1] == UInt8(ascii: ")")
    return .word(level, reason: ByteRange(first.lower, isClosed ? rest.upper - 1 : rest.upper))
  }

  private static func level(_ phrase: Phrase) -> Class? {
    switch phrase {
    case "critical", "urgent", "blocker", "highest", "p0": .critical
    case "high", "must", "p1": .high
    case "medium", "moderate", "med", "normal", "should", "p2": .medium
    case "low", "lowest", "minor", "could", "wont", "p3": .low
    default: nil
    }
  }

  private static func ordinal(_ phrase: Phrase) -> Int? {
    switch phrase {
    case "first": 1
    case "second": 2
    case "third": 3
    case "fourth": 4
    case "fifth": 5
    default: nil
    }
  }

  private static func level(
    _ lexemes: [Lexeme], _ index: Int, _ bytes: Span<UInt8>
  ) -> (Class, width: Int)? {
    guard index < lexemes.count, let word = lexemes[index].phrase(in: bytes) else { return nil }
    if word == "p", index + 1 < lexemes.count, !lexemes[index + 1].isSpaced,
      lexemes[index + 1].kind == .number
    {
      let both = ByteRange(lexemes[index].range.lower, lexemes[index + 1].range.upper)
      guard let level = Phrase(bytes, both).flatMap(Priority.level) else { return nil }
      return (level, 2)
    }
    guard let level = Priority.level(word) else { return nil }
    switch word {
    case "must", "should", "could", "wont": break
    default: return (level, 1)
    }
    // `Must have`, `must-have`, `won't have`.
    var next = index + 1
    if next < lexemes.count, lexemes[next].kind == .hyphen { next += 1 }
    let isHave = next < lexemes.count && lexemes[next].phrase(in: bytes) == "have"
    return (level, isHave ? next + 1 - index : 1)
  }

  private static func ordinal(
    _ lexemes: [Lexeme], _ index: Int, _ bytes: Span<UInt8>
  ) -> (Int, width: Int)? {
    if let word = lexemes[index].phrase(in: bytes), let number = Priority.ordinal(word) {
      return (number, 1)
    }
    guard let number = lexemes[index].integer(in: bytes), number > 0 else { return nil }
    guard index + 1 < lexemes.count, !lexemes[index + 1].isSpaced else { return (number, 1) }
    switch lexemes[index + 1].phrase(in: bytes) {
    case "st", "nd", "rd", "th": return (number, 2)
    case nil where lexemes[index + 1].isSymbol(".") || lexemes[index + 1].isSymbol("("):
      return (number, 1)
    default: return nil
    }
  }

  private static func joint(_ lexemes: [Lexeme], _ index: Int, _ bytes: Span<UInt8>) -> Int? {
    guard index < lexemes.count else { return nil }
    switch lexemes[index].kind {
    case .hyphen, .dash, .symbol(UInt8(ascii: "/")): return 1
    case .word:
      switch lexemes[index].phrase(in: bytes) {
      case "to", "or": return 1
      default: return nil
      }
    default: return nil
    }
  }

  private static func isDecoration(_ lexeme: Lexeme, _ bytes: Span<UInt8>) -> Bool {
    switch lexeme.kind {
    case .word: isDecoration(lexeme.phrase(in: bytes))
    case .number, .symbol(UInt8(ascii: "[")): false
    default: true
    }
  }

  private static func isDecoration(_ word: Phrase?) -> Bool { word == "priority" }

  private static func reason(
    _ lexemes: [Lexeme], _ index: Int, _ bytes: Span<UInt8>, _ range: ByteRange
  ) -> String? {
    var index = index
    while index < lexemes.count, isDecoration(lexemes[index], bytes) { index += 1 }
    guard index < lexemes.count else { return nil }
    var end = ByteScanner.trim(bytes, lexemes[index].range.lower, range.upper).upper
    let isParenthesised = index > 0 && lexemes[index - 1].isSymbol("(")
    if isParenthesised, bytes[end - 1] == UInt8(ascii: ")") { end -= 1 }
    return ByteScanner.text(bytes, ByteRange(lexemes[index].range.lower, end))
  }
}
