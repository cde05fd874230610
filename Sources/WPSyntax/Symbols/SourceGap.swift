/// The blanks and comments in front of a token.
struct SourceGap: BitwiseCopyable {
  /// Where the token before ends, with a comment on its line.
  var start = 0
  /// Whether a line ends in it, or the file starts.
  var hasLineEnd = true
  /// Where the comment starts that belongs to the token: on lines of its own, with no empty line between.
  var lead: Int?

  init() {}

  /// An empty gap.
  init(at offset: Int) {
    start = offset
    hasLineEnd = false
  }
}

extension SourceLexer {
  /// Goes to the next byte that is neither blank nor comment.
  mutating func skipGap(_ text: Span<UInt8>) {
    var found = SourceGap(at: position)
    found.hasLineEnd = previous.kind == .end
    var lineEnds = 0
    while position < text.count {
      let byte = text[position]
      if byte == ByteScanner.space || byte == ByteScanner.tab {
        position &+= 1
      } else if ByteScanner.isLineEnd(byte) {
        position = ByteScanner.skipLineEnd(text, at: position)
        found.hasLineEnd = true
        lineEnds &+= 1
        if lineEnds > 1 { found.lead = nil }
      } else if byte == 0x0B || byte == 0x0C {
        position &+= 1
      } else if byte == UInt8(ascii: "\\"), language == .python, position &+ 1 < text.count,
        ByteScanner.isLineEnd(text[position &+ 1])
      {
        position = ByteScanner.skipLineEnd(text, at: position &+ 1)
      } else {
        let start = position
        guard let hasLineEnd = skipComment(text) else { break }
        if found.hasLineEnd {
          if found.lead == nil { found.lead = start }
        } else {
          found.start = position
        }
        found.hasLineEnd = found.hasLineEnd || hasLineEnd
        lineEnds = 0
      }
    }
    gap = found
  }

  /// Goes behind a comment and tells whether a line ends in it; nil where there is none.
  private mutating func skipComment(_ text: Span<UInt8>) -> Bool? {
    if language == .python {
      guard text[position] == UInt8(ascii: "#") else { return nil }
      skipLine(text)
      return false
    }
    guard text[position] == UInt8(ascii: "/"), position &+ 1 < text.count else { return nil }
    switch text[position &+ 1] {
    case UInt8(ascii: "/"):
      skipLine(text)
      return false
    case UInt8(ascii: "*"):
      let start = position
      guard let end = endOfBlockComment(text) else { return nil }
      position = end
      return ByteScanner.find(ByteScanner.lineFeed, in: text, from: start, to: end) != nil
    default: return nil
    }
  }

  /// Goes to the end of the line.
  mutating func skipLine(_ text: Span<UInt8>) {
    while position < text.count, !ByteScanner.isLineEnd(text[position]) { position &+= 1 }
  }

  private func endOfBlockComment(_ text: Span<UInt8>) -> Int? {
    let nests = language == .swift || language == .rust
    var level = 1
    var offset = position &+ 2
    while let star = ByteScanner.find(UInt8(ascii: "*"), in: text, from: offset, to: text.count) {
      if nests, star > offset, text[star &- 1] == UInt8(ascii: "/") {
        level &+= 1
        offset = star &+ 1
      } else if star &+ 1 < text.count, text[star &+ 1] == UInt8(ascii: "/") {
        level &-= 1
        offset = star &+ 2
        if level == 0 { return offset }
      } else {
        offset = star &+ 1
      }
    }
    return nil
  }
}
