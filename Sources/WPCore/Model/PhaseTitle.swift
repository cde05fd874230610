import WPSyntax

/// The title of a package plan: `Phase 3: Observability` names a phase and what it is about.
package struct PhaseTitle: Sendable, Equatable {
  /// The number as written: `3`, `08`, `2A`, `8.3`.
  package let phase: String?
  /// What follows the number, or the whole title.
  package let text: String

  /// Reads a title in plain text.
  package init(_ title: String) {
    let bytes = Array(title.utf8)
    var index = 0
    // Emoji and marks in front of the word are decoration.
    while index < bytes.count, !PhaseTitle.isLetter(bytes[index]) { index += 1 }
    let word = Array("phase".utf8)
    guard index + word.count < bytes.count,
      zip(word, bytes[index...]).allSatisfy({ $0 == $1 | 0x20 })
    else {
      self.init(phase: nil, text: title)
      return
    }
    index += word.count
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    let start = index
    while index < bytes.count, PhaseTitle.isNumber(bytes[index], isFirst: index == start) {
      index += 1
    }
    let behind = index
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    guard behind > start, index == bytes.count || PhaseTitle.separatorLength(bytes, at: index) > 0
    else {
      self.init(phase: nil, text: title)
      return
    }
    index += PhaseTitle.separatorLength(bytes, at: index)
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    self.init(
      phase: String(decoding: bytes[start..<behind], as: UTF8.self),
      text: String(decoding: bytes[index...], as: UTF8.self))
  }

  private init(phase: String?, text: String) {
    self.phase = phase
    self.text = text
  }

  /// Whether the first word of a range begins like that of a title with a phase, whatever marks are around it.
  static func mayBegin(_ bytes: Span<UInt8>, _ range: ByteRange) -> Bool {
    var offset = range.lower
    while offset < range.upper, !bytes[offset].isLetter { offset += 1 }
    return offset + 5 < range.upper
      && Phrase(bytes, ByteRange(offset, offset + 5)) == "phase"
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func isNumber(_ byte: UInt8, isFirst: Bool) -> Bool {
    let isDigit = (0x30...0x39).contains(byte)
    return isFirst ? isDigit : isDigit || byte == UInt8(ascii: ".") || isLetter(byte)
  }

  // A colon, a hyphen or a dash (U+2013, U+2014).
  private static func separatorLength(_ bytes: [UInt8], at index: Int) -> Int {
    guard index < bytes.count else { return 0 }
    if bytes[index] == UInt8(ascii: ":") || bytes[index] == UInt8(ascii: "-") { return 1 }
    let isDash =
      index + 2 < bytes.count && bytes[index] == 0xE2 && bytes[index + 1] == 0x80
      && (bytes[index + 2] == 0x93 || bytes[index + 2] == 0x94)
    return isDash ? 3 : 0
  }
}
