extension SourceLexer {
  /// The next bracket of an element of JSX: its end, one that stands in it, or code in braces.
  mutating func nextInElement(_ text: Span<UInt8>) -> SourceToken {
    while position < text.count {
      let token =
        frames[frames.count &- 1].kind == .tag ? stepInTag(text) : stepBetweenTags(text)
      if let token { return token }
    }
    return fail(text)
  }

  private mutating func stepBetweenTags(_ text: Span<UInt8>) -> SourceToken? {
    let brace = UInt8(ascii: "{")
    let angle = UInt8(ascii: "<")
    position = ByteScanner.findAny(
      brace, angle, brace, angle, in: text, from: position, to: text.count)
    guard position < text.count else { return nil }
    if text[position] == brace { return openHole(text) }
    var next = position &+ 1
    while next < text.count, SourceBytes.isSpace(text[next]) { next &+= 1 }
    guard next < text.count, text[next] == UInt8(ascii: "/") else {
      return open(SourceFrame(kind: .tag), angle, to: position &+ 1)
    }
    let end = ByteScanner.find(UInt8(ascii: ">"), in: text, from: next, to: text.count)
    guard let end else { return fail(text) }
    return close(UInt8(ascii: ">"), to: end &+ 1)
  }

  private mutating func stepInTag(_ text: Span<UInt8>) -> SourceToken? {
    let byte = text[position]
    switch byte {
    case UInt8(ascii: "{"): return openHole(text)
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      // No backslash counts here, and a line end is part of the value.
      let end = ByteScanner.find(byte, in: text, from: position &+ 1, to: text.count)
      guard let end else { return fail(text) }
      position = end
    case UInt8(ascii: "/"):
      let rest = SourceLexer.count(byte, in: text, from: position, atMost: 2)
      if rest == 2 {
        skipLine(text)
        return nil
      }
      if ("/>" as StaticString).matches(text, at: position) {
        return close(UInt8(ascii: ">"), to: position &+ 2)
      }
    case UInt8(ascii: "<"):
      // Types, as in `<List<Item> items={…}>`.
      guard frames[frames.count &- 1].count < 255 else { return fail(text) }
      frames[frames.count &- 1].count &+= 1
    case UInt8(ascii: ">"):
      if frames[frames.count &- 1].count > 0 {
        frames[frames.count &- 1].count &-= 1
      } else {
        frames[frames.count &- 1].kind = .children
      }
    default: break
    }
    position &+= 1
    return nil
  }

  private mutating func openHole(_ text: Span<UInt8>) -> SourceToken {
    open(SourceFrame(kind: .elementHole), text[position], to: position &+ 1)
  }
}
