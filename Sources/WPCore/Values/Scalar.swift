import WPSyntax

/// Decodes and sorts the scalars that values are made of, straight from bytes.
enum Scalar {
  /// Decodes the scalar at an offset; a byte that is not UTF-8 is U+FFFD of length one.
  static func decode(_ bytes: Span<UInt8>, at offset: Int) -> (value: UInt32, length: Int) {
    let lead = UInt32(bytes[offset])
    if lead < 0x80 { return (lead, 1) }
    guard let length = ByteScanner.validScalarLength(bytes, at: offset) else { return (0xFFFD, 1) }
    var value = lead & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for index in 1..<length { value = value << 6 | UInt32(bytes[offset + index] & 0x3F) }
    return (value, length)
  }

  /// Tells whether a scalar is a picture: emoji, dingbats, geometric shapes.
  static func isPicture(_ value: UInt32) -> Bool {
    switch value {
    case 0x2298, 0x2300...0x23FF, 0x25A0...0x27BF, 0x2B00...0x2BFF, 0x1F000...0x1FAFF: true
    default: false
    }
  }

  /// Tells whether a scalar only modifies the picture before it: selectors, joiners, skin tones.
  static func isModifier(_ value: UInt32) -> Bool {
    switch value {
    case 0xFE00...0xFE0F, 0x200B...0x200D, 0x20E3, 0x1F3FB...0x1F3FF, 0xE0000...0xE007F: true
    default: false
    }
  }

  /// Tells whether a scalar beyond ASCII is a space.
  static func isWideSpace(_ value: UInt32) -> Bool {
    switch value {
    case 0xA0, 0x2000...0x200A, 0x202F, 0x3000: true
    default: false
    }
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII digit.
  @inline(always) var isDigit: Bool { self &- 0x30 < 10 }
  /// Whether the byte is an ASCII letter.
  @inline(always) var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  /// The byte with an ASCII capital made small.
  @inline(always) var lowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}
