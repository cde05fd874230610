extension DeclarationReader {
  /// Reads a declaration or a statement of Swift.
  mutating func readSwiftStatement(_ text: Span<UInt8>) {
    let start = current.lead
    if current.isSign("#"), isDirective(text) { return skipSwiftLine(text) }
    while current.isSign("@") {
      advance(text)
      advance(text)
      while current.isSign(".") {
        advance(text)
        advance(text)
      }
      // Behind a blank they are the parameters of a function type.
      if current.isOpen("("), current.start == previous.end { skipGroup(text) }
    }
    let isType = skipSwiftModifiers(text)
    if isType {
      readSwiftType(.class, from: start, text)
    } else if current.isWord("func", in: text) {
      readSwiftFunction(from: start, text)
    } else if container != nil, current.isWord(among: ["init", "deinit", "subscript"], in: text) {
      let name = current.name(in: text)
      advance(text)
      skipSwiftBody(text)
      declare(name, .method, from: start)
    } else if let kind = swiftTypeKind(text) {
      advance(text)
      readSwiftType(kind, from: start, text)
    } else if current.isWord(among: ["var", "let"], in: text) {
      readSwiftVariable(from: start, text)
    } else if container == nil, current.isWord(among: ["typealias", "macro"], in: text) {
      let kind: Declaration.Kind = current.isWord("macro", in: text) ? .macro : .type
      advance(text)
      let name = current
      skipSwiftExpression(text)
      if name.isName { declare(name.name(in: text), kind, from: start) }
    } else {
      skipSwiftExpression(text)
    }
  }

  private func isDirective(_ text: Span<UInt8>) -> Bool {
    let word = following(text)
    return word.start == current.end
      && word.isWord(among: ["if", "elseif", "else", "endif", "sourceLocation"], in: text)
  }

  private mutating func skipSwiftLine(_ text: Span<UInt8>) {
    repeat { advance(text) } while !current.startsLine && current.kind != .end
  }

  /// Passes over modifiers, and over a `class` that is none: then it is true.
  private mutating func skipSwiftModifiers(_ text: Span<UInt8>) -> Bool {
    while current.kind == .word {
      if current.isWord("class", in: text) {
        advance(text)
        let isModifier =
          current.isWord(among: ["func", "var", "let", "subscript"], in: text)
          || current.isWord(among: DeclarationReader.swiftModifiers, in: text)
        if !isModifier { return true }
      } else if current.isWord(among: DeclarationReader.swiftModifiers, in: text) {
        advance(text)
        if current.isOpen("("), current.start == previous.end { skipGroup(text) }
      } else {
        return false
      }
    }
    return false
  }

  private static let swiftModifiers: [StaticString] = [
    "public", "package", "internal", "private", "fileprivate", "open", "static", "final",
    "mutating",
    "nonmutating", "override", "required", "convenience", "lazy", "weak", "unowned", "indirect",
    "dynamic", "optional", "nonisolated", "consuming", "borrowing", "isolated", "distributed",
    "prefix", "postfix", "infix", "async",
  ]

  private func swiftTypeKind(_ text: Span<UInt8>) -> Declaration.Kind? {
    guard current.kind == .word else { return nil }
    for (word, kind) in DeclarationReader.swiftTypes where current.isWord(word, in: text) {
      return kind
    }
    return nil
  }

  private static let swiftTypes: [(StaticString, Declaration.Kind)] = [
    ("struct", .struct), ("enum", .enum), ("protocol", .interface), ("actor", .class),
    ("extension", .extension),
  ]

  private mutating func readSwiftType(
    _ kind: Declaration.Kind, from start: Int, _ text: Span<UInt8>
  ) {
    guard current.isName || current.isOpen("[") else { return skipSwiftExpression(text) }
    let first = current.start
    let isName = current.isName
    skip(text)
    var name = ByteScanner.text(text, ByteRange(first, isName ? previous.end : current.gap))
    while current.isSign(".") {
      advance(text)
      guard current.isName else { break }
      name += "." + current.name(in: text)
      advance(text)
    }
    while !isAtEdge, !current.isOpen("{"), !current.isSign(";") { skip(text) }
    if current.isOpen("{") { openContainer(name, kind, from: start, text) }
  }

  private mutating func readSwiftFunction(from start: Int, _ text: Span<UInt8>) {
    advance(text)
    var name = current.name(in: text)
    if current.isName {
      advance(text)
    } else {
      // An operator is a name of signs, which no blank parts.
      var end = current.start
      while end < text.count, SourceBytes.isOperator(text[end]) { end &+= 1 }
      name = ByteScanner.text(text, ByteRange(current.start, end))
      while current.start < end, current.kind == .sign { advance(text) }
    }
    skipSwiftBody(text)
    if !name.isEmpty { declare(name, container == nil ? .function : .method, from: start) }
  }

  /// Passes over what follows the name of a function: to the end of its body, or of the line where it has none.
  private mutating func skipSwiftBody(_ text: Span<UInt8>) {
    while !isAtEdge, !current.isSign(";"), !endsSwiftStatement(text) {
      let isBody = current.isOpen("{")
      skip(text)
      if isBody { return }
    }
  }

  private mutating func readSwiftVariable(from start: Int, _ text: Span<UInt8>) {
    advance(text)
    let first = current
    let isNamed = current.isName
    var hasBlock = false
    var isList = false
    skip(text)
    while !isAtEdge, !current.isSign(";"), !endsSwiftStatement(text) {
      if current.isOpen("{") { hasBlock = true }
      let isBehindComma = current.isSign(",")
      skip(text)
      // `let a = 1, b = 2`, but not `[Key, Value]` or `Pair<Key, Value>`.
      if isBehindComma, current.isName {
        let next = following(text)
        isList = isList || next.isSign("=") || next.isSign(":") || next.isSign(",")
      }
    }
    if current.isSign(";") { advance(text) }
    guard isNamed, !isList, container == nil || hasBlock else { return }
    declare(first.name(in: text), container == nil ? .variable : .property, from: start)
  }

  /// Goes to the end of a statement.
  private mutating func skipSwiftExpression(_ text: Span<UInt8>) {
    repeat {
      if current.isSign(";") { return advance(text) }
      if isAtEdge { return }
      skip(text)
    } while !endsSwiftStatement(text)
  }

  /// Whether a new line starts here and does not go on with the statement.
  private func endsSwiftStatement(_ text: Span<UInt8>) -> Bool {
    guard current.startsLine else { return current.kind == .end }
    switch previous.kind {
    case .sign where !endsWithOperand(text): return false
    case .word where previous.isWord(among: DeclarationReader.swiftOpenWords, in: text):
      return false
    default: break
    }
    switch current.kind {
    case .word: return !current.isWord(among: DeclarationReader.swiftContinuations, in: text)
    case .open: return !current.isOpen("{")
    case .sign:
      if current.isSign(".") { return false }
      guard SourceBytes.isOperator(current.byte) || current.isSign(":") || current.isSign(",")
      else { return true }
      // An operator with a blank behind it stands between two values; another one in front of one.
      var end = current.end
      while end < text.count, SourceBytes.isOperator(text[end]) { end &+= 1 }
      return end < text.count && !SourceBytes.isSpace(text[end])
    default: return true
    }
  }

  /// Whether the sign before ends a value or a type: `name!`, `Array<Int>`, `1...`.
  private func endsWithOperand(_ text: Span<UInt8>) -> Bool {
    let before = previous.start &- 1
    guard before >= 0, !SourceBytes.isSpace(text[before]) else { return false }
    switch previous.byte {
    case UInt8(ascii: ">"): return text[before] != UInt8(ascii: "-")
    case UInt8(ascii: "?"), UInt8(ascii: "!"): return true
    case UInt8(ascii: "."): return text[before] == UInt8(ascii: ".")
    default: return false
    }
  }

  private static let swiftOpenWords: [StaticString] = ["try", "await", "is", "as", "where", "in"]
  private static let swiftContinuations: [StaticString] = [
    "where", "throws", "rethrows", "async", "else", "catch", "as", "is", "in",
  ]
}
