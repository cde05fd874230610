import WPSyntax

/// A sum over bytes that tells by accident changed ones from others, in a hundredth of the time of a digest.
///
/// Whatever one word of eight bytes is changed to, the sum is another one; nobody who wants it the same is kept from that.
enum Checksum {
  /// The sum of a range, in sixteen hexadecimal digits.
  static func hex(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> String {
    let digits = String(sum(bytes, start, end), radix: 16)
    return String(repeating: "0", count: length - digits.utf8.count) + digits
  }

  /// How many digits it has.
  static let length = 16

  private static func sum(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    var sum = UInt64(truncatingIfNeeded: end &- start) ^ 0x9E37_79B9_7F4A_7C15
    var offset = start
    while offset < end {
      // Each step can be taken back, so two sums that differ stay different as long as the rest is the same.
      sum = (sum ^ ByteScanner.word(bytes, from: offset, to: end)) &* 0xFF51_AFD7_ED55_8CCD
      sum ^= sum &>> 32
      offset &+= 8
    }
    return sum
  }
}
