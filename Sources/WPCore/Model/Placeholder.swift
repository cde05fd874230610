import WPSyntax

/// Finds what the templates of the workflow leave to be filled in, where it was left as it is.
///
/// Only the literal words of the templates count. Brackets with anything else in them are the author's own.
enum Placeholder {
  /// The bytes of each, in document order; nothing in code, in HTML, or in the text of a link.
  static func all(in document: Document) -> [ByteRange] {
    let bytes = document.bytes.span
    var found = brackets(bytes)
    found += estimates(bytes)
    guard !found.isEmpty else { return [] }
    found.sort { $0.start < $1.start }
    return shown(found, in: document)
  }

  /// Whether the bytes hold words of the templates, be it in code, in HTML or in a link.
  static func mayStand(in bytes: Span<UInt8>) -> Bool {
    var offset = 0
    return nextBracket(bytes, from: &offset) != nil || !estimates(bytes).isEmpty
  }

  private static func brackets(_ bytes: Span<UInt8>) -> [ByteRange] {
    var found: [ByteRange] = []
    var offset = 0
    while let range = nextBracket(bytes, from: &offset) { found.append(range) }
    return found
  }

  private static func nextBracket(_ bytes: Span<UInt8>, from offset: inout Int) -> ByteRange? {
    while let open = ByteScanner.find(UInt8(ascii: "["), in: bytes, from: offset, to: bytes.count) {
      offset = open + 1
      // `[ ]`, `[x]` and `[^1]` are told apart by their first bytes.
      guard offset + 2 < bytes.count, isStart(bytes, offset),
        bytes[offset + 1] != UInt8(ascii: "]"),
        let close = ByteScanner.find(
          UInt8(ascii: "]"), in: bytes, from: offset, to: min(bytes.count, offset + longest))
      else { continue }
      offset = close + 1
      if offset < bytes.count, isTied(bytes[offset]) { continue }
      guard let phrase = lead(bytes, ByteRange(open + 1, close)),
        isWord(phrase, from: bytes[open + 1])
      else {
        continue
      }
      return ByteRange(open, close + 1)
    }
    return nil
  }

  // The templates write capitals, `1-2` and `2-3` paragraphs, and once `[analysis/requirements]`.
  private static func isStart(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
    let byte = bytes[start]
    if byte.isDigit { return byte &- UInt8(ascii: "1") < 2 && !isWordByte(bytes[start + 1]) }
    return byte &- UInt8(ascii: "A") < 26 || byte == UInt8(ascii: "a")
  }

  // `[Feature](x)`, `[Feature][x]` and `[FEATURE]-COMPLETE.md` are links and names.
  private static func isTied(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "-")
      || isWordByte(byte)
  }

  /// What a bracket holds, up to where a phrase is full: long ones are told by their beginning.
  private static func lead(_ bytes: Span<UInt8>, _ range: ByteRange) -> Phrase? {
    Phrase(bytes, ByteRange(range.lower, min(range.upper, range.lower + 28)))
  }

  /// `X-Yh`, `X-Y hours`, `PR #XX`: letters where numbers should stand.
  private static func estimates(_ bytes: Span<UInt8>) -> [ByteRange] {
    var found: [ByteRange] = []
    var offset = 0
    while let hit = ByteScanner.find(UInt8(ascii: "X"), in: bytes, from: offset, to: bytes.count) {
      offset = hit + 1
      for (text, back) in numbers where text.matches(bytes, at: hit - back) {
        let end = hit - back + text.utf8CodeUnitCount
        let isWord =
          (hit == back || !isBefore(bytes[hit - back - 1]))
          && (end == bytes.count || !isWordByte(bytes[end]))
        guard isWord else { continue }
        found.append(ByteRange(hit - back, end))
        offset = end
        break
      }
    }
    return found
  }

  // The longest first: a shorter one may stand at the start of it.
  private static let numbers: [(text: StaticString, back: Int)] = [
    ("X-Yh agentic + Zh review", 0), ("X-Y hours agentic + Z hours review", 0), ("X-Yh", 0),
    ("X-Y hours", 0), ("PR #XX", 4),
  ]

  private static func isWordByte(_ byte: UInt8) -> Bool { byte.isLetter || byte.isDigit }

  /// Leaves out what stands in code, in HTML and in links, and tags such as `[Feature] Log in`.
  private static func shown(_ found: [ByteRange], in document: Document) -> [ByteRange] {
    let tree = document.tree
    let bytes = document.bytes.span
    let definitions = LinkDefinitions(tree, bytes)
    var shown: [ByteRange] = []
    var next = 0
    var index = 0
    while index < tree.nodes.count, next < found.count {
      let node = tree[index]
      switch node.kind {
      case .paragraph, .heading, .tableCell:
        while next < found.count, found[next].lower < node.range.lower { next += 1 }
        let first = next
        while next < found.count, found[next].lower < node.range.upper { next += 1 }
        if first < next {
          let text = LeafText(bytes, leaf: index, in: tree)
          shown += visible(found[first..<next], in: text, definitions).filter { range in
            range.lower > text.source(text.range).lower || range.upper == node.range.upper
              || !isTag(bytes, range)
          }
        }
        index = tree.end(of: index)
      default: index += 1
      }
    }
    return shown
  }

  private static func isTag(_ bytes: Span<UInt8>, _ range: ByteRange) -> Bool {
    lead(bytes, ByteRange(range.lower + 1, range.upper - 1)).map { tags.contains($0) } ?? false
  }

  /// What may stand in brackets before the words of an item and mean itself.
  private static let tags: Set<Phrase> = ["feature", "nice to have", "name", "reason", "date"]

  private static func visible(
    _ found: ArraySlice<ByteRange>, in text: LeafText, _ definitions: LinkDefinitions
  ) -> [ByteRange] {
    let hidden = InlineParser.parse(text, definitions: definitions).filter { inline in
      switch inline.kind {
      case .codeSpan, .link, .image, .autolink, .rawHTML: true
      case .escape, .entity, .emphasis, .strong, .strikethrough: false
      }
    }
    var next = 0
    var reach = 0
    return found.filter { range in
      while next < hidden.count {
        let place = text.source(hidden[next].range)
        guard place.lower <= range.lower else { break }
        reach = max(reach, place.upper)
        next += 1
      }
      return range.lower >= reach
    }
  }

  // In quotes the words are only spoken of.
  private static func isBefore(_ byte: UInt8) -> Bool {
    isWordByte(byte) || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte >= 0x80
  }

  private static let longest = 120

  // Of the words that begin alike there are few, and most brackets hold others.
  private static func isWord(_ phrase: Phrase, from initial: UInt8) -> Bool {
    switch initial.lowercased {
    case UInt8(ascii: "1"):
      switch phrase {
      case "1 2 paragraphs explaining", "1 2 paragraphs summarizing t": return true
      default: return false
      }
    case UInt8(ascii: "2"):
      switch phrase {
      case "2 3 paragraphs explaining": return true
      default: return false
      }
    case UInt8(ascii: "a"):
      switch phrase {
      case "analysis requirements": return true
      default: return false
      }
    case UInt8(ascii: "b"):
      switch phrase {
      case "brief description": return true
      default: return false
      }
    case UInt8(ascii: "c"):
      switch phrase {
      case "context background", "critical reason", "continue for all features": return true
      default: return false
      }
    case UInt8(ascii: "d"):
      switch phrase {
      case "date", "details and pr link": return true
      default: return false
      }
    case UInt8(ascii: "f"):
      switch phrase {
      case "feature name", "feature": return true
      default: return false
      }
    case UInt8(ascii: "h"):
      switch phrase {
      case "high medium low", "how previous work affects cu": return true
      default: return false
      }
    case UInt8(ascii: "i"):
      switch phrase {
      case "important reason": return true
      default: return false
      }
    case UInt8(ascii: "l"):
      switch phrase {
      case "last session", "link if applicable", "link to previous session if",
        "link to next work package pl":
        return true
      default: return false
      }
    case UInt8(ascii: "m"):
      switch phrase {
      case "month year", "measurable outcome", "measurable outcome 1", "measurable outcome 2",
        "measurable outcome 3":
        return true
      default: return false
      }
    case UInt8(ascii: "n"):
      switch phrase {
      case "name", "new features", "nice to have": return true
      default: return false
      }
    case UInt8(ascii: "p"):
      switch phrase {
      case "planning session name", "previous session", "performance target if applic": return true
      default: return false
      }
    case UInt8(ascii: "r"):
      switch phrase {
      case "reason", "remaining work", "related concepts", "ready for review in progress",
        "ready for implementation in", "reference relevant findings":
        return true
      default: return false
      }
    case UInt8(ascii: "s"):
      switch phrase {
      case "same structure", "specific measurable outcome": return true
      default: return false
      }
    case UInt8(ascii: "u"):
      switch phrase {
      case "useful reason": return true
      default: return false
      }
    case UInt8(ascii: "w"):
      switch phrase {
      case "why deferred", "what it is", "where how used", "what was accomplished what",
        "whats done what remains":
        return true
      default: return false
      }
    default: return false
    }
  }
}
