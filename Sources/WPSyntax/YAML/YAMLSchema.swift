/// The core schema of YAML 1.2: what a plain scalar means.
enum YAMLSchema {
  /// The kind of the plain scalar in a range.
  @inline(__always)
  static func kind(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> YAMLNode.Kind {
    guard start < end else { return .null }
    switch bytes[start] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      return number(bytes, start, end)
    case UInt8(ascii: "~"):
      return end &- start == 1 ? .null : .string
    case UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "t"), UInt8(ascii: "T"),
      UInt8(ascii: "f"), UInt8(ascii: "F"):
      return word(bytes, start, end)
    default:
      return .string
    }
  }

  private static func word(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> YAMLNode.Kind {
    switch end &- start {
    case 4:
      if isCased("null", "Null", "NULL", bytes, start) { return .null }
      return isCased("true", "True", "TRUE", bytes, start) ? .boolean : .string
    case 5:
      return isCased("false", "False", "FALSE", bytes, start) ? .boolean : .string
    default:
      return .string
    }
  }

  /// Whether one of three spellings stands at an offset.
  private static func isCased(
    _ lower: StaticString, _ title: StaticString, _ upper: StaticString, _ bytes: Span<UInt8>,
    _ start: Int
  ) -> Bool {
    lower.matches(bytes, at: start) || title.matches(bytes, at: start)
      || upper.matches(bytes, at: start)
  }

  private static func number(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> YAMLNode.Kind {
    var offset = start
    if bytes[offset] == UInt8(ascii: "0"), end &- offset > 2 {
      if bytes[offset &+ 1] == UInt8(ascii: "x") {
        return all(bytes, offset &+ 2, end) { YAMLEscape.digit($0) != nil } ? .integer : .string
      }
      if bytes[offset &+ 1] == UInt8(ascii: "o") {
        return all(bytes, offset &+ 2, end) { $0 &- UInt8(ascii: "0") < 8 } ? .integer : .string
      }
    }
    let isSigned = bytes[offset] == UInt8(ascii: "+") || bytes[offset] == UInt8(ascii: "-")
    if isSigned { offset &+= 1 }
    if isSpecial(bytes, offset, end, isSigned: isSigned) { return .float }
    let whole = digits(bytes, &offset, end)
    if offset == end { return whole > 0 ? .integer : .string }
    var fraction = 0
    if bytes[offset] == UInt8(ascii: ".") {
      offset &+= 1
      fraction = digits(bytes, &offset, end)
    }
    guard whole &+ fraction > 0 else { return .string }
    if offset < end, bytes[offset] | 0x20 == UInt8(ascii: "e") {
      offset &+= 1
      if offset < end, bytes[offset] == UInt8(ascii: "+") || bytes[offset] == UInt8(ascii: "-") {
        offset &+= 1
      }
      guard digits(bytes, &offset, end) > 0 else { return .string }
    }
    return offset == end ? .float : .string
  }

  private static func isSpecial(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, isSigned: Bool
  ) -> Bool {
    guard end &- start == 4, bytes[start] == UInt8(ascii: ".") else { return false }
    return isCased(".inf", ".Inf", ".INF", bytes, start)
      || !isSigned && isCased(".nan", ".NaN", ".NAN", bytes, start)
  }

  private static func digits(_ bytes: Span<UInt8>, _ offset: inout Int, _ end: Int) -> Int {
    let start = offset
    while offset < end, bytes[offset] &- UInt8(ascii: "0") < 10 { offset &+= 1 }
    return offset &- start
  }

  private static func all(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ isMember: (UInt8) -> Bool
  ) -> Bool {
    for offset in start..<end where !isMember(bytes[offset]) { return false }
    return true
  }
}
