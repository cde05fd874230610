/// A piece of source code that is neither blank nor comment.
struct SourceToken: BitwiseCopyable {
  /// What a piece is, as far as that matters for finding declarations.
  enum Kind: UInt8 {
    /// A name, a keyword or a number.
    case word
    /// A text, a character or a regular expression.
    case literal
    /// One byte of an operator or a separator.
    case sign
    /// A bracket, or what starts a literal with code in it.
    case open, close
    /// Behind the last one, or in front of what cannot be read.
    case end
  }

  let kind: Kind
  /// The first byte.
  let byte: UInt8
  /// Whether a line end stands between it and the one before.
  let startsLine: Bool
  /// The number of brackets around it; both ends of a pair have that of what is around them.
  let depth: Int
  let start: Int
  let end: Int
  /// Where the comment that belongs to it starts, or itself.
  let lead: Int
  /// Where the one before ends, with a comment on its line.
  let gap: Int

  /// What stands before the first one.
  static let none = SourceToken(
    kind: .end, byte: 0, startsLine: true, depth: 0, start: 0, end: 0, lead: 0, gap: 0)

  func isSign(_ sign: Unicode.Scalar) -> Bool { kind == .sign && byte == UInt8(ascii: sign) }
  func isOpen(_ bracket: Unicode.Scalar) -> Bool { kind == .open && byte == UInt8(ascii: bracket) }

  /// Whether it is a certain word, and not a name in backticks that looks like it.
  func isWord(_ word: StaticString, in text: Span<UInt8>) -> Bool {
    kind == .word && end &- start == word.utf8CodeUnitCount && byte == word.first
      && word.matches(text, at: start)
  }

  /// Whether it is one of some words.
  func isWord(among words: [StaticString], in text: Span<UInt8>) -> Bool {
    kind == .word && words.contains { isWord($0, in: text) }
  }

  /// Whether it is a word that no digit begins.
  var isName: Bool { kind == .word && !SourceBytes.isDigit(byte) }

  /// The bytes as text.
  func name(in text: Span<UInt8>) -> String {
    ByteScanner.text(text, ByteRange(start, end))
  }
}

extension StaticString {
  fileprivate var first: UInt8 { UInt8(truncatingIfNeeded: word(at: 0)) }
}
