import WPSyntax

/// An amount of time at one place among lexemes: `2-3h`, `30 min - 1h`, `1h 30m`, `half a day`.
struct TimeAmount {
  /// The minutes, or nil where a number is beyond reason.
  let minutes: MinuteRange?
  /// The number of lexemes it takes.
  let width: Int

  /// Reads the amount that begins at a lexeme; nil where none does.
  init?(_ lexemes: [Lexeme], _ start: Int, _ bytes: Span<UInt8>) {
    var index = start
    guard let first = Bound(lexemes, &index, bytes) else { return nil }
    var second: Bound?
    let afterFirst = index
    if TimeAmount.isRangeJoint(lexemes, index, bytes) {
      index += 1
      TimeAmount.skipApproximation(lexemes, &index)
      second = Bound(lexemes, &index, bytes)
      if second?.unit == nil || second == nil {
        second = nil
        index = afterFirst
      }
    }
    guard let unit = first.unit ?? second?.unit else { return nil }
    let low = TimeAmount.minutes(first, unit)
    let high = second.map { TimeAmount.minutes($0, $0.unit ?? unit) } ?? low
    width = index - start
    if let low, let high { minutes = MinuteRange(low, high) } else { minutes = nil }
  }

  /// One end of a range: a number, and the unit and smaller amount that may stand behind it.
  private struct Bound {
    /// Thousandths, or nil for a number beyond reason.
    var thousandths: Int?
    var unit: Int?
    var extraMinutes = 0

    init?(_ lexemes: [Lexeme], _ index: inout Int, _ bytes: Span<UInt8>) {
      let start = index
      guard let number = TimeAmount.number(lexemes, &index, bytes) else { return nil }
      thousandths = number.thousandths
      unit = TimeAmount.unit(lexemes, &index, bytes)
      if number.isWord, unit == nil {
        index = start
        return nil
      }
      // `1h 30m`, `2 hours 15 min`.
      guard unit == 60 else { return }
      var next = index
      if let minutes = TimeAmount.number(lexemes, &next, bytes), !minutes.isWord,
        let small = minutes.thousandths, TimeAmount.unit(lexemes, &next, bytes) == 1
      {
        extraMinutes = small / 1000
        index = next
      }
    }
  }

  private static func minutes(_ bound: Bound, _ unit: Int) -> Int? {
    guard let thousandths = bound.thousandths else { return nil }
    let minutes = (thousandths * unit + 500) / 1000 + bound.extraMinutes
    return minutes <= 1_000_000_000 ? minutes : nil
  }

  /// Reads `3`, `2.5`, `.5`, `half a`, `one`; a number of more than nine digits has no value.
  private static func number(
    _ lexemes: [Lexeme], _ index: inout Int, _ bytes: Span<UInt8>
  ) -> (thousandths: Int?, isWord: Bool)? {
    guard index < lexemes.count else { return nil }
    if let word = lexemes[index].phrase(in: bytes) {
      guard let value = TimeAmount.numberWord(word) else { return nil }
      index += 1
      if value == 500, index < lexemes.count {
        let next = lexemes[index].phrase(in: bytes)
        if next == "a" || next == "an" || lexemes[index].kind == .hyphen { index += 1 }
      }
      return (value, true)
    }
    guard lexemes[index].kind == .number else { return nil }
    var value = lexemes[index].integer(in: bytes)
    index += 1
    value = value.map { $0 * 1000 }
    if index + 1 < lexemes.count, lexemes[index].isSymbol("."), !lexemes[index].isSpaced,
      lexemes[index + 1].kind == .number, !lexemes[index + 1].isSpaced
    {
      let digits = lexemes[index + 1].range
      var scale = 100
      for offset in digits.lower..<min(digits.upper, digits.lower + 3) {
        value = value.map { $0 + Int(bytes[offset] - 0x30) * scale }
        scale /= 10
      }
      index += 2
    }
    if index < lexemes.count, lexemes[index].isSymbol("+"), !lexemes[index].isSpaced,
      index + 1 < lexemes.count, lexemes[index + 1].kind == .word
    {
      // `1+ months`.
      var past = index + 1
      if unit(lexemes, &past, bytes) != nil { index += 1 }
    }
    return (value, false)
  }

  /// Reads a unit as its number of minutes.
  private static func unit(
    _ lexemes: [Lexeme], _ index: inout Int, _ bytes: Span<UInt8>
  ) -> Int? {
    var next = index
    if next < lexemes.count, lexemes[next].kind == .hyphen, !lexemes[next].isSpaced { next += 1 }
    guard next < lexemes.count, let word = lexemes[next].phrase(in: bytes) else { return nil }
    // A capital M glued to a number is a million.
    if lexemes[next].range.count == 1, bytes[lexemes[next].range.lower] == UInt8(ascii: "M") {
      return nil
    }
    guard let unit = TimeAmount.unit(word) else { return nil }
    index = next + 1
    return unit
  }

  private static func isRangeJoint(
    _ lexemes: [Lexeme], _ index: Int, _ bytes: Span<UInt8>
  ) -> Bool {
    guard index < lexemes.count else { return false }
    switch lexemes[index].kind {
    case .hyphen, .dash: return true
    case .symbol(UInt8(ascii: "~")): return false
    default: return lexemes[index].phrase(in: bytes) == "to"
    }
  }

  private static func skipApproximation(_ lexemes: [Lexeme], _ index: inout Int) {
    while index < lexemes.count, lexemes[index].isSymbol("~") || lexemes[index].isSymbol("<") {
      index += 1
    }
  }

  private static func unit(_ phrase: Phrase) -> Int? {
    switch phrase {
    case "m", "min", "mins", "minute", "minutes": 1
    case "h", "hr", "hrs", "hour", "hours": 60
    case "d", "day", "days": 480
    case "w", "wk", "wks", "week", "weeks": 2_400
    case "month", "months": 9_600
    default: nil
    }
  }

  private static func numberWord(_ phrase: Phrase) -> Int? {
    switch phrase {
    case "half": 500
    case "one", "a", "an": 1_000
    case "two": 2_000
    case "three": 3_000
    case "four": 4_000
    case "five": 5_000
    case "six": 6_000
    case "seven": 7_000
    case "eight": 8_000
    case "nine": 9_000
    case "ten": 10_000
    default: nil
    }
  }
}
