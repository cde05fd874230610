/// The parts that links and link definitions are made of (CommonMark sections 4.7 and 6.3).
enum LinkScanner {
  /// What a scan has read, and the offset behind it.
  struct Part: BitwiseCopyable {
    let content: ByteRange
    let next: Int
  }

  /// A label longer than this is none.
  private static let maximumLabel = 999
  /// Parentheses of a destination nest this deep at most, so that a search stays short.
  private static let maximumNesting = 32

  /// Reads a label whose `[` stands at an offset; it may be blank.
  static func label(_ text: Span<UInt8>, from start: Int) -> Part? {
    var offset = start &+ 1
    let limit = min(text.count, offset &+ maximumLabel &+ 1)
    while offset < limit {
      switch text[offset] {
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "]"):
        return Part(content: ByteRange(start &+ 1, offset), next: offset &+ 1)
      case UInt8(ascii: "\\"): offset &+= 2
      default: offset &+= 1
      }
    }
    return nil
  }

  /// Reads a destination, with or without pointed brackets.
  static func destination(_ text: Span<UInt8>, from start: Int) -> Part? {
    guard start < text.count else { return nil }
    return text[start] == UInt8(ascii: "<") ? bracketed(text, from: start) : bare(text, from: start)
  }

  private static func bracketed(_ text: Span<UInt8>, from start: Int) -> Part? {
    var offset = start &+ 1
    while offset < text.count {
      switch text[offset] {
      case UInt8(ascii: ">"):
        return Part(content: ByteRange(start &+ 1, offset), next: offset &+ 1)
      case UInt8(ascii: "<"), ByteScanner.lineFeed: return nil
      case UInt8(ascii: "\\"):
        offset &+= offset &+ 1 < text.count && text[offset &+ 1] != ByteScanner.lineFeed ? 2 : 1
      default: offset &+= 1
      }
    }
    return nil
  }

  private static func bare(_ text: Span<UInt8>, from start: Int) -> Part? {
    var offset = start
    var depth = 0
    scan: while true {
      offset = ByteScanner.findDestinationSign(in: text, from: offset, to: text.count)
      guard offset < text.count else { break }
      switch text[offset] {
      case 0...ByteScanner.space, 0x7F: break scan
      case UInt8(ascii: "("):
        depth &+= 1
        guard depth <= maximumNesting else { return nil }
      case UInt8(ascii: ")"):
        if depth == 0 { break scan }
        depth &-= 1
      case UInt8(ascii: "\\"):
        if offset &+ 1 < text.count, isPunctuation(text[offset &+ 1]) { offset &+= 1 }
      default: break
      }
      offset &+= 1
    }
    return depth == 0 ? Part(content: ByteRange(start, offset), next: offset) : nil
  }

  /// The offset behind a title that starts at an offset.
  static func titleEnd(_ text: Span<UInt8>, from start: Int) -> Int? {
    guard start < text.count else { return nil }
    let opening = text[start]
    let closing: UInt8
    switch opening {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): closing = opening
    case UInt8(ascii: "("): closing = UInt8(ascii: ")")
    default: return nil
    }
    var offset = start &+ 1
    while offset < text.count {
      let byte = text[offset]
      if byte == closing { return offset &+ 1 }
      if byte == opening { return nil }
      offset &+= byte == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  /// The offset of the first byte that is neither blank nor a line end.
  static func skipSpace(_ text: Span<UInt8>, from start: Int) -> Int {
    var offset = start
    while offset < text.count, isSpace(text[offset]) { offset &+= 1 }
    return offset
  }

  /// Whether a byte is blank or ends a line.
  static func isSpace(_ byte: UInt8) -> Bool {
    ByteScanner.isBlank(byte) || ByteScanner.isLineEnd(byte)
  }

  /// Whether a byte is ASCII punctuation, which a backslash may escape.
  @inline(__always)
  static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
