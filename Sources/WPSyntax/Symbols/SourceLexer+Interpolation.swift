extension SourceLexer {
  /// Reads a template from its backtick to its end, or to the code in it.
  mutating func readTemplate(_ text: Span<UInt8>) -> SourceToken {
    let quote = UInt8(ascii: "`")
    guard let stop = endOfTemplatePart(from: position &+ 1, text) else { return fail(text) }
    if text[stop &- 1] == quote { return token(.literal, quote, to: stop) }
    return open(SourceFrame(kind: .templateHole), quote, to: stop)
  }

  /// Reads a text of Swift from its quote or number signs to its end, or to the code in it; nil where no text starts.
  mutating func readSwift(_ text: Span<UInt8>) -> SourceToken? {
    let signs = SourceLexer.count(UInt8(ascii: "#"), in: text, from: position, atMost: 255)
    let first = position &+ signs
    guard first < text.count else { return nil }
    if signs > 0, text[first] == UInt8(ascii: "/") { return readExtendedExpression(signs, text) }
    guard text[first] == UInt8(ascii: "\"") else { return nil }
    let quotes = SourceLexer.count(UInt8(ascii: "\""), in: text, from: first, atMost: 3)
    // Behind number signs, three quotes are one and two in the text unless the line ends there.
    let isMultiline =
      quotes == 3
      && (signs == 0 || (first &+ 3 < text.count && ByteScanner.isLineEnd(text[first &+ 3])))
    let frame = SourceFrame(kind: .textHole, count: UInt8(signs), isMultiline: isMultiline)
    let part = endOfSwiftPart(from: first &+ (isMultiline ? 3 : 1), of: frame, text)
    switch part {
    case .end(let end): return token(.literal, UInt8(ascii: "\""), to: end)
    case .hole(let end): return open(frame, UInt8(ascii: "\""), to: end)
    case .none: return fail(text)
    }
  }

  /// Goes on with a text behind the code in it.
  mutating func readRest(of frame: SourceFrame, _ text: Span<UInt8>) -> SourceToken {
    let start = position
    if frame.kind == .templateHole {
      guard let stop = endOfTemplatePart(from: start, text) else { return fail(text) }
      if text[stop &- 1] == UInt8(ascii: "`") { return close(UInt8(ascii: "`"), to: stop) }
      return token(.sign, UInt8(ascii: ","), to: stop)
    }
    switch endOfSwiftPart(from: start, of: frame, text) {
    case .end(let end): return close(UInt8(ascii: "\""), to: end)
    case .hole(let end): return token(.sign, UInt8(ascii: ","), to: end)
    case .none: return fail(text)
    }
  }

  /// Where a template ends, or where code in it starts: behind the backtick or the brace.
  private func endOfTemplatePart(from start: Int, _ text: Span<UInt8>) -> Int? {
    var offset = start
    while offset < text.count {
      switch text[offset] {
      case UInt8(ascii: "`"): return offset &+ 1
      case UInt8(ascii: "\\"): offset &+= 2
      case UInt8(ascii: "$")
      where offset &+ 1 < text.count && text[offset &+ 1] == UInt8(ascii: "{"):
        return offset &+ 2
      default: offset &+= 1
      }
    }
    return nil
  }

  private enum SwiftPart {
    case end(Int)
    case hole(Int)
  }

  /// Where a text of Swift ends, or where code in it starts.
  private func endOfSwiftPart(from start: Int, of frame: SourceFrame, _ text: Span<UInt8>)
    -> SwiftPart?
  {
    let signs = Int(frame.count)
    let quotes = frame.isMultiline ? 3 : 1
    var offset = start
    while offset < text.count {
      let byte = text[offset]
      if byte == UInt8(ascii: "\\") {
        let end = offset &+ 1 &+ count(signs, from: offset &+ 1, text)
        if end &- offset &- 1 < signs {
          offset = end
        } else if end < text.count, text[end] == UInt8(ascii: "(") {
          return .hole(end &+ 1)
        } else {
          offset = end &+ 1
        }
      } else if byte == UInt8(ascii: "\"") {
        let found = SourceLexer.count(byte, in: text, from: offset, atMost: quotes)
        let end = offset &+ found
        offset = end
        guard found == quotes else { continue }
        if count(signs, from: end, text) == signs { return .end(end &+ signs) }
      } else if !frame.isMultiline, ByteScanner.isLineEnd(byte) {
        return nil
      } else {
        offset &+= 1
      }
    }
    return nil
  }

  private func count(_ signs: Int, from start: Int, _ text: Span<UInt8>) -> Int {
    SourceLexer.count(UInt8(ascii: "#"), in: text, from: start, atMost: signs)
  }
}
