package import WPSyntax

/// The mark of a success criterion: whether it is met, where the mark stands and where its text.
package struct CriterionMark: Sendable, Equatable {
  package let isMet: Bool
  /// The bytes that an edit replaces: what stands between the brackets, or the picture.
  package let mark: ByteRange
  package let text: ByteRange

  /// Reads a line such as `- [x] text`, `1. [ ] text`, `✅ text` or `- ❌ text`; nil for any other.
  package init?(line bytes: Span<UInt8>, _ range: ByteRange) {
    let content = CriterionMark.skipMarkers(bytes, range)
    guard content < range.upper else { return nil }
    if let box = CriterionMark.box(bytes, content, range.upper) {
      isMet = box.isMet
      mark = box.mark
      text = ByteScanner.trim(bytes, box.end, range.upper)
      return
    }
    let (scalar, length) = Scalar.decode(bytes, at: content)
    switch StatusIcon(scalar: scalar) {
    case .complete: isMet = true
    case .blocked, .notStarted: isMet = false
    default: return nil
    }
    mark = ByteRange(content, content + length)
    var end = content + length
    if end + 3 <= range.upper, ("\u{FE0F}" as StaticString).matches(bytes, at: end) { end += 3 }
    text = ByteScanner.trim(bytes, end, range.upper)
  }

  /// Reads the status cell of a criterion's table row; nil where it says nothing about being met.
  package init?(cell bytes: Span<UInt8>, _ range: ByteRange) {
    let trimmed = ByteScanner.trim(bytes, range.lower, range.upper)
    if let box = CriterionMark.box(bytes, trimmed.lower, trimmed.upper) {
      isMet = box.isMet
      mark = box.mark
    } else if let phrase = Phrase(bytes, trimmed), let word = CriterionMark.word(phrase) {
      isMet = word
      mark = trimmed
    } else if let status = Status(bytes, trimmed) {
      guard let decided = status.class ?? status.icon?.class else { return nil }
      isMet = decided == .complete
      mark = trimmed
    } else {
      return nil
    }
    text = trimmed
  }

  private static func word(_ phrase: Phrase) -> Bool? {
    switch phrase {
    case "yes", "met", "pass", "passed", "exceeded", "achieved": true
    case "no", "not met", "missed", "missing", "failed", "unmet", "below target": false
    default: nil
    }
  }

  /// Steps over blanks, one quote mark, and one bullet or number.
  private static func skipMarkers(_ bytes: Span<UInt8>, _ range: ByteRange) -> Int {
    func skipBlanks(_ offset: inout Int) {
      while offset < range.upper, ByteScanner.isBlank(bytes[offset]) { offset += 1 }
    }
    var offset = range.lower
    skipBlanks(&offset)
    if offset < range.upper, bytes[offset] == UInt8(ascii: ">") {
      offset += 1
      skipBlanks(&offset)
    }
    var end = offset
    while end < range.upper, bytes[end].isDigit, end - offset < 9 { end += 1 }
    guard end < range.upper else { return offset }
    switch bytes[end] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      guard end == offset else { return offset }
    case UInt8(ascii: "."), UInt8(ascii: ")"):
      guard end > offset else { return offset }
    default: return offset
    }
    guard end + 1 < range.upper, ByteScanner.isBlank(bytes[end + 1]) else { return offset }
    offset = end + 1
    skipBlanks(&offset)
    return offset
  }

  private static func box(
    _ bytes: Span<UInt8>, _ start: Int, _ limit: Int
  ) -> (isMet: Bool, mark: ByteRange, end: Int)? {
    guard start + 3 <= limit, bytes[start] == UInt8(ascii: "["),
      bytes[start + 2] == UInt8(ascii: "]"),
      start + 3 == limit || ByteScanner.isBlank(bytes[start + 3])
    else { return nil }
    let mark = ByteRange(start + 1, start + 2)
    switch bytes[start + 1] {
    case UInt8(ascii: "x"), UInt8(ascii: "X"): return (true, mark, start + 3)
    case UInt8(ascii: " "), UInt8(ascii: "\t"): return (false, mark, start + 3)
    default: return nil
    }
  }
}
