/// Makes text from files safe to show: nothing that moves a cursor, rings, hides or reorders survives.
package enum Visible {
  /// The text of a range with every unsafe scalar written as `\u{…}` and every stray byte as `\x…`.
  package static func text(_ bytes: Span<UInt8>, _ range: ByteRange) -> String {
    if isPlain(bytes, range) { return ByteScanner.text(bytes, range) }
    var out = ""
    var offset = range.lower
    while offset < range.upper {
      guard let length = ByteScanner.validScalarLength(bytes, at: offset),
        offset + length <= range.upper
      else {
        out += "\\x" + hex(UInt32(bytes[offset]), digits: 2)
        offset += 1
        continue
      }
      for scalar in ByteScanner.text(bytes, ByteRange(offset, offset + length)).unicodeScalars {
        append(scalar, to: &out)
      }
      offset += length
    }
    return out
  }

  /// A text with every unsafe scalar made visible.
  package static func text(_ text: String) -> String {
    let bytes = Bytes(text.utf8)
    return Visible.text(bytes.span, ByteRange(0, bytes.count))
  }

  /// Whether a scalar may reach a terminal as it is.
  package static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E: true
    case 0x00...0x9F: false
    // Zero width characters but for the joiner and the selectors that emoji are made of, line and
    // paragraph separators, marks and overrides of direction, the byte order mark, tag characters.
    case 0xAD, 0x61C, 0x180E, 0x200B, 0x200C, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F,
      0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      false
    default: true
    }
  }

  private static func isPlain(_ bytes: Span<UInt8>, _ range: ByteRange) -> Bool {
    for index in range.lower..<range.upper where !(0x20...0x7E).contains(bytes[index]) {
      return false
    }
    return true
  }

  private static func append(_ scalar: Unicode.Scalar, to out: inout String) {
    switch scalar {
    case _ where isSafe(scalar): out.unicodeScalars.append(scalar)
    case "\t": out += "\\t"
    case "\n": out += "\\n"
    case "\r": out += "\\r"
    default: out += "\\u{" + hex(scalar.value, digits: 1) + "}"
    }
  }

  private static func hex(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
