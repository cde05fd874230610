/// A web or mail address that stands in text without any markup, as GitHub reads it.
struct BareAddress {
  /// Where it leads, a scheme put before it where it has none.
  let target: String
  /// The offset behind it.
  let end: Int

  /// Reads the addresses of a piece of text from front to back.
  static func all(in text: Span<UInt8>) -> ContiguousArray<BareAddress> {
    var found: ContiguousArray<BareAddress> = []
    var offset = 0
    var floor = 0
    while offset < text.count {
      let address: BareAddress? =
        switch text[offset] {
        case UInt8(ascii: ":"): url(text, colon: offset, floor: floor)
        case UInt8(ascii: "w"): site(text, from: offset)
        case UInt8(ascii: "@"): mail(text, at: offset, floor: floor)
        default: nil
        }
      if let address {
        found.append(address)
        floor = address.end
        offset = address.end
      } else {
        offset += 1
      }
    }
    return found
  }

  private static func url(_ text: Span<UInt8>, colon: Int, floor: Int) -> BareAddress? {
    guard ("://" as StaticString).matches(text, at: colon) else { return nil }
    var start = colon
    while start > floor, colon - start < 6, HTMLTag.isLetter(text[start - 1]) { start -= 1 }
    let scheme = ByteScanner.text(text, ByteRange(start, colon)).lowercased()
    guard scheme == "http" || scheme == "https" || scheme == "ftp",
      let host = hostEnd(text, from: colon + 3, needsDot: false)
    else { return nil }
    return finish(text, from: start, host: host, prefix: "")
  }

  private static func site(_ text: Span<UInt8>, from start: Int) -> BareAddress? {
    guard ("www." as StaticString).matches(text, at: start),
      start == 0 || mayPrecede(text[start - 1]),
      let host = hostEnd(text, from: start, needsDot: true)
    else { return nil }
    return finish(text, from: start, host: host, prefix: "http://")
  }

  private static func mail(_ text: Span<UInt8>, at sign: Int, floor: Int) -> BareAddress? {
    var start = sign
    while start > floor, isMailByte(text[start - 1]) || text[start - 1] == UInt8(ascii: "+") {
      start -= 1
    }
    var end = sign + 1
    var dots = 0
    while end < text.count, isMailByte(text[end]) {
      if text[end] == UInt8(ascii: ".") {
        guard end + 1 < text.count, HTMLTag.isNameByte(text[end + 1]) else { break }
        dots += 1
      }
      end += 1
    }
    guard start < sign, dots > 0, text[end - 1] != UInt8(ascii: "-"),
      text[end - 1] != UInt8(ascii: "_")
    else { return nil }
    return BareAddress(
      target: "mailto:" + ByteScanner.text(text, ByteRange(start, end)), end: end)
  }

  private static func isMailByte(_ byte: UInt8) -> Bool {
    HTMLTag.isNameByte(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
  }

  private static func mayPrecede(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "("): true
    default: LinkScanner.isSpace(byte)
    }
  }

  /// Host names are no longer, and without a limit a failed search could be long.
  private static let maximumHost = 255

  /// The offset behind a host name; its last two parts have no underscore.
  private static func hostEnd(_ text: Span<UInt8>, from start: Int, needsDot: Bool) -> Int? {
    var offset = start
    var dots = 0
    var underscores = (last: 0, before: 0)
    while offset < text.count {
      guard offset - start <= maximumHost else { return nil }
      let byte = text[offset]
      if byte == UInt8(ascii: "_") {
        underscores.last += 1
      } else if byte == UInt8(ascii: ".") {
        underscores = (0, underscores.last)
        dots += 1
      } else if !HTMLTag.isNameByte(byte), byte < 0x80 {
        break
      }
      offset += 1
    }
    guard offset > start, underscores == (0, 0), dots > 0 || !needsDot else { return nil }
    return offset
  }

  private static func finish(
    _ text: Span<UInt8>, from start: Int, host: Int, prefix: String
  ) -> BareAddress? {
    var end = host
    while end < text.count, !LinkScanner.isSpace(text[end]), text[end] != UInt8(ascii: "<") {
      end += 1
    }
    end = withoutTail(text, start, end)
    return BareAddress(
      target: prefix + ByteScanner.text(text, ByteRange(start, end)), end: end)
  }

  /// Takes off punctuation that belongs to the sentence around an address.
  private static func withoutTail(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var excess = 0
    for offset in start..<end {
      if text[offset] == UInt8(ascii: "(") { excess -= 1 }
      if text[offset] == UInt8(ascii: ")") { excess += 1 }
    }
    var end = end
    while end > start {
      switch text[end - 1] {
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","),
        UInt8(ascii: ":"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"),
        UInt8(ascii: "'"), UInt8(ascii: "\""):
        end -= 1
      case UInt8(ascii: ")"):
        guard excess > 0 else { return end }
        excess -= 1
        end -= 1
      case UInt8(ascii: ";"):
        var name = end - 2
        while name > start, HTMLTag.isLetter(text[name]) { name -= 1 }
        end = name > start && name < end - 2 && text[name] == UInt8(ascii: "&") ? name : end - 1
      default: return end
      }
    }
    return end
  }
}
