extension DeclarationReader {
  /// Reads an item of Rust.
  mutating func readRustStatement(_ text: Span<UInt8>) {
    let start = current.lead
    while current.isSign("#") {
      advance(text)
      let isOfTheFile = current.isSign("!")
      if isOfTheFile { advance(text) }
      if current.kind == .open { skipGroup(text) }
      if isOfTheFile { return }
    }
    skipRustQualifiers(text)
    if current.isWord(among: ["fn"], in: text) {
      advance(text)
      guard current.isName else { return skipRustStatement(text) }
      let name = current.name(in: text)
      if goToRustBody(text) { skipGroup(text) }
      declare(name, isInRustType ? .method : .function, from: start)
    } else if !isInRustType, let kind = rustKind(text) {
      readRustItem(kind, from: start, text)
    } else {
      skipRustStatement(text)
    }
  }

  /// Whether the statement stands in an implementation or a trait, where nothing but functions is told apart.
  private var isInRustType: Bool { container.map { $0.kind != .module } ?? false }

  private mutating func skipRustQualifiers(_ text: Span<UInt8>) {
    while current.kind == .word {
      if current.isWord("pub", in: text) {
        advance(text)
        if current.isOpen("(") { skipGroup(text) }
      } else if current.isWord("extern", in: text) {
        advance(text)
        if current.kind == .literal { advance(text) }
      } else if current.isWord(among: ["unsafe", "async", "default", "safe"], in: text) {
        advance(text)
      } else if current.isWord("const", in: text) {
        // A constant is told from a function by what follows.
        let next = following(text)
        guard next.isWord(among: ["fn", "unsafe", "async", "extern"], in: text) else { return }
        advance(text)
      } else {
        return
      }
    }
  }

  private func rustKind(_ text: Span<UInt8>) -> Declaration.Kind? {
    guard current.kind == .word else { return nil }
    for (word, kind) in DeclarationReader.rustKinds where current.isWord(word, in: text) {
      return kind
    }
    return nil
  }

  private static let rustKinds: [(StaticString, Declaration.Kind)] = [
    ("struct", .struct), ("enum", .enum), ("union", .struct), ("trait", .trait),
    ("impl", .extension),
    ("type", .type), ("const", .constant), ("static", .variable), ("mod", .module),
    ("macro_rules", .macro), ("macro", .macro),
  ]

  private mutating func readRustItem(
    _ kind: Declaration.Kind, from start: Int, _ text: Span<UInt8>
  ) {
    advance(text)
    if kind == .extension { return readImplementation(from: start, text) }
    if kind == .macro, current.isSign("!") { advance(text) }
    if kind == .variable, current.isWord("mut", in: text) { advance(text) }
    guard current.isName else { return skipRustStatement(text) }
    let name = current.name(in: text)
    advance(text)
    switch kind {
    case .type, .constant, .variable:
      while !isAtEdge, !current.isSign(";") { skip(text) }
      if current.isSign(";") { advance(text) }
    case .trait, .module:
      if goToRustBody(text) { return openContainer(name, kind, from: start, text) }
    case .macro:
      while !isAtEdge, !current.isOpen("{"), !current.isSign(";") { skip(text) }
      if current.isOpen("{") { skipGroup(text) } else if current.isSign(";") { advance(text) }
    default:
      if goToRustBody(text) { skipGroup(text) }
    }
    if name != "_" { declare(name, kind, from: start) }
  }

  /// Goes to the body of an item, or behind the semicolon that it has instead, and tells which.
  private mutating func goToRustBody(_ text: Span<UInt8>) -> Bool {
    var angles = 0
    while !isAtEdge {
      if current.isSign(";") {
        advance(text)
        return false
      }
      // Between angle brackets a brace holds a value.
      if current.isOpen("{"), angles == 0 { return true }
      countRust(&angles)
      skip(text)
    }
    return false
  }

  private func countRust(_ angles: inout Int) {
    if current.isSign("<") {
      angles += 1
    } else if current.isSign(">"), !isPair("-", ">") {
      angles = max(0, angles - 1)
    }
  }

  private mutating func skipRustStatement(_ text: Span<UInt8>) {
    while !isAtEdge {
      if current.isSign(";") { return advance(text) }
      let isBlock = current.isOpen("{")
      skip(text)
      if isBlock, !current.isSign(";") { return }
    }
  }

  /// Reads `impl<T> Trait for Type<T> where …`; its name is that of the type.
  private mutating func readImplementation(from start: Int, _ text: Span<UInt8>) {
    var name: String?
    var angles = 0
    var isNamed = false
    while !isAtEdge, !current.isSign(";") {
      if current.isOpen("{"), angles == 0 { break }
      countRust(&angles)
      if angles == 0, current.kind == .word {
        if current.isWord("where", in: text) { break }
        if current.isWord("for", in: text) {
          // `for<'a>` belongs to the type behind it.
          if !following(text).isSign("<") {
            name = nil
            isNamed = false
          }
        } else if !isNamed, !current.isWord(among: ["dyn", "mut", "const", "unsafe"], in: text) {
          name = current.name(in: text)
        }
      } else if angles == 0, current.isSign("+") {
        isNamed = true
      }
      skip(text)
    }
    guard goToRustBody(text) else { return }
    guard let name else { return skipGroup(text) }
    openContainer(name, .extension, from: start, text)
  }
}
