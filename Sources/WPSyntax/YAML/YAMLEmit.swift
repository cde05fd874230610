/// Writes texts as YAML scalars of one line that every reader reads back as the same text.
package enum YAMLEmit {
  /// The text with the least quoting, or in the style of the value it replaces where that can carry it.
  package static func scalar(_ text: String, like style: YAMLNode.Style = .plain) -> String {
    let isQuotable = text.unicodeScalars.allSatisfy(isPrintable)
    switch style {
    case .singleQuoted where isQuotable: return singleQuoted(text)
    case .doubleQuoted: return doubleQuoted(text)
    default: break
    }
    if isQuotable, isPlain(text), !isAmbiguous(text) { return text }
    let isHarder = text.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
    return isQuotable && isHarder ? singleQuoted(text) : doubleQuoted(text)
  }

  /// Whether a text without quotes is read back as the same string by the core schema of YAML 1.2.
  package static func isPlain(_ text: String) -> Bool {
    let bytes = Bytes(text)
    guard let first = bytes.first, let last = bytes.last else { return false }
    guard bytes.allSatisfy({ $0 >= 0x20 }), first != 0x20, last != 0x20, last != UInt8(ascii: ":")
    else { return false }
    switch first {
    case UInt8(ascii: "-"):
      // A dash alone, a document mark and anything close to them is quoted.
      guard bytes.count > 1, isLetter(bytes[1]) || isDigit(bytes[1]) else { return false }
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "/"),
      UInt8(ascii: "("), UInt8(ascii: "$"), UInt8(ascii: "^"), UInt8(ascii: "+"),
      UInt8(ascii: ";"), UInt8(ascii: "\\"), UInt8(ascii: "~"), 0x80...:
      break
    case UInt8(ascii: "."): guard bytes.count < 3 || bytes[2] != first else { return false }
    default: return false
    }
    for (byte, next) in zip(bytes, bytes.dropFirst()) {
      if byte == UInt8(ascii: ":"), next == 0x20 { return false }
      if byte == 0x20, next == UInt8(ascii: "#") { return false }
    }
    return YAMLSchema.kind(bytes.span, 0, bytes.count) == .string
  }

  /// Whether an unquoted text means something else to readers of YAML 1.1: a date, a switch, a number.
  package static func isAmbiguous(_ text: String) -> Bool {
    let bytes = Bytes(text)
    guard let first = bytes.first else { return false }
    if isLetter(first) { return switches.contains(text.lowercased()) }
    var start = 0
    while start < bytes.count, signs.contains(bytes[start]) { start += 1 }
    guard start < bytes.count, isDigit(bytes[start]) else { return false }
    return bytes.allSatisfy { isDigit($0) || numberLetters.contains($0) }
  }

  private static let switches: Set<String> = [
    "y", "n", "yes", "no", "on", "off", "true", "false", "null",
  ]
  private static let signs = Bytes("+-.")
  private static let numberLetters = Bytes("abcdefABCDEFxXoOtTzZ_:.,+- ")

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }

  /// Whether a character may stand in a file as it is.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    Visible.isSafe(scalar) && scalar.value != 0xFFFE && scalar.value != 0xFFFF
  }

  private static func singleQuoted(_ text: String) -> String {
    var out = "'"
    for scalar in text.unicodeScalars {
      if scalar == "'" { out.unicodeScalars.append("'") }
      out.unicodeScalars.append(scalar)
    }
    return out + "'"
  }

  private static func doubleQuoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      case "\r": out += "\\r"
      case _ where isPrintable(scalar): out.unicodeScalars.append(scalar)
      default: out += escape(scalar)
      }
    }
    return out + "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let (letter, width) =
      switch scalar.value {
      case ..<0x100: ("x", 2)
      case ..<0x10000: ("u", 4)
      default: ("U", 8)
      }
    let digits = String(scalar.value, radix: 16)
    return "\\" + letter + String(repeating: "0", count: width - digits.count) + digits
  }
}
