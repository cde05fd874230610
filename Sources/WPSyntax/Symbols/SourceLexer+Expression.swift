extension SourceLexer {
  private var isScript: Bool {
    switch language {
    case .typeScript, .typeScriptJSX, .javaScript: true
    default: false
    }
  }

  /// Whether a comment starts here.
  func startsComment(_ text: Span<UInt8>) -> Bool {
    language != .python && ("/*" as StaticString).matches(text, at: position)
  }

  /// Reads a regular expression, or a slash that divides.
  mutating func readSlash(_ text: Span<UInt8>) -> SourceToken {
    let byte = UInt8(ascii: "/")
    let mayBeExpression = isScript || language == .swift
    guard mayBeExpression, expectsOperand(text), position >= slashesUntil else {
      return token(.sign, byte, to: position &+ 1)
    }
    if let end = endOfExpression(text) { return token(.literal, byte, to: end) }
    // In Swift it may be the name of an operator.
    if isScript { return fail(text) }
    slashesUntil = endOfLine(text)
    return token(.sign, byte, to: position &+ 1)
  }

  private func endOfLine(_ text: Span<UInt8>) -> Int {
    ByteScanner.find(ByteScanner.lineFeed, in: text, from: position, to: text.count) ?? text.count
  }

  /// Where the regular expression ends that starts here, with its flags; nil where the line ends before.
  private func endOfExpression(_ text: Span<UInt8>) -> Int? {
    var offset = position &+ 1
    // A blank would make it an operator of Swift.
    if language == .swift, offset < text.count, SourceBytes.isSpace(text[offset]) { return nil }
    var isInClass = false
    while offset < text.count {
      let byte = text[offset]
      if ByteScanner.isLineEnd(byte) { return nil }
      if byte == UInt8(ascii: "\\") {
        offset &+= 1
      } else if byte == UInt8(ascii: "[") {
        isInClass = true
      } else if byte == UInt8(ascii: "]") {
        isInClass = false
      } else if byte == UInt8(ascii: "/"), !isInClass {
        return SourceLexer.endOfWord(text, from: offset &+ 1)
      }
      offset &+= 1
    }
    return nil
  }

  /// Reads `#/…/#`, which may have several lines.
  mutating func readExtendedExpression(_ signs: Int, _ text: Span<UInt8>) -> SourceToken {
    let slash = UInt8(ascii: "/")
    var offset = position &+ signs &+ 1
    while let found = ByteScanner.find(slash, in: text, from: offset, to: text.count) {
      let count = SourceLexer.count(UInt8(ascii: "#"), in: text, from: found &+ 1, atMost: signs)
      offset = found &+ 1 &+ count
      if count == signs { return token(.literal, slash, to: offset) }
    }
    return fail(text)
  }

  /// Whether an element of JSX starts here and not a comparison or a list of types.
  func startsElement(_ text: Span<UInt8>) -> Bool {
    guard language == .javaScript || language == .typeScriptJSX, position &+ 1 < text.count,
      previous.kind != .close, expectsOperand(text),
      !(previous.isSign("<") && previous.end == position)
    else { return false }
    let first = position &+ 1
    if text[first] == UInt8(ascii: ">") { return true }
    guard SourceBytes.isWord(text[first]), !SourceBytes.isDigit(text[first]) else { return false }
    guard language == .typeScriptJSX else { return true }
    // `<T,>(…)` and `<T extends U>(…)` are types.
    var offset = SourceLexer.endOfWord(text, from: first)
    while offset < text.count, SourceBytes.isSpace(text[offset]) { offset &+= 1 }
    guard offset < text.count else { return false }
    return text[offset] != UInt8(ascii: ",")
      && !("extends " as StaticString).matches(text, at: offset)
  }

  /// Whether an operator would make no sense here, so that what looks like one starts a value.
  private func expectsOperand(_ text: Span<UInt8>) -> Bool {
    switch previous.kind {
    case .end, .open: return true
    case .literal: return false
    case .close:
      // Behind a block starts a statement, behind an object goes the expression on.
      return isBehindCondition || (previous.byte == UInt8(ascii: "}") && gap.hasLineEnd)
    case .word: return previous.isWord(among: operatorWords, in: text)
    case .sign: return !isPostfix(text)
    }
  }

  /// Whether the sign before stands behind its value: `a++`, `a!`.
  private func isPostfix(_ text: Span<UInt8>) -> Bool {
    let before = previous.start &- 1
    guard before >= 0 else { return false }
    switch previous.byte {
    case UInt8(ascii: "+"), UInt8(ascii: "-"): return text[before] == previous.byte
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      guard language == .swift || (previous.isSign("!") && language != .javaScript) else {
        return false
      }
      return SourceBytes.isWord(text[before]) || text[before] == UInt8(ascii: ")")
        || text[before] == UInt8(ascii: "]")
    default: return false
    }
  }

  /// Whether the word before makes a condition of the parentheses that start here.
  func isBehindConditionWord(_ text: Span<UInt8>) -> Bool {
    isScript && previous.isWord(among: SourceLexer.conditionWords, in: text)
  }

  private static let conditionWords: [StaticString] = ["if", "while", "for", "with"]

  private var operatorWords: [StaticString] {
    language == .swift ? SourceLexer.swiftOperatorWords : SourceLexer.scriptOperatorWords
  }

  // What short names are made of by tools is left out: `of`, `as` and `is`.
  private static let scriptOperatorWords: [StaticString] = [
    "return", "typeof", "case", "in", "delete", "void", "throw", "new", "instanceof", "else", "do",
    "yield", "await", "default", "extends",
  ]

  private static let swiftOperatorWords: [StaticString] = [
    "return", "case", "in", "throw", "else", "await", "is", "as", "try", "where",
  ]
}
