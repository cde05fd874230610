/// Reads source code one statement after the other and keeps what is declared.
///
/// Statements are read at the top of the file and in the body of one declaration there; what stands deeper is passed
/// over by its brackets. Each language says in a file of its own what a statement declares and where it ends.
struct DeclarationReader {
  /// The declaration in whose body statements are read.
  struct Container {
    let index: Int
    let kind: Declaration.Kind
    let name: String
    /// The depth of its braces.
    let depth: Int
  }

  /// A definition of Python that may have more lines.
  struct Block {
    let index: Int
    let name: String
    let indentation: Int
    /// Whether definitions in it are kept.
    let isOpen: Bool
  }

  var lexer: SourceLexer
  /// The token that is looked at.
  private(set) var current = SourceToken.none
  /// The one before it.
  private(set) var previous = SourceToken.none
  private(set) var declarations: [Declaration] = []
  private(set) var container: Container?
  /// The definitions of Python that the current line stands in.
  var blocks: [Block] = []

  /// Starts in front of the first token.
  init(_ text: Span<UInt8>, _ language: SourceLanguage) {
    lexer = SourceLexer(text, language)
    advance(text)
  }

  /// Reads a file to its end; nil where brackets or texts are not what they seem.
  mutating func read(_ text: Span<UInt8>) -> [Declaration]? {
    while current.kind != .end {
      let start = current.start
      if current.kind == .close {
        closeContainer(text)
      } else {
        readStatement(text)
        // Whatever a statement is, reading goes on.
        if current.start == start { advance(text) }
      }
    }
    endPythonBlocks(from: 0, text)
    return lexer.isDoubtful ? nil : declarations
  }

  private mutating func readStatement(_ text: Span<UInt8>) {
    switch lexer.language {
    case .typeScript, .typeScriptJSX, .javaScript: readScriptStatement(text)
    case .swift: readSwiftStatement(text)
    case .python: readPythonLine(text)
    case .go: readGoStatement(text)
    case .rust: readRustStatement(text)
    }
  }

  /// Goes to the next token.
  mutating func advance(_ text: Span<UInt8>) {
    previous = current
    current = lexer.next(text)
  }

  /// The token behind the current one.
  func following(_ text: Span<UInt8>) -> SourceToken {
    var ahead = lexer
    return ahead.next(text)
  }

  /// Goes behind the bracket that closes the current one.
  mutating func skipGroup(_ text: Span<UInt8>) {
    let depth = current.depth
    repeat { advance(text) } while current.depth > depth && current.kind != .end
    advance(text)
  }

  /// Goes to the next token, or behind a group that starts here.
  mutating func skip(_ text: Span<UInt8>) {
    if current.kind == .open { skipGroup(text) } else { advance(text) }
  }

  /// Whether the statement must end here, since what it stands in ends.
  var isAtEdge: Bool { current.kind == .close || current.kind == .end }

  /// Whether two signs stand here without a gap.
  func isPair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    previous.isSign(first) && current.isSign(second) && previous.end == current.start
  }

  /// Keeps a declaration that ends before the current token.
  mutating func declare(_ name: String, _ kind: Declaration.Kind, from start: Int) {
    declarations.append(
      Declaration(name: fullName(name), kind: kind, range: start..<max(start, current.gap)))
  }

  /// Keeps a declaration whose body starts here and has declarations in it.
  mutating func openContainer(
    _ name: String, _ kind: Declaration.Kind, from start: Int, _ text: Span<UInt8>
  ) {
    guard container == nil else {
      skipGroup(text)
      return declare(name, kind, from: start)
    }
    container = Container(
      index: declarations.count, kind: kind, name: name, depth: current.depth)
    declarations.append(Declaration(name: name, kind: kind, range: start..<start))
    advance(text)
  }

  private mutating func closeContainer(_ text: Span<UInt8>) {
    let depth = current.depth
    advance(text)
    guard let container, container.depth == depth else { return }
    self.container = nil
    end(container.index, at: current.gap)
  }

  /// Says where a declaration ends that was kept before its end was known.
  mutating func end(_ index: Int, at end: Int) {
    let open = declarations[index]
    declarations[index] = Declaration(
      name: open.name, kind: open.kind, range: open.range.lowerBound..<end)
  }

  private func fullName(_ name: String) -> String {
    container.map { "\($0.name).\(name)" } ?? name
  }
}
