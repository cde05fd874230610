import WPSyntax

/// A few words in lower case, held in four machine words, so that looking one up allocates nothing.
///
/// Pictures, punctuation and runs of blanks count as one blank between words, an apostrophe as
/// nothing, `&` as `and`. No entry of a vocabulary is longer than 32 bytes, hence nothing longer
/// is a phrase. A `switch` over phrases is compiled to comparisons of numbers: a vocabulary written
/// as one costs nothing before it is asked.
struct Phrase: Hashable, Sendable, BitwiseCopyable {
  private var first: UInt64 = 0
  private var second: UInt64 = 0
  private var third: UInt64 = 0
  private var fourth: UInt64 = 0

  /// Whether it has no words.
  var isEmpty: Bool { first == 0 }

  // The derived one is a function that is called for every entry of a vocabulary; most differ in the first word.
  @inline(__always)
  static func == (a: Phrase, b: Phrase) -> Bool {
    a.first == b.first && a.second == b.second && a.third == b.third && a.fourth == b.fourth
  }

  /// A number that differs, as a rule, for different phrases; its upper bits are the best.
  var digest: UInt64 {
    (first ^ second &* 31 ^ third &* 131 ^ fourth &* 1031) &* 0x9E37_79B9_7F4A_7C15
  }

  /// Folds the bytes of a range, or returns nil where they do not fit.
  init?(_ bytes: Span<UInt8>, _ range: ByteRange) {
    if let word = Phrase.shortWord(bytes, range) {
      first = word
      return
    }
    let words = Phrase.withoutMarks(bytes, range)
    switch foldAtOnce(bytes, words) {
    case .whole: return
    case .tooLong: return nil
    case .marked: break
    }
    var folder = Folder()
    var offset = words.lower
    while offset < words.upper {
      let byte = bytes[offset]
      if byte.isLetter || byte.isDigit {
        guard folder.append(byte.lowercased) else { return nil }
        offset += 1
      } else if byte == UInt8(ascii: "&") {
        folder.needsBlank = true
        guard folder.append(UInt8(ascii: "a")), folder.append(UInt8(ascii: "n")),
          folder.append(UInt8(ascii: "d"))
        else { return nil }
        folder.needsBlank = true
        offset += 1
      } else if byte < 0x80 {
        if byte != UInt8(ascii: "'") { folder.needsBlank = true }
        offset += 1
      } else {
        let (value, length) = Scalar.decode(bytes, at: offset)
        let end = min(offset + length, words.upper)
        if Lexeme.isLetter(value) {
          for index in offset..<end {
            guard folder.append(bytes[index]) else { return nil }
          }
        } else if value != 0x2019, !Scalar.isModifier(value) {
          folder.needsBlank = true
        }
        offset = end
      }
    }
    self = folder.finish()
  }

  private init() {}

  /// The first byte of the words of a range, small; nil where there is none.
  ///
  /// Vocabularies with few initials ask for it before they fold anything.
  @inline(__always)
  static func initial(_ bytes: Span<UInt8>, _ range: ByteRange) -> UInt8? {
    // Most texts begin with one.
    if !range.isEmpty, isWordByte(bytes[range.lower]) { return bytes[range.lower].lowercased }
    let start = startOfWords(bytes, range)
    return start < range.upper ? bytes[start].lowercased : nil
  }

  // Most texts that are looked up are one word that fits into one machine word.
  @inline(__always)
  private static func shortWord(_ bytes: Span<UInt8>, _ range: ByteRange) -> UInt64? {
    guard !range.isEmpty, range.count <= 8 else { return nil }
    let lanes = ByteLanes(ByteScanner.word(bytes, from: range.lower, to: range.upper))
    let isWord = lanes.isASCII && lanes.letters | lanes.digits == lanes.filled(range.count)
    return isWord ? lanes.lowercased : nil
  }

  /// What folding many bytes at once came to.
  private enum Folding {
    case whole
    /// There are marks between the words.
    case marked
    case tooLong
  }

  /// Leaves out what stands around the words and leaves nothing behind.
  private static func withoutMarks(_ bytes: Span<UInt8>, _ range: ByteRange) -> ByteRange {
    var end = range.upper
    // Nothing stands around most of them.
    if !range.isEmpty, isWordByte(bytes[range.lower]), isWordByte(bytes[end &- 1]) { return range }
    let start = startOfWords(bytes, range)
    while start < end, bytes[end &- 1] < 0x80, isMark(bytes[end &- 1]) { end &-= 1 }
    return ByteRange(start, end)
  }

  private static func startOfWords(_ bytes: Span<UInt8>, _ range: ByteRange) -> Int {
    let end = range.upper
    var start = range.lower
    while start < end {
      let byte = bytes[start]
      if byte < 0x80 {
        guard isMark(byte) else { break }
        start &+= 1
      } else {
        let (value, length) = Scalar.decode(bytes, at: start)
        if Lexeme.isLetter(value) { break }
        start = min(start &+ length, end)
      }
    }
    return start
  }

  @inline(__always)
  private static func isWordByte(_ byte: UInt8) -> Bool { byte.isLetter || byte.isDigit }

  @inline(__always)
  private static func isMark(_ byte: UInt8) -> Bool {
    !isWordByte(byte) && byte != UInt8(ascii: "&")
  }

  // Nearly all texts are words of ASCII parted by single blanks; eight of their bytes are folded at a time.
  private mutating func foldAtOnce(_ bytes: Span<UInt8>, _ range: ByteRange) -> Folding {
    var offset = range.lower
    var wasBlank = false
    for place in 0..<4 {
      guard offset < range.upper else { return .whole }
      let lanes = ByteLanes(ByteScanner.word(bytes, from: offset, to: range.upper))
      let blanks = lanes.blanks
      let isPlain =
        lanes.isASCII
        && (lanes.letters | lanes.digits | blanks) == lanes.filled(range.upper &- offset)
        && blanks & (blanks &<< 8 | (wasBlank ? 0x80 : 0)) == 0
      guard isPlain else { return .marked }
      switch place {
      case 0: first = lanes.lowercased
      case 1: second = lanes.lowercased
      case 2: third = lanes.lowercased
      default: fourth = lanes.lowercased
      }
      wasBlank = blanks &>> 63 != 0
      offset &+= 8
    }
    if offset >= range.upper { return .whole }
    // The last byte is one that counts, unless it belongs to a wider letter or mark.
    return bytes[range.upper &- 1] < 0x80 ? .tooLong : .marked
  }

  /// Collects bytes, eight to a machine word.
  private struct Folder {
    /// Whether a blank stands before the next byte, unless that is the first.
    var needsBlank = false
    private var phrase = Phrase()
    private var word: UInt64 = 0
    private var count = 0

    @inline(__always)
    mutating func append(_ byte: UInt8) -> Bool {
      if needsBlank {
        needsBlank = false
        if count > 0, !push(ByteScanner.space) { return false }
      }
      return push(byte)
    }

    @inline(__always)
    private mutating func push(_ byte: UInt8) -> Bool {
      guard count < 32 else { return false }
      word |= UInt64(byte) &<< UInt64((count & 7) &<< 3)
      count &+= 1
      if count & 7 == 0 { store() }
      return true
    }

    private mutating func store() {
      switch (count &- 1) &>> 3 {
      case 0: phrase.first = word
      case 1: phrase.second = word
      case 2: phrase.third = word
      default: phrase.fourth = word
      }
      word = 0
    }

    mutating func finish() -> Phrase {
      if count & 7 != 0 { store() }
      return phrase
    }
  }
}

extension Phrase: ExpressibleByStringLiteral {
  /// Takes a literal that is written as it would be folded: small letters, digits, single blanks.
  @inline(always)
  init(stringLiteral text: StaticString) {
    assert(Phrase.isFolded(text), "a vocabulary holds an entry that no text folds to")
    first = text.word(at: 0)
    second = text.word(at: 8)
    third = text.word(at: 16)
    fourth = text.word(at: 24)
  }

  private static func isFolded(_ text: StaticString) -> Bool {
    let bytes = Bytes("\(text)")
    guard let folded = Phrase(bytes.span, ByteRange(0, bytes.count)) else { return false }
    return folded.first == text.word(at: 0) && folded.second == text.word(at: 8)
      && folded.third == text.word(at: 16) && folded.fourth == text.word(at: 24)
  }
}
