import WPSyntax

/// An estimate written as `Effort` itself is: `2-3h agentic + 1h review`, or its first part alone.
///
/// Nearly all are, and each is stated in several places; read in one walk over the bytes it costs a fiftieth of what the
/// lexemes of a free text do.
struct PlainEffort {
  let effort: Effort

  /// Reads a range that holds nothing else; nil for any other text, which may be an estimate all the same.
  init?(_ bytes: Span<UInt8>, _ range: ByteRange) {
    var rest = Rest(offset: range.lower, end: range.upper)
    guard let agentic = rest.takeAmount(bytes) else { return nil }
    var effort = Effort(agentic: agentic)
    if !rest.isEmpty {
      guard rest.take(" agentic", bytes) else { return nil }
    }
    if !rest.isEmpty {
      guard rest.take(" + ", bytes), let review = rest.takeAmount(bytes),
        rest.take(" review", bytes), rest.isEmpty
      else { return nil }
      effort.review = review
    }
    self.effort = effort
  }

  /// What is still to be read.
  private struct Rest {
    var offset: Int
    let end: Int

    var isEmpty: Bool { offset == end }

    /// Takes a text of eight bytes at most.
    @inline(__always)
    mutating func take(_ text: StaticString, _ bytes: Span<UInt8>) -> Bool {
      let past = offset + text.utf8CodeUnitCount
      guard past <= end, ByteScanner.word(bytes, from: offset, to: past) == text.word(at: 0) else {
        return false
      }
      offset = past
      return true
    }

    /// Takes `3h`, `45m` or `2-3h`.
    mutating func takeAmount(_ bytes: Span<UInt8>) -> MinuteRange? {
      guard let low = takeNumber(bytes), offset < end else { return nil }
      var high = low
      if bytes[offset] == UInt8(ascii: "-") {
        offset += 1
        guard let number = takeNumber(bytes), offset < end else { return nil }
        high = number
      }
      defer { offset += 1 }
      switch bytes[offset] {
      case UInt8(ascii: "h"): return MinuteRange(low &* 60, high &* 60)
      case UInt8(ascii: "m"): return MinuteRange(low, high)
      default: return nil
      }
    }

    // A number of more digits is left to those who know what is beyond reason.
    @inline(__always)
    private mutating func takeNumber(_ bytes: Span<UInt8>) -> Int? {
      let start = offset
      let limit = min(end, start &+ 5)
      var value = 0
      while offset < limit, bytes[offset].isDigit {
        value = value &* 10 &+ Int(bytes[offset] &- 0x30)
        offset &+= 1
      }
      return offset > start && offset &- start < 5 ? value : nil
    }
  }
}
