import WPSyntax

/// Tells whether a statement can be decided by looking: it has a number, a comparison, code, or a word such as `all`.
enum Measure {
  /// Whether a range of a document holds something of the kind.
  static func isIn(_ range: ByteRange, of bytes: Span<UInt8>) -> Bool {
    // Words are looked up only where no sign says it.
    hasSign(range, of: bytes) || hasWord(range, of: bytes)
  }

  private static func hasSign(_ range: ByteRange, of bytes: Span<UInt8>) -> Bool {
    var offset = range.lower
    while offset < range.upper {
      let lanes = ByteLanes(ByteScanner.word(bytes, from: offset, to: range.upper))
      let signs =
        lanes.digits | lanes.between(UInt8(ascii: "%"), UInt8(ascii: "%"))
        | lanes.between(UInt8(ascii: "<"), UInt8(ascii: "<"))
        | lanes.between(UInt8(ascii: ">"), UInt8(ascii: ">"))
        | lanes.between(UInt8(ascii: "`"), UInt8(ascii: "`"))
      if signs != 0 { return true }
      offset += 8
    }
    return false
  }

  private static func hasWord(_ range: ByteRange, of bytes: Span<UInt8>) -> Bool {
    var start = range.lower
    for offset in range.lower..<max(range.lower, range.upper) where !bytes[offset].isLetter {
      if isMeasure(ByteRange(start, offset), bytes) { return true }
      start = offset + 1
    }
    return isMeasure(ByteRange(start, range.upper), bytes)
  }

  private static func isMeasure(_ word: ByteRange, _ bytes: Span<UInt8>) -> Bool {
    guard word.count > 1, let phrase = Phrase(bytes, word) else { return false }
    return isWord(phrase)
  }

  private static func isWord(_ phrase: Phrase) -> Bool {
    switch phrase {
    case "all", "every", "each", "no", "none", "zero", "never", "without", "only", "exactly",
      "pass", "passes", "passing", "compile", "compiles", "exists", "exist", "merged", "one",
      "two", "three", "half", "twice", "once", "unchanged", "removed", "deleted", "documented":
      true
    default: false
    }
  }
}
