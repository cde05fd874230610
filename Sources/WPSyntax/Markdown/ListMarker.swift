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
  @inline(__always)
  static func read(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> ListMarker? {
    let byte = bytes[start]
    guard isBullet(byte) else { return number(bytes, from: start, to: end) }
    guard start &+ 1 == end || ByteScanner.isBlank(bytes[start &+ 1]) else { return nil }
    return ListMarker(byte: byte, width: 1, number: 0)
  }

  private static func number(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> ListMarker? {
    var offset = start
    var number = 0
    while offset < end, bytes[offset] &- UInt8(ascii: "0") < 10 {
      guard offset &- start < maximumDigits else { return nil }
      number = number &* 10 &+ Int(bytes[offset] &- UInt8(ascii: "0"))
      offset &+= 1
    }
    guard offset > start, offset < end,
      bytes[offset] == UInt8(ascii: ".") || bytes[offset] == UInt8(ascii: ")"),
      offset &+ 1 == end || ByteScanner.isBlank(bytes[offset &+ 1])
    else { return nil }
    return ListMarker(byte: bytes[offset], width: offset &+ 1 &- start, number: number)
  }

  @inline(__always)
  private static func isBullet(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "+")
  }
}
