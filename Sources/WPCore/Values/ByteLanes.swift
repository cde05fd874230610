import WPSyntax

/// Eight bytes in one machine word that are classified together; each answer has the high bit of a byte set.
///
/// A byte at a time, the words that readers look up cost three times as much.
struct ByteLanes {
  private let word: UInt64

  @inline(always)
  init(_ word: UInt64) { self.word = word }

  private static let highBits: UInt64 = 0x8080_8080_8080_8080
  private static let caseBits: UInt64 = 0x2020_2020_2020_2020

  /// Whether all of them are ASCII.
  @inline(always) var isASCII: Bool { word & ByteLanes.highBits == 0 }

  /// The bytes that are letters.
  @inline(always) var letters: UInt64 {
    ByteLanes.between(UInt8(ascii: "a"), UInt8(ascii: "z"), word | ByteLanes.caseBits)
  }

  /// The bytes that are digits.
  @inline(always) var digits: UInt64 {
    ByteLanes.between(UInt8(ascii: "0"), UInt8(ascii: "9"), word)
  }

  /// The bytes that are spaces.
  @inline(always) var blanks: UInt64 {
    ByteLanes.between(ByteScanner.space, ByteScanner.space, word)
  }

  /// The bytes between two of ASCII, both included.
  @inline(always)
  func between(_ low: UInt8, _ high: UInt8) -> UInt64 { ByteLanes.between(low, high, word) }

  /// The mask of as many bytes as there are, eight at most.
  @inline(always)
  func filled(_ count: Int) -> UInt64 {
    count >= 8 ? ByteLanes.highBits : ByteLanes.highBits & ((1 &<< UInt64(count &* 8)) &- 1)
  }

  /// The word with its capitals made small.
  @inline(always) var lowercased: UInt64 {
    word | (letters &>> 2)
  }

  @inline(always)
  private static func between(_ low: UInt8, _ high: UInt8, _ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    // Without the high bits no sum carries into the next byte.
    let narrow = word & ~highBits
    let atLeast = narrow &+ ones &* UInt64(0x80 &- low)
    let above = narrow &+ ones &* UInt64(0x7F &- high)
    return atLeast & ~above & ~word & highBits
  }
}
