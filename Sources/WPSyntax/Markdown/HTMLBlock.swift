/// The seven ways in which CommonMark starts and ends a block of HTML (section 4.6).
enum HTMLBlock {
  /// The last kind that runs to an end marker of its own; the others end at a blank line.
  static let lastMarkedKind: UInt8 = 5

  /// The kind of block that starts with the `<` at an offset, or nil.
  static func kind(
    _ bytes: Span<UInt8>, from start: Int, to end: Int, interruptingParagraph: Bool
  ) -> UInt8? {
    let second = start &+ 1
    guard second < end else { return nil }
    switch bytes[second] {
    case UInt8(ascii: "?"): return 3
    case UInt8(ascii: "!"):
      if matches("--", bytes, at: second &+ 1, end) { return 2 }
      if matches("[CDATA[", bytes, at: second &+ 1, end) { return 5 }
      return second &+ 1 < end && HTMLTag.isLetter(bytes[second &+ 1]) ? 4 : nil
    default: break
    }
    let isClosing = bytes[second] == UInt8(ascii: "/")
    let name = isClosing ? second &+ 1 : second
    var behind = name
    while behind < end, HTMLTag.isNameByte(bytes[behind]) { behind &+= 1 }
    guard behind > name else { return nil }
    if !isClosing, endsOpening(bytes, behind, end), isListed(verbatimNames, bytes, name, behind) {
      return 1
    }
    if endsName(bytes, behind, end), isListed(blockNames, bytes, name, behind) { return 6 }
    if !interruptingParagraph, let tag = HTMLTag.end(bytes, from: start, to: end),
      ByteScanner.trim(bytes, tag, end).isEmpty
    {
      return 7
    }
    return nil
  }

  /// Tells whether a part of a line holds what ends a block of the first five kinds.
  static func isEnded(_ kind: UInt8, by bytes: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    switch kind {
    case 1:
      return contains("</", bytes, start, end) { behind in
        var stop = behind
        while stop < end, HTMLTag.isNameByte(bytes[stop]) { stop &+= 1 }
        return stop < end && bytes[stop] == UInt8(ascii: ">")
          && isListed(verbatimNames, bytes, behind, stop)
      }
    case 2: return contains("-->", bytes, start, end)
    case 3: return contains("?>", bytes, start, end)
    case 4: return ByteScanner.find(UInt8(ascii: ">"), in: bytes, from: start, to: end) != nil
    default: return contains("]]>", bytes, start, end)
    }
  }

  private static let verbatimNames: [String] = ["pre", "script", "style", "textarea"]

  private static let blockNames: [String] = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center",
    "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5",
    "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link", "main", "menu",
    "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "search", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
  ]

  /// Tells whether a name is in a list, whatever its case.
  private static func isListed(
    _ names: [String], _ bytes: Span<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    names.contains { name in
      name.utf8.count == end &- start
        && zip(start..<end, name.utf8).allSatisfy { bytes[$0] | 0x20 == $1 | 0x20 }
    }
  }

  private static func endsOpening(_ bytes: Span<UInt8>, _ offset: Int, _ end: Int) -> Bool {
    offset == end || ByteScanner.isBlank(bytes[offset]) || bytes[offset] == UInt8(ascii: ">")
  }

  private static func endsName(_ bytes: Span<UInt8>, _ offset: Int, _ end: Int) -> Bool {
    endsOpening(bytes, offset, end) || matches("/>", bytes, at: offset, end)
  }

  private static func matches(
    _ text: StaticString, _ bytes: Span<UInt8>, at offset: Int, _ end: Int
  ) -> Bool {
    offset &+ text.utf8CodeUnitCount <= end && text.matches(bytes, at: offset)
  }

  /// Tells whether a text stands in a range and what follows it passes a test.
  private static func contains(
    _ text: StaticString, _ bytes: Span<UInt8>, _ start: Int, _ end: Int,
    where isWanted: (Int) -> Bool = { _ in true }
  ) -> Bool {
    var offset = start
    while offset < end {
      if matches(text, bytes, at: offset, end), isWanted(offset &+ text.utf8CodeUnitCount) {
        return true
      }
      offset &+= 1
    }
    return false
  }
}
