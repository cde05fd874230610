package import WPSyntax

/// What a text that should begin with a date turns out to be.
package enum DateText: Sendable, Equatable {
  /// The forms a date is written in.
  package enum Form: UInt8, Sendable {
    /// `2025-11-23`.
    case iso
    /// `November 23, 2025`, `Nov 23rd 2025`.
    case monthFirst
    /// `23 November 2025`.
    case dayFirst
  }

  /// A date, the bytes that spell it, and the comment behind it.
  case date(CalendarDate, Form, ByteRange, rest: ByteRange)
  /// The form of a date, but no day of the calendar.
  case impossible(Form, ByteRange)
  /// A template's hint in place of a date: `[Date]`, `YYYY-MM-DD`, `TBD`.
  case placeholder
  /// Anything else.
  case other

  /// Reads a text; ranges are offsets into the same bytes.
  package init(_ bytes: Span<UInt8>, _ range: ByteRange) {
    if let found = DateText.plain(bytes, range) {
      self = found
      return
    }
    let lexemes = Lexeme.all(in: bytes, range)
    guard let first = lexemes.first else {
      self = .other
      return
    }
    if let found = DateText.iso(lexemes, bytes) ?? DateText.monthFirst(lexemes, bytes)
      ?? DateText.dayFirst(lexemes, bytes)
    {
      self = DateText.judge(found, lexemes, bytes, range)
    } else {
      self = DateText.isPlaceholder(first, lexemes, bytes) ? .placeholder : .other
    }
  }

  /// Reads a text.
  package init(_ text: String) {
    let bytes = Bytes(text)
    self.init(bytes.span, ByteRange(0, bytes.count))
  }

  /// The date, where there is one.
  package var date: CalendarDate? {
    if case .date(let date, _, _, _) = self { date } else { nil }
  }

  /// Whether it is a date in the ISO form.
  package var isISO: Bool {
    if case .date(_, .iso, _, _) = self { true } else { false }
  }

  private struct Found {
    let year: Int
    let month: Int
    let day: Int
    let form: Form
    let width: Int
  }

  // Nearly all are a date in the ISO form and nothing else; lexemes are for the others.
  private static func plain(_ bytes: Span<UInt8>, _ range: ByteRange) -> DateText? {
    guard range.count == 10 else { return nil }
    func number(_ first: Int, _ count: Int) -> Int? {
      var value = 0
      for offset in (range.lower + first)..<(range.lower + first + count) {
        guard bytes[offset].isDigit else { return nil }
        value = value * 10 + Int(bytes[offset] - 0x30)
      }
      return value
    }
    guard bytes[range.lower + 4] == UInt8(ascii: "-"), bytes[range.lower + 7] == UInt8(ascii: "-"),
      let year = number(0, 4), let month = number(5, 2), let day = number(8, 2)
    else { return nil }
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      return .impossible(.iso, range)
    }
    return .date(date, .iso, range, rest: ByteRange(range.upper, range.upper))
  }

  private static func judge(
    _ found: Found, _ lexemes: [Lexeme], _ bytes: Span<UInt8>, _ range: ByteRange
  ) -> DateText {
    let end = lexemes[found.width - 1].range.upper
    let spelling = ByteRange(lexemes[0].range.lower, end)
    guard let date = CalendarDate(year: found.year, month: found.month, day: found.day) else {
      return .impossible(found.form, spelling)
    }
    return .date(date, found.form, spelling, rest: ByteScanner.trim(bytes, end, range.upper))
  }

  private static func iso(_ lexemes: [Lexeme], _ bytes: Span<UInt8>) -> Found? {
    guard lexemes.count >= 5, let year = number(lexemes[0], digits: 4...4, bytes),
      lexemes[1].kind == .hyphen, let month = number(lexemes[2], digits: 2...2, bytes),
      lexemes[3].kind == .hyphen, let day = number(lexemes[4], digits: 2...2, bytes),
      lexemes[4].range.upper - lexemes[0].range.lower == 10,
      lexemes.count == 5 || lexemes[5].isSpaced || lexemes[5].kind != .hyphen
    else { return nil }
    return Found(year: year, month: month, day: day, form: .iso, width: 5)
  }

  private static func monthFirst(_ lexemes: [Lexeme], _ bytes: Span<UInt8>) -> Found? {
    guard let month = month(lexemes[0], bytes) else { return nil }
    var index = 1
    if index < lexemes.count, lexemes[index].isSymbol(".") { index += 1 }
    guard index < lexemes.count, let day = number(lexemes[index], digits: 1...2, bytes) else {
      return nil
    }
    index += 1
    skipOrdinal(lexemes, &index, bytes)
    if index < lexemes.count, lexemes[index].isSymbol(",") { index += 1 }
    guard index < lexemes.count, let year = number(lexemes[index], digits: 4...4, bytes) else {
      return nil
    }
    return Found(year: year, month: month, day: day, form: .monthFirst, width: index + 1)
  }

  private static func dayFirst(_ lexemes: [Lexeme], _ bytes: Span<UInt8>) -> Found? {
    guard let day = number(lexemes[0], digits: 1...2, bytes) else { return nil }
    var index = 1
    skipOrdinal(lexemes, &index, bytes)
    guard index < lexemes.count, let month = month(lexemes[index], bytes) else { return nil }
    index += 1
    if index < lexemes.count, lexemes[index].isSymbol(",") || lexemes[index].isSymbol(".") {
      index += 1
    }
    guard index < lexemes.count, let year = number(lexemes[index], digits: 4...4, bytes) else {
      return nil
    }
    return Found(year: year, month: month, day: day, form: .dayFirst, width: index + 1)
  }

  private static func number(
    _ lexeme: Lexeme, digits: ClosedRange<Int>, _ bytes: Span<UInt8>
  ) -> Int? {
    digits.contains(lexeme.range.count) ? lexeme.integer(in: bytes) : nil
  }

  private static func skipOrdinal(_ lexemes: [Lexeme], _ index: inout Int, _ bytes: Span<UInt8>) {
    guard index < lexemes.count, !lexemes[index].isSpaced else { return }
    switch lexemes[index].phrase(in: bytes) {
    case "st", "nd", "rd", "th": index += 1
    default: break
    }
  }

  private static func month(_ phrase: Phrase) -> Int? {
    switch phrase {
    case "january", "jan": 1
    case "february", "feb": 2
    case "march", "mar": 3
    case "april", "apr": 4
    case "may": 5
    case "june", "jun": 6
    case "july", "jul": 7
    case "august", "aug": 8
    case "september", "sep", "sept": 9
    case "october", "oct": 10
    case "november", "nov": 11
    case "december", "dec": 12
    default: nil
    }
  }

  /// The month that a word names, in full or in short.
  static func month(_ lexeme: Lexeme, _ bytes: Span<UInt8>) -> Int? {
    lexeme.phrase(in: bytes).flatMap(month)
  }

  private static func isPlaceholder(
    _ first: Lexeme, _ lexemes: [Lexeme], _ bytes: Span<UInt8>
  ) -> Bool {
    if first.isSymbol("[") || first.isSymbol("<") || first.isSymbol("{") { return true }
    switch first.phrase(in: bytes) {
    case "tbd", "tba", "yyyy", "date", "xxxx": return true
    default: return false
    }
  }
}
