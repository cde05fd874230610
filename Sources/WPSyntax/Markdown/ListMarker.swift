/// The bullet or number at the start of a list item.
struct ListMarker: BitwiseCopyable {
  /// The bullet, or the delimiter behind the number: items with different ones are in different lists.
  let byte: UInt8
  /// The bytes of the whole marker.
  let width: Int
  /// The number, zero for a bullet.
  let number: Int

  /// Nine digits at most, as CommonMark says, so that no browser overflows.
  private static let maximumDigits = 9

  /// Reads a marker that stands at an offset.
  static func read(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> ListMarker? {
    var offset = start
    var number = 0
    while offset < end, offset &- start <= maximumDigits, isDigit(bytes[offset]) {
      number = number &* 10 &+ Int(bytes[offset] &- UInt8(ascii: "0"))
      offset &+= 1
    }
    let digits = offset &- start
    guard offset < end, digits <= maximumDigits else { return nil }
    let byte = bytes[offset]
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      guard digits == 0 else { return nil }
    case UInt8(ascii: "."), UInt8(ascii: ")"): guard digits > 0 else { return nil }
    default: return nil
    }
    offset &+= 1
    guard offset == end || ByteScanner.isBlank(bytes[offset]) else { return nil }
    return ListMarker(byte: byte, width: offset &- start, number: number)
  }

  @inline(__always)
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}
