import WPSyntax

/// What makes a text one well-formed document of XML 1.0, as far as this program writes any.
enum XMLLaws {
  /// The first thing that is wrong, or nil.
  static func brokenLaw(of bytes: Bytes) -> String? {
    let head = Bytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    guard bytes.starts(with: head) else { return "XML does not say what it is" }
    var rest = bytes[head.count...]
    var open: [Bytes] = []
    var roots = 0
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      let text = rest[..<start]
      if let broken = brokenText(text) { return broken }
      if open.isEmpty, text.contains(where: { $0 > 0x20 }) { return "text stands beside the root" }
      guard let end = rest[start...].firstIndex(of: UInt8(ascii: ">")) else {
        return "a tag does not end"
      }
      let tag = Bytes(rest[(start + 1)..<end])
      rest = rest[(end + 1)...]
      if tag.first == UInt8(ascii: "/") {
        guard open.popLast() == Bytes(tag.dropFirst()) else { return "a tag closes another" }
        continue
      }
      let isEmpty = tag.last == UInt8(ascii: "/")
      let (name, broken) = opened(isEmpty ? Bytes(tag.dropLast()) : tag)
      if let broken { return broken }
      if open.isEmpty { roots += 1 }
      if !isEmpty { open.append(name) }
    }
    if rest.contains(where: { $0 > 0x20 }) { return "text stands behind the root" }
    return open.isEmpty && roots == 1 ? nil : "there is not one root"
  }

  private static func opened(_ tag: Bytes) -> (name: Bytes, broken: String?) {
    let name = Bytes(tag.prefix(while: isNamePart))
    guard !name.isEmpty else { return (name, "a tag has no name") }
    var rest = tag[name.count...]
    while !rest.isEmpty {
      guard rest.popFirst() == 0x20, let quote = rest.firstIndex(of: UInt8(ascii: "\"")),
        rest[..<quote].last == UInt8(ascii: "="),
        rest[..<quote].dropLast().allSatisfy(isNamePart), rest[..<quote].count > 1,
        let end = rest[(quote + 1)...].firstIndex(of: UInt8(ascii: "\""))
      else { return (name, "an attribute is none") }
      if let broken = brokenText(rest[(quote + 1)..<end]) { return (name, broken) }
      rest = rest[(end + 1)...]
    }
    return (name, nil)
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static let entities = ["amp;", "lt;", "gt;", "quot;"].map { Bytes($0) }

  private static func brokenText(_ text: ContiguousArray<UInt8>.SubSequence) -> String? {
    for index in text.indices where text[index] == UInt8(ascii: "&") {
      let name = text[(index + 1)...]
      guard entities.contains(where: { name.starts(with: $0) }) else {
        return "a bare '&' stands there"
      }
    }
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: continue
      default: return "a character that XML has not stands there"
      }
    }
    return nil
  }
}
