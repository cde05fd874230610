/// What keeps the bytes of a file from being text, and where it starts.
package struct TextFault: Hashable, Sendable {
  /// The ways in which a file is no UTF-8 text.
  package enum Kind: UInt8, Sendable, CaseIterable {
    case utf16, nul, notUTF8
  }

  package let kind: Kind
  /// The first bytes that are at fault.
  package let range: ByteRange

  /// Looks for the first fault; nil for text.
  package init?(_ bytes: Span<UInt8>) {
    if TextFault.isUTF16(bytes) {
      kind = .utf16
      range = ByteRange(0, 2)
      return
    }
    let nul = ByteScanner.find(0, in: bytes, from: 0, to: bytes.count)
    if let stray = TextFault.strayByte(bytes, before: nul ?? bytes.count) {
      kind = .notUTF8
      range = ByteRange(stray, stray + 1)
    } else if let nul {
      kind = .nul
      range = ByteRange(nul, nul + 1)
    } else {
      return nil
    }
  }

  /// Whether a file starts with a byte order mark of UTF-16, or like ASCII in it.
  private static func isUTF16(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count >= 2 else { return false }
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE), (0xFE, 0xFF): return true
    case (0, 1...): return bytes.count >= 4 && bytes[2] == 0 && bytes[3] != 0
    case (1..., 0): return bytes.count >= 4 && bytes[2] != 0 && bytes[3] == 0
    default: return false
    }
  }

  /// The offset of the first byte that belongs to no well-formed sequence.
  private static func strayByte(_ bytes: Span<UInt8>, before end: Int) -> Int? {
    var offset = 0
    while true {
      offset = ByteScanner.skipASCII(bytes, from: offset, to: end)
      guard offset < end else { return nil }
      guard let length = ByteScanner.validScalarLength(bytes, at: offset) else { return offset }
      offset &+= length
    }
  }
}
