import WPSyntax

/// The title of a package plan: `Phase 3: Observability` names a phase and what it is about.
package struct PhaseTitle: Sendable, Equatable {
  /// The number as written: `3`, `08`, `2A`, `8.3`.
  package let phase: String?
  /// What follows the number, or the whole title.
  package let text: String

  /// Reads a title in plain text.
  package init(_ title: String) {
    let bytes = Bytes(title)
    self.init(bytes.span, ByteRange(0, bytes.count))
  }

  /// Reads a title in plain text.
  init(_ bytes: Span<UInt8>, _ range: ByteRange) {
    let place = PhaseTitle.place(bytes, range)
    phase = place.number.map { ByteScanner.text(bytes, $0) }
    text = ByteScanner.text(bytes, place.text)
  }

  /// The bytes of the number, and of what follows it or of the whole title.
  static func place(
    _ bytes: Span<UInt8>, _ range: ByteRange
  ) -> (number: ByteRange?, text: ByteRange) {
    var index = range.lower
    // Emoji and marks in front of the word are decoration.
    while index < range.upper, !bytes[index].isLetter { index += 1 }
    guard index + 5 < range.upper, isPhase(bytes, at: index) else { return (nil, range) }
    index += 5
    while index < range.upper, bytes[index] == 0x20 { index += 1 }
    let start = index
    while index < range.upper, isNumber(bytes[index], isFirst: index == start) { index += 1 }
    let behind = index
    while index < range.upper, bytes[index] == 0x20 { index += 1 }
    let separator = separatorLength(bytes, at: index, to: range.upper)
    guard behind > start, index == range.upper || separator > 0 else { return (nil, range) }
    index += separator
    while index < range.upper, bytes[index] == 0x20 { index += 1 }
    return (ByteRange(start, behind), ByteRange(index, range.upper))
  }

  /// Whether the first word of a range begins like that of a title with a phase, whatever marks are around it.
  static func mayBegin(_ bytes: Span<UInt8>, _ range: ByteRange) -> Bool {
    var offset = range.lower
    while offset < range.upper, !bytes[offset].isLetter { offset += 1 }
    return offset + 5 < range.upper && isPhase(bytes, at: offset)
  }

  /// Whether the five bytes of the word stand at an offset, however they are capitalised.
  static func isPhase(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
    let lanes = ByteLanes(ByteScanner.word(bytes, from: offset, to: min(offset + 5, bytes.count)))
    return lanes.isASCII && lanes.lowercased == ("phase" as StaticString).word(at: 0)
  }

  private static func isNumber(_ byte: UInt8, isFirst: Bool) -> Bool {
    byte.isDigit || !isFirst && (byte == UInt8(ascii: ".") || byte.isLetter)
  }

  // A colon, a hyphen or a dash (U+2013, U+2014).
  private static func separatorLength(
    _ bytes: Span<UInt8>, at index: Int, to end: Int
  ) -> Int {
    guard index < end else { return 0 }
    if bytes[index] == UInt8(ascii: ":") || bytes[index] == UInt8(ascii: "-") { return 1 }
    let isDash =
      index + 2 < end && bytes[index] == 0xE2 && bytes[index + 1] == 0x80
      && (bytes[index + 2] == 0x93 || bytes[index + 2] == 0x94)
    return isDash ? 3 : 0
  }
}
