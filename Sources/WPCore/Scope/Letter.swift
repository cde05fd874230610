import WPSyntax

/// One Unicode scalar of a path, or one byte that is not UTF-8, as a number.
///
/// Stray bytes lie above the scalars, so that no two spellings share a number.
enum Letter {
  static let slash: UInt32 = 0x2F
  static let dot: UInt32 = 0x2E
  /// The number of stray byte 0.
  static let strayBase: UInt32 = 0x11_0000
  /// The first number that is no letter.
  static let end: UInt32 = 0x11_0100

  /// The letter at an offset and the number of its bytes.
  @inline(__always)
  static func decode(_ bytes: Span<UInt8>, at offset: Int) -> (letter: UInt32, length: Int) {
    let lead = bytes[offset]
    if lead < 0x80 { return (UInt32(lead), 1) }
    return decodeWide(bytes, at: offset)
  }

  private static func decodeWide(
    _ bytes: Span<UInt8>, at offset: Int
  ) -> (letter: UInt32, length: Int) {
    let lead = UInt32(bytes[offset])
    guard let length = ByteScanner.validScalarLength(bytes, at: offset) else {
      return (strayBase + lead, 1)
    }
    var letter = lead & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for index in 1..<length { letter = letter << 6 | UInt32(bytes[offset + index]) & 0x3F }
    return (letter, length)
  }

  /// Puts the bytes of a letter behind others.
  static func append(_ letter: UInt32, to bytes: inout Bytes) {
    if letter < 0x80 {
      bytes.append(UInt8(letter))
    } else if letter >= strayBase {
      bytes.append(UInt8(truncatingIfNeeded: letter))
    } else if let scalar = Unicode.Scalar(letter) {
      bytes.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
    }
  }

  /// Every ASCII letter a path may hold, first those that make a path look like one.
  static let ascii: [UInt32] = {
    let first = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./"
    var order = first.unicodeScalars.map(\.value)
    order += (0x21...0x7E).filter { !order.contains($0) }
    return order + [0x20, 0x7F] + Array(1...0x1F)
  }()

  private static let ranks: [UInt32] = {
    var ranks = [UInt32](repeating: 0, count: 0x80)
    for (rank, letter) in ascii.enumerated() { ranks[Int(letter)] = UInt32(rank) }
    return ranks
  }()

  /// The place of a letter in the order in which witnesses prefer them.
  static func rank(_ letter: UInt32) -> UInt32 {
    letter < 0x80 ? ranks[Int(letter)] : letter
  }
}
