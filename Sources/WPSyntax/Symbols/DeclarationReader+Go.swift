extension DeclarationReader {
  /// Reads a declaration of Go.
  mutating func readGoStatement(_ text: Span<UInt8>) {
    let start = current.lead
    if current.isWord("func", in: text) {
      advance(text)
      let receiver = current.isOpen("(") ? readReceiver(text) : nil
      let name = current.name(in: text)
      let isNamed = current.isName
      advance(text)
      skipToGoEnd(text)
      guard isNamed else { return }
      if let receiver {
        declare("\(receiver).\(name)", .method, from: start)
      } else {
        declare(name, .function, from: start)
      }
    } else if let kind = goKind(text) {
      advance(text)
      if current.isOpen("(") {
        readGoGroup(kind, text)
      } else {
        readGoSpec(kind, from: start, text)
      }
    } else {
      advance(text)
      skipToGoEnd(text)
    }
  }

  private func goKind(_ text: Span<UInt8>) -> Declaration.Kind? {
    if current.isWord("type", in: text) { return .type }
    if current.isWord("var", in: text) { return .variable }
    return current.isWord("const", in: text) ? .constant : nil
  }

  /// Reads `(s *Store[T])` to the name of the type in it.
  private mutating func readReceiver(_ text: Span<UInt8>) -> String? {
    let depth = current.depth + 1
    var name: SourceToken?
    advance(text)
    while current.depth >= depth, current.kind != .end {
      if current.depth == depth, current.isName { name = current }
      advance(text)
    }
    advance(text)
    return name?.name(in: text)
  }

  private mutating func readGoGroup(_ kind: Declaration.Kind, _ text: Span<UInt8>) {
    advance(text)
    while !isAtEdge { readGoSpec(kind, from: current.lead, text) }
    advance(text)
    skipToGoEnd(text)
  }

  private mutating func readGoSpec(
    _ kind: Declaration.Kind, from start: Int, _ text: Span<UInt8>
  ) {
    let first = current
    skip(text)
    // Of several names in one line each would be touched by what touches another.
    let isList = current.isSign(",")
    skipToGoEnd(text)
    guard first.isName, !isList else { return }
    let name = first.name(in: text)
    if name != "_" { declare(name, kind, from: start) }
  }

  /// Goes to the line end behind which no operator lets the statement go on.
  private mutating func skipToGoEnd(_ text: Span<UInt8>) {
    while !isAtEdge {
      if current.isSign(";") { return advance(text) }
      if current.startsLine, endsGoLine { return }
      skip(text)
    }
  }

  private var endsGoLine: Bool {
    previous.kind == .word || previous.kind == .literal || previous.kind == .close
  }
}
