import WPHost

/// Says lengths of time and instants that the ledger counts in milliseconds.
enum Span {
  /// A length in at most two units: `3h 12m`, `45m`, `20s`.
  static func words(_ milliseconds: Int) -> String {
    let seconds = max(0, milliseconds) / 1_000
    guard seconds >= 60 else { return "\(seconds)s" }
    let minutes = seconds / 60
    guard minutes >= 60 else { return "\(minutes)m" }
    let hours = minutes / 60
    guard hours >= 48 else { return two("\(hours)h", minutes % 60, "m") }
    return two("\(hours / 24)d", hours % 24, "h")
  }

  /// An instant by the clock on the wall, in UTC.
  static func instant(_ milliseconds: Int) -> String {
    UnixTime(seconds: Int64(milliseconds / 1_000)).rfc3339
  }

  /// Reads a length such as `90m`, `2h` or `1d12h`, in milliseconds.
  static func reading(_ text: String) -> Int? {
    var total = 0
    var number: Int?
    for byte in text.utf8 {
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        let next = (number ?? 0) * 10 + Int(byte - UInt8(ascii: "0"))
        guard next <= 1_000_000 else { return nil }
        number = next
        continue
      }
      let units: [UInt8: Int] = [
        UInt8(ascii: "s"): 1, UInt8(ascii: "m"): 60, UInt8(ascii: "h"): 3_600,
        UInt8(ascii: "d"): 86_400,
      ]
      guard let count = number, let unit = units[byte] else { return nil }
      total += count * unit * 1_000
      number = nil
    }
    return number == nil && total > 0 ? total : nil
  }

  private static func two(_ first: String, _ rest: Int, _ unit: String) -> String {
    rest == 0 ? first : "\(first) \(rest)\(unit)"
  }
}
