extension SourceLexer {
  /// Reads what a quote or a number sign starts; nil where it starts no literal.
  mutating func readQuoted(_ byte: UInt8, _ text: Span<UInt8>) -> SourceToken? {
    switch language {
    case .typeScript, .typeScriptJSX, .javaScript:
      if byte == UInt8(ascii: "`") { return readTemplate(text) }
      return byte == UInt8(ascii: "#") ? nil : readLine(byte, text)
    case .python:
      return byte == UInt8(ascii: "`") ? nil : readPython(byte, from: position, text)
    case .go:
      if byte == UInt8(ascii: "#") { return nil }
      return byte == UInt8(ascii: "`") ? readTo(byte, text) : readLine(byte, text)
    case .rust:
      switch byte {
      case UInt8(ascii: "\""): return readLine(byte, isMultiline: true, text)
      case UInt8(ascii: "'"): return readCharacter(text)
      default: return nil
      }
    case .swift:
      return byte == UInt8(ascii: "`") ? readName(text) : readSwift(text)
    }
  }

  /// Reads a literal that letters in front of its quote belong to; nil where there is none.
  mutating func readPrefixed(from start: Int, wordEnd: Int, _ text: Span<UInt8>) -> SourceToken? {
    let quote = text[wordEnd]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") || quote == UInt8(ascii: "#"),
      wordEnd &- start <= 2
    else { return nil }
    if language == .python, quote != UInt8(ascii: "#") {
      position = wordEnd
      return readPython(quote, from: start, text)
    }
    guard language == .rust, quote != UInt8(ascii: "'"), text[wordEnd &- 1] == UInt8(ascii: "r")
    else { return nil }
    var offset = wordEnd
    while offset < text.count, text[offset] == UInt8(ascii: "#") { offset &+= 1 }
    guard offset < text.count else { return nil }
    if text[offset] == UInt8(ascii: "\"") {
      return readRaw(from: start, signs: offset &- wordEnd, at: offset &+ 1, text)
    }
    // `r#type` is a name.
    guard offset == wordEnd &+ 1, SourceBytes.isWord(text[offset]) else { return nil }
    return token(
      .word, text[start], from: start, to: SourceLexer.endOfWord(text, from: offset))
  }

  /// Reads to the next quote of the same kind that no backslash stands before.
  private mutating func readLine(
    _ quote: UInt8, isMultiline: Bool = false, from start: Int? = nil, _ text: Span<UInt8>
  ) -> SourceToken {
    let start = start ?? position
    var offset = position &+ 1
    while offset < text.count {
      let byte = text[offset]
      if byte == quote { return token(.literal, quote, from: start, to: offset &+ 1) }
      if byte == UInt8(ascii: "\\") {
        offset = ByteScanner.skipLineEnd(text, at: offset &+ 1)
        continue
      }
      if !isMultiline, ByteScanner.isLineEnd(byte) { break }
      offset &+= 1
    }
    return fail(text)
  }

  private mutating func readTo(_ quote: UInt8, _ text: Span<UInt8>) -> SourceToken {
    let end = ByteScanner.find(quote, in: text, from: position &+ 1, to: text.count)
    guard let end else { return fail(text) }
    return token(.literal, quote, to: end &+ 1)
  }

  private mutating func readPython(_ quote: UInt8, from start: Int, _ text: Span<UInt8>)
    -> SourceToken
  {
    guard SourceLexer.count(quote, in: text, from: position, atMost: 3) == 3 else {
      return readLine(quote, from: start, text)
    }
    var offset = position &+ 3
    while offset < text.count {
      let byte = text[offset]
      if byte == UInt8(ascii: "\\") {
        offset &+= 2
      } else if byte == quote,
        SourceLexer.count(quote, in: text, from: offset, atMost: 3) == 3
      {
        return token(.literal, quote, from: start, to: offset &+ 3)
      } else {
        offset &+= 1
      }
    }
    return fail(text)
  }

  /// Reads `r#"…"#`, in which nothing but its own end counts.
  private mutating func readRaw(
    from start: Int, signs: Int, at first: Int, _ text: Span<UInt8>
  ) -> SourceToken {
    let quote = UInt8(ascii: "\"")
    var offset = first
    while let found = ByteScanner.find(quote, in: text, from: offset, to: text.count) {
      let count = SourceLexer.count(UInt8(ascii: "#"), in: text, from: found &+ 1, atMost: signs)
      offset = found &+ 1 &+ count
      if count == signs { return token(.literal, quote, from: start, to: offset) }
    }
    return fail(text)
  }

  /// Reads `'a'`, or the name of a lifetime.
  private mutating func readCharacter(_ text: Span<UInt8>) -> SourceToken {
    let quote = UInt8(ascii: "'")
    let first = position &+ 1
    guard first < text.count else { return fail(text) }
    if text[first] == UInt8(ascii: "\\") { return readLine(quote, text) }
    let second = first &+ ByteScanner.scalarLength(text, at: first)
    if second < text.count, text[second] == quote {
      return token(.literal, quote, to: second &+ 1)
    }
    return token(.sign, quote, to: SourceLexer.endOfWord(text, from: first))
  }

  /// Reads a name in backticks; the token is what stands between them.
  private mutating func readName(_ text: Span<UInt8>) -> SourceToken {
    let quote = UInt8(ascii: "`")
    var end = position &+ 1
    while end < text.count, text[end] != quote, !ByteScanner.isLineEnd(text[end]) { end &+= 1 }
    guard end < text.count, text[end] == quote else { return fail(text) }
    gap.lead = gap.lead ?? position
    let name = token(.word, quote, from: position &+ 1, to: end)
    position = end &+ 1
    return name
  }

  /// The number of equal bytes in a row, as far as they are asked for.
  static func count(_ byte: UInt8, in text: Span<UInt8>, from start: Int, atMost limit: Int) -> Int
  {
    var count = 0
    while count < limit, start &+ count < text.count, text[start &+ count] == byte { count &+= 1 }
    return count
  }
}
