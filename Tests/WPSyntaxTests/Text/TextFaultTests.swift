import Testing
import WPSyntax
import WPRandom

@Suite struct `A fault of the text` {
  /// The first fault, byte by byte.
  static func naive(_ bytes: Bytes) -> Int? {
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] == 0 { return offset }
      guard let length = ByteScanner.validScalarLength(bytes.span, at: offset) else {
        return offset
      }
      offset += length
    }
    return nil
  }

  static let pieces: [Bytes] = [
    [0x80], [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5], [0],
    Bytes("é"), Bytes("€"), Bytes("😀"), [0xF4, 0x90, 0x80, 0x80],
  ]

  @Test(arguments: pieces)
  func `is found wherever it stands`(piece: Bytes) {
    for before in 0..<70 {
      for after in [0, 1, 31, 40] {
        let bytes =
          Bytes(repeating: 0x61, count: before) + piece + Bytes(repeating: 0x62, count: after)
        let fault = TextFault(bytes.span)
        // What starts like UTF-16 is said to be that.
        if fault?.kind == .utf16 { continue }
        #expect(fault?.range.lower == Self.naive(bytes), "\(before) bytes before, \(after) behind")
      }
    }
  }

  @Test(arguments: 0..<4)
  func `is the first of several`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<500 {
      var bytes = Bytes("text")
      for _ in 0..<random.below(30) {
        bytes += Self.pieces[random.below(Self.pieces.count)]
        bytes += Bytes(repeating: 0x61, count: random.below(40))
      }
      #expect(TextFault(bytes.span)?.range.lower == Self.naive(bytes), "\(Array(bytes))")
    }
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE], .utf16), ([0xFE, 0xFF], .utf16), ([0x23, 0, 0x0A, 0], .utf16),
      ([0, 0x23, 0, 0x0A], .utf16), ([0, 0, 0, 0], .nul), ([0x23, 0], .nul), ([0xFF], .notUTF8),
      ([], nil), ([0xEF, 0xBB, 0xBF], nil),
    ] as [(Bytes, TextFault.Kind?)])
  func `has a kind`(bytes: Bytes, kind: TextFault.Kind?) {
    #expect(TextFault(bytes.span)?.kind == kind)
  }
}
