/// Cuts source code into tokens: knows where texts and comments end, and which bracket closes which.
///
/// Every byte is read a bounded number of times. What opens and does not close, or the other way round, ends the
/// reading: then `isDoubtful` is set.
struct SourceLexer {
  let language: SourceLanguage
  /// Where reading goes on.
  var position: Int
  /// Whether something could not be read.
  private(set) var isDoubtful = false
  /// What is open, the innermost last.
  var frames: ContiguousArray<SourceFrame> = []
  /// The token that was given last.
  private(set) var previous = SourceToken.none
  /// Whether that closed the condition of an `if` or a loop.
  private(set) var isBehindCondition = false
  /// Up to where no regular expression starts any more, since one does not end on that line.
  var slashesUntil = 0
  /// What the gap in front of the next token says of it.
  var gap = SourceGap()

  /// Starts in front of the first byte, or behind the line that names an interpreter.
  init(_ text: Span<UInt8>, _ language: SourceLanguage) {
    self.language = language
    position = ByteScanner.byteOrderMark(text)
    if SourceLexer.namesInterpreter(text, at: position) { skipLine(text) }
  }

  private static func namesInterpreter(_ text: Span<UInt8>, at start: Int) -> Bool {
    // In Rust an attribute of the file may start like that.
    ("#!" as StaticString).matches(text, at: start)
      && !("#![" as StaticString).matches(text, at: start)
  }

  /// The next token; behind the last one always `end`.
  mutating func next(_ text: Span<UInt8>) -> SourceToken {
    if let frame = frames.last, frame.kind == .tag || frame.kind == .children {
      gap = SourceGap(at: position)
      previous = nextInElement(text)
    } else {
      skipGap(text)
      previous = position < text.count ? read(text) : finish()
    }
    return previous
  }

  private mutating func read(_ text: Span<UInt8>) -> SourceToken {
    let start = position
    let byte = text[start]
    if SourceBytes.isWord(byte) { return readWord(text) }
    switch byte {
    case UInt8(ascii: "("):
      return open(isBehindConditionWord(text) ? .condition : .parenthesis, byte, to: start &+ 1)
    case UInt8(ascii: "["): return open(.bracket, byte, to: start &+ 1)
    case UInt8(ascii: "{"): return open(.brace, byte, to: start &+ 1)
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): return close(byte, text)
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "#"):
      if let quoted = readQuoted(byte, text) { return quoted }
    case UInt8(ascii: "/"):
      // A comment that ends would have been passed.
      if startsComment(text) { return fail(text) }
      return readSlash(text)
    case UInt8(ascii: "<"):
      if startsElement(text) { return open(SourceFrame(kind: .tag), byte, to: start &+ 1) }
    default: break
    }
    return token(.sign, byte, to: start &+ 1)
  }

  private mutating func readWord(_ text: Span<UInt8>) -> SourceToken {
    let start = position
    var end = SourceLexer.endOfWord(text, from: start)
    // A number may end with its point, and the line with that.
    if language == .go, SourceBytes.isDigit(text[start]), end < text.count,
      text[end] == UInt8(ascii: ".")
    {
      end = SourceLexer.endOfWord(text, from: end &+ 1)
    }
    if end < text.count, let literal = readPrefixed(from: start, wordEnd: end, text) {
      return literal
    }
    return token(.word, text[start], to: end)
  }

  /// Where a word ends that starts at or before an offset.
  static func endOfWord(_ text: Span<UInt8>, from start: Int) -> Int {
    var end = start
    while end < text.count, SourceBytes.isWord(text[end]) { end &+= 1 }
    return end
  }

  private mutating func finish() -> SourceToken {
    if !frames.isEmpty { isDoubtful = true }
    return token(.end, 0, to: position)
  }

  /// Ends the reading at what cannot be read.
  mutating func fail(_ text: Span<UInt8>) -> SourceToken {
    isDoubtful = true
    frames = []
    position = text.count
    return token(.end, 0, to: position)
  }

  /// Makes a token of what stands between the position and an end, and goes there.
  mutating func token(
    _ kind: SourceToken.Kind, _ byte: UInt8, from start: Int? = nil, to end: Int
  ) -> SourceToken {
    let start = start ?? position
    position = end
    isBehindCondition = false
    return SourceToken(
      kind: kind, byte: byte, startsLine: gap.hasLineEnd, depth: frames.count, start: start,
      end: end, lead: gap.lead ?? start, gap: gap.start)
  }

  /// Makes a token that opens something.
  mutating func open(_ frame: SourceFrame, _ byte: UInt8, to end: Int) -> SourceToken {
    let token = token(.open, byte, to: end)
    frames.append(frame)
    return token
  }

  /// Makes a token that closes what was opened last.
  mutating func close(_ byte: UInt8, to end: Int) -> SourceToken {
    frames.removeLast()
    return token(.close, byte, to: end)
  }

  private mutating func open(_ kind: SourceFrame.Kind, _ byte: UInt8, to end: Int) -> SourceToken {
    open(SourceFrame(kind: kind), byte, to: end)
  }

  private mutating func close(_ byte: UInt8, _ text: Span<UInt8>) -> SourceToken {
    guard let frame = frames.last else { return fail(text) }
    switch (frame.kind, byte) {
    case (.brace, UInt8(ascii: "}")), (.elementHole, UInt8(ascii: "}")),
      (.bracket, UInt8(ascii: "]")), (.parenthesis, UInt8(ascii: ")")):
      return close(byte, to: position &+ 1)
    case (.condition, UInt8(ascii: ")")):
      let token = close(byte, to: position &+ 1)
      isBehindCondition = true
      return token
    case (.templateHole, UInt8(ascii: "}")), (.textHole, UInt8(ascii: ")")):
      position &+= 1
      return readRest(of: frame, text)
    default: return fail(text)
    }
  }
}
