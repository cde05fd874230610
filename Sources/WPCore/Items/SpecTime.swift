import WPSyntax

/// A day or an instant in the frontmatter of a spec: `2026-01-05`, `2026-01-05T20:00:00Z`.
package struct SpecTime: Hashable, Sendable {
  package let date: CalendarDate
  /// The second of the day in UTC; nil where only the day is written.
  package let second: Int?

  package init(_ date: CalendarDate, second: Int? = nil) {
    self.date = date
    self.second = second
  }

  /// Reads a date, or an instant in UTC in whole seconds.
  package init?(_ text: String) {
    let bytes = Bytes(text)
    guard bytes.count == 10 || bytes.count == 20,
      case .date(let date, .iso, _, let rest) = DateText(bytes.span, ByteRange(0, 10)),
      rest.isEmpty
    else { return nil }
    self.date = date
    guard bytes.count == 20 else {
      second = nil
      return
    }
    func number(_ offset: Int, below limit: Int) -> Int? {
      let (tens, ones) = (bytes[offset], bytes[offset + 1])
      guard tens.isDigit, ones.isDigit else { return nil }
      let number = Int(tens &- 0x30) * 10 + Int(ones &- 0x30)
      return number < limit ? number : nil
    }
    guard bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "Z"),
      let hour = number(11, below: 24), let minute = number(14, below: 60),
      let rest = number(17, below: 60)
    else { return nil }
    second = hour * 3_600 + minute * 60 + rest
  }

  /// The seconds since 1970 at which it is over: a day lasts to its last second.
  package var end: Int { date.daysSinceEpoch * 86_400 + (second ?? 86_399) }
}

extension SpecTime: CustomStringConvertible {
  /// The canonical writing.
  package var description: String {
    guard let second else { return "\(date)" }
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(date)T\(padded(second / 3_600)):\(padded(second / 60 % 60)):\(padded(second % 60))Z"
  }
}
