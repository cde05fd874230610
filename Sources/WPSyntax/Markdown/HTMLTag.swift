/// One complete opening or closing tag (CommonMark section 6.6).
enum HTMLTag {
  /// The offset behind the tag whose `<` stands at `start`, or nil.
  static func end(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int? {
    var offset = start &+ 1
    guard offset < end else { return nil }
    let isClosing = bytes[offset] == UInt8(ascii: "/")
    if isClosing { offset &+= 1 }
    guard offset < end, isLetter(bytes[offset]) else { return nil }
    while offset < end, isNameByte(bytes[offset]) { offset &+= 1 }
    if isClosing {
      return close(bytes, at: skipSpace(bytes, offset, end), end)
    }
    while true {
      let behind = skipSpace(bytes, offset, end)
      guard behind < end else { return nil }
      if bytes[behind] == UInt8(ascii: ">") { return behind &+ 1 }
      if bytes[behind] == UInt8(ascii: "/") { return close(bytes, at: behind &+ 1, end) }
      guard behind > offset, let attribute = attribute(bytes, behind, end) else { return nil }
      offset = attribute.next
    }
  }

  /// Whether a byte is an ASCII letter.
  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

  /// Whether a byte may stand in the name of a tag.
  @inline(__always)
  static func isNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "-")
  }

  private static func close(_ bytes: Span<UInt8>, at offset: Int, _ end: Int) -> Int? {
    offset < end && bytes[offset] == UInt8(ascii: ">") ? offset &+ 1 : nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    ByteScanner.isBlank(byte) || ByteScanner.isLineEnd(byte)
  }

  private static func skipSpace(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var offset = start
    while offset < end, isSpace(bytes[offset]) { offset &+= 1 }
    return offset
  }

  /// Calls a function with the name and the value of each attribute of a complete opening tag.
  static func forEachAttribute(
    _ bytes: Span<UInt8>, from start: Int, to end: Int,
    _ body: (_ name: ByteRange, _ value: ByteRange) -> Void
  ) {
    var offset = start &+ 1
    while offset < end, isNameByte(bytes[offset]) { offset &+= 1 }
    while let attribute = attribute(bytes, skipSpace(bytes, offset, end), end) {
      body(attribute.name, attribute.value)
      offset = attribute.next
    }
  }

  /// A name, the value without its quotes, and the offset behind both.
  private struct Attribute: BitwiseCopyable {
    let name: ByteRange
    let value: ByteRange
    let next: Int
  }

  private static func attribute(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Attribute? {
    guard start < end, startsAttribute(bytes[start]) else { return nil }
    var offset = start
    while offset < end, isAttributeByte(bytes[offset]) { offset &+= 1 }
    let name = ByteRange(start, offset)
    let sign = skipSpace(bytes, offset, end)
    guard sign < end, bytes[sign] == UInt8(ascii: "=") else {
      return Attribute(name: name, value: ByteRange(offset, offset), next: offset)
    }
    let value = skipSpace(bytes, sign &+ 1, end)
    guard value < end else { return nil }
    switch bytes[value] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      guard let quote = ByteScanner.find(bytes[value], in: bytes, from: value &+ 1, to: end) else {
        return nil
      }
      return Attribute(name: name, value: ByteRange(value &+ 1, quote), next: quote &+ 1)
    default:
      offset = value
      while offset < end, isUnquotedByte(bytes[offset]) { offset &+= 1 }
      guard offset > value else { return nil }
      return Attribute(name: name, value: ByteRange(value, offset), next: offset)
    }
  }

  private static func startsAttribute(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
  }

  private static func isAttributeByte(_ byte: UInt8) -> Bool {
    isNameByte(byte) || startsAttribute(byte) || byte == UInt8(ascii: ".")
  }

  private static func isUnquotedByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "="), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "`"):
      false
    default: !isSpace(byte)
    }
  }
}
