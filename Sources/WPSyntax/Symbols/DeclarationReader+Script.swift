extension DeclarationReader {
  /// Reads a statement of TypeScript or JavaScript, or a member of a class.
  mutating func readScriptStatement(_ text: Span<UInt8>) {
    if let container, container.kind == .class { return readScriptMember(text) }
    let start = current.lead
    skipDecorators(text)
    let isDefault = skipScriptModifiers(text)
    // Decorators may stand behind `export`, too.
    skipDecorators(text)
    if current.isWord("function", in: text) {
      readScriptFunction(from: start, text)
    } else if current.isWord("class", in: text) {
      readScriptType(.class, from: start, text)
    } else if let kind = scriptKind(text) {
      readScriptType(kind, from: start, text)
    } else if current.isWord(among: ["const", "let", "var"], in: text) {
      readScriptVariable(from: start, text)
    } else {
      skipScriptStatement(text)
      if isDefault { declare("default", .constant, from: start) }
    }
  }

  /// Passes over `@name.of(…)`.
  mutating func skipDecorators(_ text: Span<UInt8>) {
    while current.isSign("@") {
      advance(text)
      if current.isOpen("(") { skipGroup(text) } else { advance(text) }
      while current.isSign(".") {
        advance(text)
        advance(text)
      }
      if current.isOpen("(") { skipGroup(text) }
    }
  }

  /// Passes over what may stand in front of a declaration, and tells whether `default` was there.
  private mutating func skipScriptModifiers(_ text: Span<UInt8>) -> Bool {
    var isDefault = false
    while current.isWord(among: ["export", "default", "declare", "abstract", "async"], in: text) {
      let isStrong = current.isWord("export", in: text) || current.isWord("default", in: text)
      let next = following(text)
      // The others are plain names where nothing follows that they could belong to.
      guard isStrong || (next.kind == .word && !next.startsLine) else { break }
      if current.isWord("default", in: text) { isDefault = true }
      advance(text)
    }
    if current.isWord("const", in: text), following(text).isWord("enum", in: text) { advance(text) }
    return isDefault
  }

  /// What a word declares that is a name elsewhere.
  private func scriptKind(_ text: Span<UInt8>) -> Declaration.Kind? {
    guard current.kind == .word else { return nil }
    for (word, kind) in DeclarationReader.scriptKinds where current.isWord(word, in: text) {
      let next = following(text)
      return next.isName && !next.startsLine ? kind : nil
    }
    return nil
  }

  private static let scriptKinds: [(StaticString, Declaration.Kind)] = [
    ("interface", .interface), ("type", .type), ("enum", .enum), ("namespace", .module),
    ("module", .module),
  ]

  private mutating func readScriptFunction(from start: Int, _ text: Span<UInt8>) {
    advance(text)
    if current.isSign("*") { advance(text) }
    let name = current.isName ? current.name(in: text) : "default"
    skipFunction(text)
    declare(name, .function, from: start)
  }

  private mutating func readScriptType(
    _ kind: Declaration.Kind, from start: Int, _ text: Span<UInt8>
  ) {
    advance(text)
    var name = "default"
    if current.isName, !current.isWord(among: ["extends", "implements"], in: text) {
      name = current.name(in: text)
      advance(text)
    }
    while kind == .module, current.isSign(".") {
      advance(text)
      name += "." + current.name(in: text)
      advance(text)
    }
    if kind == .type {
      skipScriptStatement(text)
      return declare(name, kind, from: start)
    }
    goToTypeBody(text)
    guard current.isOpen("{") else { return }
    if kind == .class || kind == .module { return openContainer(name, kind, from: start, text) }
    skipGroup(text)
    declare(name, kind, from: start)
  }

  private mutating func goToTypeBody(_ text: Span<UInt8>) {
    var angles = 0
    while !isAtEdge, !current.isSign(";") {
      if current.isOpen("{"), angles == 0, endsType(text) { return }
      count(&angles)
      skip(text)
    }
  }

  /// Counts the angle brackets around types.
  func count(_ angles: inout Int) {
    if current.isSign("<") {
      angles += 1
    } else if current.isSign(">"), !isPair("=", ">") {
      angles = max(0, angles - 1)
    }
  }

  /// Passes over parameters, the type of the result and the body, or to the end of the line where there is no body.
  mutating func skipFunction(_ text: Span<UInt8>) {
    var angles = 0
    var hasParameters = false
    while !isAtEdge {
      if current.isSign(";") { return advance(text) }
      if hasParameters, angles == 0 {
        if endsScriptStatement(text) { return }
        if current.isOpen("{"), endsType(text) { return skipGroup(text) }
      }
      if current.isOpen("("), angles == 0 { hasParameters = true }
      count(&angles)
      skip(text)
    }
  }

  /// Whether the token before may be the last one of a type, so that a brace starts a body.
  private func endsType(_ text: Span<UInt8>) -> Bool {
    switch previous.kind {
    case .close, .literal: true
    case .word: !previous.isWord(among: DeclarationReader.typeOperators, in: text)
    case .sign: previous.isSign(">") && !isArrowBefore(text)
    case .open, .end: false
    }
  }

  private static let typeOperators: [StaticString] = [
    "is", "keyof", "typeof", "extends", "infer", "readonly", "unique", "implements",
  ]

  private func isArrowBefore(_ text: Span<UInt8>) -> Bool {
    previous.isSign(">") && previous.start > 0 && text[previous.start - 1] == UInt8(ascii: "=")
  }

  private mutating func readScriptVariable(from start: Int, _ text: Span<UInt8>) {
    advance(text)
    let name = current
    let isList = skipScriptStatement(text)
    guard name.isName, !isList else { return }
    declare(name.name(in: text), .constant, from: start)
  }

  /// Goes to the end of a statement, and tells whether it seems to declare several names.
  @discardableResult
  mutating func skipScriptStatement(_ text: Span<UInt8>) -> Bool {
    var angles = 0
    var hasCommas = false
    var isList = false
    repeat {
      if current.isSign(";") {
        advance(text)
        break
      }
      if isAtEdge { break }
      // A list of types stands right behind a name, or where no value can be compared.
      if !current.isSign("<") || previous.kind == .sign || previous.end == current.start
        || previous.isWord(among: DeclarationReader.scriptOpenWords, in: text)
      {
        count(&angles)
      }
      if current.isSign(",") {
        if angles == 0 { isList = true } else { hasCommas = true }
      }
      skip(text)
    } while !endsScriptStatement(text)
    return isList || (angles > 0 && hasCommas)
  }

  /// Whether a new line starts here in front of which a semicolon is put in.
  func endsScriptStatement(_ text: Span<UInt8>) -> Bool {
    guard current.startsLine else {
      // Behind a block the next statement may start on the same line.
      return current.kind == .end
        || (previous.kind == .close && previous.byte == UInt8(ascii: "}")
          && current.isWord(among: DeclarationReader.scriptKeywords, in: text))
    }
    switch previous.kind {
    case .sign where !endsValue(text): return false
    case .word where previous.isWord(among: DeclarationReader.scriptOpenWords, in: text):
      return false
    default: break
    }
    switch current.kind {
    case .word: return !current.isWord(among: DeclarationReader.scriptContinuations, in: text)
    case .open: return current.isOpen("<")
    case .sign: return ["@", "#", "!", "~"].contains { current.isSign($0) } || isStep(text)
    default: return true
    }
  }

  /// Whether `++` or `--` stands here.
  private func isStep(_ text: Span<UInt8>) -> Bool {
    (current.isSign("+") || current.isSign("-")) && current.end < text.count
      && text[current.end] == current.byte
  }

  /// Whether the sign before ends a value or a type: `name!`, `Array<T>`, `a++`.
  private func endsValue(_ text: Span<UInt8>) -> Bool {
    let before = previous.start &- 1
    guard before >= 0 else { return false }
    switch previous.byte {
    case UInt8(ascii: ">"):
      return !SourceBytes.isSpace(text[before]) && text[before] != UInt8(ascii: "=")
    case UInt8(ascii: "!"): return !SourceBytes.isSpace(text[before])
    case UInt8(ascii: "+"), UInt8(ascii: "-"): return text[before] == previous.byte
    default: return false
    }
  }

  private static let scriptKeywords: [StaticString] = [
    "function", "class", "const", "let", "var", "export", "import",
  ]
  private static let scriptOpenWords: [StaticString] = [
    "typeof", "new", "delete", "await", "in", "instanceof", "extends", "as", "satisfies",
    "keyof", "is", "of",
  ]
  private static let scriptContinuations: [StaticString] = [
    "in", "instanceof", "as", "satisfies", "extends", "is", "of", "from",
  ]
}
