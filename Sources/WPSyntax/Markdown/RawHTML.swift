/// HTML within text; remembers which end markers the text has no more of.
struct RawHTML {
  /// What ends a piece of HTML that is not a tag.
  private enum Marker: UInt8 {
    case comment, instruction, declaration, section

    var text: StaticString {
      switch self {
      case .comment: "-->"
      case .instruction: "?>"
      case .declaration: ">"
      case .section: "]]>"
      }
    }
  }

  /// A bit for each marker that the text has no more of.
  private var absent: UInt8 = 0

  /// The offset behind the tag, comment, instruction, declaration or CDATA section at an offset.
  mutating func end(_ text: Span<UInt8>, from start: Int) -> Int? {
    guard start + 1 < text.count else { return nil }
    switch text[start + 1] {
    case UInt8(ascii: "?"): return find(.instruction, text, from: start + 2)
    case UInt8(ascii: "!"):
      // `<!-->` and `<!--->` are comments too, so the search starts at the dashes.
      if ("<!--" as StaticString).matches(text, at: start) {
        return find(.comment, text, from: start + 2)
      }
      if ("<![CDATA[" as StaticString).matches(text, at: start) {
        return find(.section, text, from: start + 9)
      }
      guard start + 2 < text.count, HTMLTag.isLetter(text[start + 2]) else { return nil }
      return find(.declaration, text, from: start + 3)
    default: return HTMLTag.end(text, from: start, to: text.count)
    }
  }

  private mutating func find(_ marker: Marker, _ text: Span<UInt8>, from start: Int) -> Int? {
    guard absent & 1 << marker.rawValue == 0 else { return nil }
    let length = marker.text.utf8CodeUnitCount
    var offset = start
    while let hit = ByteScanner.find(UInt8(ascii: ">"), in: text, from: offset, to: text.count) {
      offset = hit + 1
      if offset - length >= start, marker.text.matches(text, at: offset - length) { return offset }
    }
    absent |= 1 << marker.rawValue
    return nil
  }
}
