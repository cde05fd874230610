import WPSyntax

/// A number of an item at one place among lexemes: `8`, `08`, `8.3`, `2A`.
struct DependencyNumber {
  let range: ByteRange
  /// The index behind its last lexeme.
  let end: Int
  /// The bytes up to the last counting part: `8.` of `8.3`, `2` of `2A`.
  private let stem: ByteRange
  /// The last counting part: 3 of `8.3`, the letter's code of `2A`; nil where it is too large to count.
  private let last: Int?
  private let isLettered: Bool

  /// Reads the number at a lexeme.
  init?(_ lexemes: [Lexeme], _ start: Int, _ limit: Int, _ bytes: Span<UInt8>) {
    guard start < limit, lexemes[start].kind == .number else { return nil }
    var index = start
    while index + 2 < limit, lexemes[index + 1].isSymbol("."), !lexemes[index + 1].isSpaced,
      lexemes[index + 2].kind == .number, !lexemes[index + 2].isSpaced
    {
      index += 2
    }
    let lower = lexemes[start].range.lower
    let counting = lexemes[index]
    if index + 1 < limit, lexemes[index + 1].kind == .word, !lexemes[index + 1].isSpaced {
      let letter = lexemes[index + 1].range
      // `3rd` and `3h` are no numbers of items; `2A` is.
      guard letter.count == 1,
        index + 2 >= limit || lexemes[index + 2].isSpaced || lexemes[index + 2].kind != .number
      else { return nil }
      stem = ByteRange(lower, letter.lower)
      last = Int(bytes[letter.lower].lowercased)
      isLettered = true
      range = ByteRange(lower, letter.upper)
      end = index + 2
    } else {
      stem = ByteRange(lower, counting.range.lower)
      last = counting.integer(in: bytes)
      isLettered = false
      range = ByteRange(lower, counting.range.upper)
      end = index + 1
    }
  }

  /// The numbers from this one to another, both included; nil where they do not form a sequence.
  func through(_ other: DependencyNumber, _ bytes: Span<UInt8>, atMost limit: Int) -> [String]? {
    guard let low = last, let high = other.last, low <= high, high - low < limit,
      isLettered == other.isLettered
    else { return nil }
    let prefix = ByteScanner.text(bytes, stem)
    // In `8.1-3` and `2A-C` the second stem is left out.
    guard
      DependencyItem.comparable(prefix)
        == DependencyItem.comparable(ByteScanner.text(bytes, other.stem))
    else { return nil }
    let width = isLettered ? 1 : range.upper - stem.upper
    return (low...high).map { value in
      if isLettered {
        return prefix
          + String(Unicode.Scalar(UInt8(truncatingIfNeeded: value)).properties.uppercaseMapping)
      }
      let digits = String(value)
      return prefix + String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
  }
}
