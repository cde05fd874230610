package import WPHost

extension UnixTime {
  /// Reads `2026-01-05T09:30:00Z`, with a fraction or an offset where there is one; nil for anything else.
  package init?(rfc3339 text: String) {
    var digits = Digits(bytes: ContiguousArray(text.utf8))
    guard let year = digits.number(4), digits.skip("-"), let month = digits.number(2, 1...12),
      digits.skip("-"), let day = digits.number(2, 1...31),
      day <= UnixTime.days(inMonth: month, of: year),
      digits.skip("T") || digits.skip("t") || digits.skip(" "),
      let hour = digits.number(2, 0...23), digits.skip(":"),
      let minute = digits.number(2, 0...59), digits.skip(":"),
      // A leap second counts as the one after it, as the system's clock has it.
      let second = digits.number(2, 0...60),
      let nanoseconds = digits.fraction(), let offset = digits.offset(), digits.isAtEnd
    else { return nil }
    let days = UnixTime.daysSince1970(year, month, day)
    self.init(
      seconds: Int64(days * 86_400 + hour * 3_600 + minute * 60 + second - offset * 60),
      nanoseconds: Int32(nanoseconds))
  }

  /// The second as `2026-01-05T09:30:00Z`; what has no year of four digits is the nearest that has.
  package var rfc3339: String {
    let seconds = Int(min(max(self.seconds, -62_135_596_800), 253_402_300_799))
    let day = UnixTime.floored(seconds, 86_400)
    let (year, month, date) = UnixTime.calendar(day)
    let time = seconds - day * 86_400
    func padded(_ number: Int, _ width: Int = 2) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    return padded(year, 4) + "-" + padded(month) + "-" + padded(date) + "T"
      + padded(time / 3_600) + ":" + padded(time / 60 % 60) + ":" + padded(time % 60) + "Z"
  }

  /// Year, month and day of a number of days since 1970, counted from March as above.
  private static func calendar(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = floored(shifted, 146_097)
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthsSinceMarch = (5 * ofYear + 2) / 153
    let month = monthsSinceMarch < 10 ? monthsSinceMarch + 3 : monthsSinceMarch - 9
    let day = ofYear - (153 * monthsSinceMarch + 2) / 5 + 1
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Years are counted from March, so that the leap day is the last of its year.
  private static func daysSince1970(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let years = month > 2 ? year : year - 1
    let monthsSinceMarch = (month + 9) % 12
    let beforeYear = years * 365 + floored(years, 4) - floored(years, 100) + floored(years, 400)
    return beforeYear + (153 * monthsSinceMarch + 2) / 5 + day - 1 - 719_468
  }

  private static func floored(_ number: Int, _ divisor: Int) -> Int {
    (number - (number < 0 ? divisor - 1 : 0)) / divisor
  }
}

/// Reads numbers of fixed length from the front of a text.
private struct Digits {
  let bytes: ContiguousArray<UInt8>
  var place = 0

  var isAtEnd: Bool { place == bytes.count }

  mutating func skip(_ byte: Unicode.Scalar) -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: byte) else { return false }
    place += 1
    return true
  }

  mutating func number(_ count: Int, _ allowed: ClosedRange<Int> = 0...9_999) -> Int? {
    guard bytes.count - place >= count else { return nil }
    var number = 0
    for byte in bytes[place..<(place + count)] {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    place += count
    return allowed.contains(number) ? number : nil
  }

  /// The nanoseconds of a fraction, zero where there is none; further digits are cut off.
  mutating func fraction() -> Int? {
    guard skip(".") else { return 0 }
    var count = 0
    var nanoseconds = 0
    while let digit = number(1) {
      if count < 9 { nanoseconds = nanoseconds * 10 + digit }
      count += 1
    }
    guard count > 0 else { return nil }
    for _ in min(count, 9)..<9 { nanoseconds *= 10 }
    return nanoseconds
  }

  /// The minutes that the zone is ahead of UTC.
  mutating func offset() -> Int? {
    if skip("Z") || skip("z") { return 0 }
    let isAhead = skip("+")
    guard isAhead || skip("-"), let hours = number(2, 0...23), skip(":"),
      let minutes = number(2, 0...59)
    else { return nil }
    return (isAhead ? 1 : -1) * (hours * 60 + minutes)
  }
}
