import WPSyntax

/// The smallest piece of a value that readers look at: a word, a number, a mark.
///
/// Blanks and the Markdown markers `*`, `_` and backtick are no lexemes; the next one remembers that
/// a blank stood before it.
struct Lexeme: Sendable {
  /// What a lexeme is.
  enum Kind: Equatable, Sendable {
    /// Letters, with apostrophes between them.
    case word
    /// Decimal digits.
    case number
    /// `-` and its non-breaking form.
    case hyphen
    /// An en dash, an em dash or a minus sign.
    case dash
    /// Any other ASCII character.
    case symbol(UInt8)
    /// An emoji or another picture.
    case picture(UInt32)
    /// Anything else.
    case other
  }

  let kind: Kind
  let range: ByteRange
  /// Whether a blank stands before it.
  let isSpaced: Bool
  /// The word in lower case, which several readers ask for; nil for anything but a word of a vocabulary's length.
  private let word: Phrase?

  /// Cuts a range into lexemes.
  static func all(in bytes: Span<UInt8>, _ range: ByteRange) -> [Lexeme] {
    var found: [Lexeme] = []
    found.reserveCapacity(range.count / 4 + 4)
    var offset = range.lower
    var isSpaced = false
    while offset < range.upper {
      let (value, length) = Scalar.decode(bytes, at: offset)
      var end = min(offset + length, range.upper)
      var kind: Kind?
      switch value {
      case 0x09, 0x0A, 0x0D, 0x20: isSpaced = true
      case UInt32(UInt8(ascii: "*")), UInt32(UInt8(ascii: "_")), UInt32(UInt8(ascii: "`")): break
      case 0x30...0x39:
        while end < range.upper, bytes[end].isDigit { end += 1 }
        kind = .number
      case UInt32(UInt8(ascii: "-")), 0x2010, 0x2011: kind = .hyphen
      case 0x2012...0x2015, 0x2212: kind = .dash
      case _ where isLetter(value):
        end = endOfWord(bytes, from: end, to: range.upper)
        kind = .word
      case 0..<0x80: kind = .symbol(UInt8(value))
      case _ where Scalar.isModifier(value): break
      case _ where Scalar.isWideSpace(value): isSpaced = true
      case _ where Scalar.isPicture(value): kind = .picture(value)
      default: kind = .other
      }
      if let kind {
        let range = ByteRange(offset, end)
        let word = kind == .word ? Phrase(bytes, range) : nil
        found.append(Lexeme(kind: kind, range: range, isSpaced: isSpaced, word: word))
        isSpaced = false
      }
      offset = end
    }
    return found
  }

  /// The first lexeme but for pictures and marks, where it is a word of ASCII letters.
  static func leadingWord(in bytes: Span<UInt8>, _ range: ByteRange) -> ByteRange? {
    var start = range.lower
    while start < range.upper, !bytes[start].isLetter {
      let (value, length) = Scalar.decode(bytes, at: start)
      switch value {
      case 0x30...0x39, UInt32(UInt8(ascii: "[")): return nil
      case _ where isLetter(value): return nil
      default: start += length
      }
    }
    var end = start
    while end < range.upper, bytes[end].isLetter { end += 1 }
    // An apostrophe and a wide letter would carry the word on.
    let isWhole = end >= range.upper || bytes[end] < 0x80 && bytes[end] != UInt8(ascii: "'")
    return start < end && isWhole ? ByteRange(start, end) : nil
  }

  /// Whether a range has no lexeme in it.
  static func isNone(in bytes: Span<UInt8>, _ range: ByteRange) -> Bool {
    for offset in range.lower..<max(range.lower, range.upper)
    where !isNothing(UInt32(bytes[offset])) {
      return false
    }
    return true
  }

  /// Whether an ASCII character is no lexeme: a blank or a mark of Markdown.
  static func isNothing(_ value: UInt32) -> Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20, UInt32(UInt8(ascii: "*")), UInt32(UInt8(ascii: "_")),
      UInt32(UInt8(ascii: "`")):
      true
    default: false
    }
  }

  /// Tells whether a scalar is a letter; a mark that may follow one counts too.
  static func isLetter(_ value: UInt32) -> Bool {
    if value < 0x80 { return UInt8(value).isLetter }
    // No letter is among the pictures, which half of all headings start with.
    guard value >= 0xAA, value < 0x2000 || value > 0x2BFF, value < 0x1F300 || value > 0x1FAFF,
      let scalar = Unicode.Scalar(value)
    else { return false }
    return scalar.properties.isAlphabetic
  }

  private static func endOfWord(_ bytes: Span<UInt8>, from start: Int, to limit: Int) -> Int {
    var end = start
    while end < limit {
      if bytes[end].isLetter {
        end += 1
        continue
      }
      let (value, length) = Scalar.decode(bytes, at: end)
      if isLetter(value) {
        end = min(end + length, limit)
        continue
      }
      let next = end + length
      guard value == 0x27 || value == 0x2019, next < limit,
        isLetter(Scalar.decode(bytes, at: next).value)
      else { break }
      end = next
    }
    return end
  }
}

extension Lexeme {
  /// The word in lower case, or nil for anything but a word of a vocabulary's length.
  func phrase(in bytes: Span<UInt8>) -> Phrase? { word }

  /// The value of a number, or nil where it exceeds nine digits.
  func integer(in bytes: Span<UInt8>) -> Int? {
    guard kind == .number else { return nil }
    var value = 0
    for offset in range.lower..<range.upper {
      value = value * 10 + Int(bytes[offset] - 0x30)
      if value > 999_999_999 { return nil }
    }
    return value
  }

  /// Whether the lexeme is this ASCII character.
  func isSymbol(_ symbol: Unicode.Scalar) -> Bool { kind == .symbol(UInt8(ascii: symbol)) }
}
