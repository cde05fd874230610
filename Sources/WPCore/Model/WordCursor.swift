import WPSyntax

/// Walks over the words of a text: what stands between blanks, colons, brackets and the marks of emphasis and code.
///
/// Every item and every row of START-HERE and README is asked for its first words.
struct WordCursor {
  private var offset: Int
  private let end: Int

  init(_ range: ByteRange) {
    offset = range.lower
    end = range.upper
  }

  /// What has not been walked over.
  var rest: ByteRange { ByteRange(offset, end) }

  /// Takes the next word; empty where there is none.
  @inline(__always)
  mutating func next(_ bytes: Span<UInt8>) -> ByteRange {
    skipBreaks(bytes)
    let start = offset
    while offset < end, !WordCursor.isBreak(bytes[offset]) { offset &+= 1 }
    return ByteRange(start, offset)
  }

  /// Steps over what parts words.
  @inline(__always)
  mutating func skipBreaks(_ bytes: Span<UInt8>) {
    while offset < end, WordCursor.isBreak(bytes[offset]) { offset &+= 1 }
  }

  /// The bits of ` :()*` and of ``_`[]``: those of the bytes below 64, and of the next 64.
  private static let low: UInt64 = 1 &<< 0x20 | 1 &<< 0x3A | 1 &<< 0x28 | 1 &<< 0x29 | 1 &<< 0x2A
  private static let high: UInt64 = 1 &<< 0x1F | 1 &<< 0x20 | 1 &<< 0x1B | 1 &<< 0x1D

  @inline(__always)
  private static func isBreak(_ byte: UInt8) -> Bool {
    // Most are letters.
    guard !byte.isLetter, byte < 0x80 else { return false }
    return (byte < 0x40 ? low : high) &>> UInt64(byte & 0x3F) & 1 != 0
  }
}
