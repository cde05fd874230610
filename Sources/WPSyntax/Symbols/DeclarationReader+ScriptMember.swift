extension DeclarationReader {
  /// Reads a member of a class; methods are kept, and fields that hold a function.
  mutating func readScriptMember(_ text: Span<UInt8>) {
    if current.isSign(";") { return advance(text) }
    let start = current.lead
    skipDecorators(text)
    skipMemberModifiers(text)
    if current.isSign("*") { advance(text) }
    var sign = ""
    if current.isSign("#") {
      sign = "#"
      advance(text)
    }
    let name = current
    if name.isOpen("{") { return skipGroup(text) }
    let isNamed = name.kind == .word || name.kind == .literal
    if isAtEdge { return }
    skip(text)
    if current.isSign("?") || (current.isSign("!") && !current.startsLine) { advance(text) }
    let isMethod: Bool
    if current.isOpen("(") || current.isSign("<") {
      skipFunction(text)
      isMethod = true
    } else {
      isMethod = skipField(text)
    }
    guard isMethod, isNamed else { return }
    declare(sign + memberName(name, text), .method, from: start)
  }

  private func memberName(_ token: SourceToken, _ text: Span<UInt8>) -> String {
    guard token.kind == .literal, token.end - token.start >= 2 else { return token.name(in: text) }
    return ByteScanner.text(text, ByteRange(token.start + 1, token.end - 1))
  }

  private mutating func skipMemberModifiers(_ text: Span<UInt8>) {
    while current.isWord(among: DeclarationReader.memberModifiers, in: text) {
      let next = following(text)
      // A member may have the name of a modifier.
      let isModifier =
        next.kind == .word || next.kind == .literal || next.isOpen("[") || next.isOpen("{")
        || next.isSign("#") || next.isSign("*")
      guard isModifier, !next.startsLine || next.kind == .word else { return }
      advance(text)
    }
  }

  private static let memberModifiers: [StaticString] = [
    "public", "private", "protected", "static", "readonly", "override", "abstract", "async", "get",
    "set", "accessor", "declare",
  ]

  /// Goes behind a field, and tells whether its value is a function.
  private mutating func skipField(_ text: Span<UInt8>) -> Bool {
    while !isAtEdge, !current.isSign(";"), !endsScriptStatement(text) {
      if startsArrow(text) {
        advance(text)
      } else if current.isSign("=") {
        advance(text)
        let isFunction = startsFunction(text)
        if !isAtEdge, !endsScriptStatement(text) { skipScriptStatement(text) }
        return isFunction
      }
      skip(text)
    }
    if current.isSign(";") { advance(text) }
    return false
  }

  /// Whether the value that starts here is a function; goes to where that is known.
  private mutating func startsFunction(_ text: Span<UInt8>) -> Bool {
    if current.isWord("async", in: text) { advance(text) }
    if current.isWord("function", in: text) { return true }
    var angles = 0
    if current.isSign("<") {
      repeat {
        count(&angles)
        skip(text)
      } while angles > 0 && !isAtEdge
    }
    if current.isOpen("(") {
      skipGroup(text)
      return startsArrow(text) || current.isSign(":")
    }
    guard current.isName else { return false }
    let next = following(text)
    guard next.isSign("="), next.end < text.count, text[next.end] == UInt8(ascii: ">") else {
      return false
    }
    advance(text)
    return true
  }

  private func startsArrow(_ text: Span<UInt8>) -> Bool {
    current.isSign("=") && current.end < text.count && text[current.end] == UInt8(ascii: ">")
  }
}
