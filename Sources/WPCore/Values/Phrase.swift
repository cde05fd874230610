import WPSyntax

/// A few words in lower case, held in four machine words, so that looking one up allocates nothing.
///
/// Pictures, punctuation and runs of blanks count as one blank between words, an apostrophe as
/// nothing, `&` as `and`. No entry of a vocabulary is longer than 32 bytes, hence nothing longer
/// is a phrase.
struct Phrase: Hashable, Sendable {
  private static let capacity = 32
  private var content: SIMD4<UInt64> = .zero
  private var count = 0

  /// Folds the bytes of a range, or returns nil where they do not fit.
  init?(_ bytes: Span<UInt8>, _ range: ByteRange) {
    var needsBlank = false
    var offset = range.lower
    while offset < range.upper {
      let byte = bytes[offset]
      if byte.isLetter || byte.isDigit {
        guard append(byte.lowercased, after: &needsBlank) else { return nil }
        offset += 1
      } else if byte == UInt8(ascii: "&") {
        needsBlank = true
        for letter in [UInt8(ascii: "a"), UInt8(ascii: "n"), UInt8(ascii: "d")] {
          guard append(letter, after: &needsBlank) else { return nil }
        }
        needsBlank = true
        offset += 1
      } else if byte < 0x80 {
        if byte != UInt8(ascii: "'") { needsBlank = true }
        offset += 1
      } else {
        let (value, length) = Scalar.decode(bytes, at: offset)
        let end = min(offset + length, range.upper)
        if Lexeme.isLetter(value) {
          for index in offset..<end {
            guard append(bytes[index], after: &needsBlank) else { return nil }
          }
        } else if value != 0x2019, !Scalar.isModifier(value) {
          needsBlank = true
        }
        offset = end
      }
    }
  }

  private mutating func append(_ byte: UInt8, after needsBlank: inout Bool) -> Bool {
    if needsBlank, count > 0 {
      needsBlank = false
      guard push(ByteScanner.space) else { return false }
    }
    needsBlank = false
    return push(byte)
  }

  private mutating func push(_ byte: UInt8) -> Bool {
    guard count < Phrase.capacity else { return false }
    content[count >> 3] |= UInt64(byte) << UInt64((count & 7) << 3)
    count += 1
    return true
  }

  func hash(into hasher: inout Hasher) {
    let folded =
      content[0] ^ (content[1] &* 0x9E37_79B9_7F4A_7C15) ^ (content[2] &* 0xC2B2_AE3D_27D4_EB4F)
      ^ (content[3] &* 0x1656_67B1_9E37_79F9)
    hasher.combine(folded)
  }
}

extension Phrase: ExpressibleByStringLiteral {
  /// Takes a literal that is written as it would be folded: small letters, digits, single blanks.
  init(stringLiteral text: String) {
    for byte in text.utf8 {
      let isFolded =
        byte == ByteScanner.space || byte.isDigit || byte.lowercased == byte && byte.isLetter
      precondition(isFolded && push(byte), "a vocabulary holds an entry that no text folds to")
    }
  }
}

extension Dictionary where Key == Phrase {
  /// Turns a list of meanings with their spellings around; no spelling may have two meanings.
  init(spellings: [(Value, [Phrase])]) {
    self.init(minimumCapacity: spellings.reduce(0) { $0 + $1.1.count })
    for (value, phrases) in spellings {
      for phrase in phrases {
        precondition(updateValue(value, forKey: phrase) == nil, "a spelling has two meanings")
      }
    }
  }
}
