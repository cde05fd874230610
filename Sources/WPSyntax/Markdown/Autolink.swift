/// A link in pointed brackets: `<https://example.com>` or `<name@example.com>` (section 6.5).
enum Autolink {
  /// The offset behind the autolink whose `<` stands at an offset.
  static func end(_ text: Span<UInt8>, from start: Int) -> Int? {
    uriEnd(text, from: start &+ 1) ?? emailEnd(text, from: start &+ 1)
  }

  private static func uriEnd(_ text: Span<UInt8>, from start: Int) -> Int? {
    var offset = start
    guard offset < text.count, HTMLTag.isLetter(text[offset]) else { return nil }
    while offset < text.count, isSchemeByte(text[offset]) { offset &+= 1 }
    guard 2...32 ~= offset &- start, offset < text.count, text[offset] == UInt8(ascii: ":") else {
      return nil
    }
    while offset < text.count {
      switch text[offset] {
      case UInt8(ascii: ">"): return offset &+ 1
      case 0...ByteScanner.space, UInt8(ascii: "<"), 0x7F: return nil
      default: offset &+= 1
      }
    }
    return nil
  }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    HTMLTag.isNameByte(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
  }

  private static func emailEnd(_ text: Span<UInt8>, from start: Int) -> Int? {
    var offset = start
    while offset < text.count, isLocalByte(text[offset]) { offset &+= 1 }
    guard offset > start, offset < text.count, text[offset] == UInt8(ascii: "@") else { return nil }
    while true {
      let label = offset &+ 1
      offset = label
      while offset < text.count, HTMLTag.isNameByte(text[offset]) { offset &+= 1 }
      guard 1...63 ~= offset &- label, offset < text.count, text[label] != UInt8(ascii: "-"),
        text[offset &- 1] != UInt8(ascii: "-")
      else { return nil }
      if text[offset] == UInt8(ascii: ">") { return offset &+ 1 }
      guard text[offset] == UInt8(ascii: ".") else { return nil }
    }
  }

  private static func isLocalByte(_ byte: UInt8) -> Bool {
    if HTMLTag.isNameByte(byte) { return true }
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "#")...UInt8(ascii: "'"),
      UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="),
      UInt8(ascii: "?"), UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "`"),
      UInt8(ascii: "{")...UInt8(ascii: "~"):
      return true
    default: return false
    }
  }
}
