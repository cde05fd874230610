/// The YAML between two `---` lines at the very top of a document.
package enum FrontMatterBlock {
  /// What is taken for front matter.
  package enum Detection: Sendable {
    /// Nothing: the text is Markdown from its first byte.
    case never
    /// What looks like it: a document may also start with a thematic break.
    case likely
    /// Whatever stands between two lines of three dashes.
    case always
  }

  /// What stands at the top of a document.
  enum Top {
    case none
    /// A first line that opens what nothing closes.
    case unclosed(ByteRange)
    /// The node, and the offset of the line behind it.
    case found(Node, next: Int)
  }

  /// The YAML of a front matter node, without the two `---` lines.
  package static func content(of node: Node) -> ByteRange {
    ByteRange(Int(node.extra), node.range.upper - 3)
  }

  /// The YAML of a document that has front matter, without the two `---` lines.
  package static func content(of tree: Tree) -> ByteRange? {
    guard tree.nodes.count > 1, tree[1].kind == .frontMatter else { return nil }
    return content(of: tree[1])
  }

  /// Looks for front matter at an offset.
  ///
  /// Behind a thematic break a blank line or prose follows, so the first line with content has to look like YAML;
  /// what nothing closes has to begin with a key.
  static func read(
    _ bytes: Span<UInt8>, from start: Int, _ detection: Detection, _ cursor: inout LineCursor
  ) -> Top {
    guard detection != .never, ("---" as StaticString).matches(bytes, at: start) else {
      return .none
    }
    let firstEnd = cursor.endOfLine(bytes, from: start)
    guard isFence(bytes, start, firstEnd) else { return .none }
    let content = ByteScanner.skipLineEnd(bytes, at: firstEnd)
    var offset = content
    var first: ByteRange?
    while offset < bytes.count {
      // Behind the first line with content nothing matters but the end.
      if first != nil {
        offset = ByteScanner.findLine(startingWith: UInt8(ascii: "-"), in: bytes, from: offset)
        guard offset < bytes.count else { break }
      }
      let end = cursor.endOfLine(bytes, from: offset)
      if bytes[offset] == UInt8(ascii: "-"), isFence(bytes, offset, end) {
        let node = Node(
          .frontMatter, range: ByteRange(start, offset + 3),
          extra: UInt32(truncatingIfNeeded: content))
        return .found(node, next: ByteScanner.skipLineEnd(bytes, at: end))
      }
      if first == nil {
        let line = ByteScanner.trim(bytes, offset, end)
        if !line.isEmpty, bytes[line.lower] != UInt8(ascii: "#") {
          guard detection == .always || looksLikeYAML(bytes, line) else { return .none }
          first = line
        }
      }
      offset = ByteScanner.skipLineEnd(bytes, at: end)
    }
    guard let first, startsWithKey(bytes, first.lower, first.upper) else { return .none }
    return .unclosed(ByteRange(start, start + 3))
  }

  /// Tells whether a line begins a mapping, or what somebody may take for one, or a conflict in one.
  private static func looksLikeYAML(_ bytes: Span<UInt8>, _ line: ByteRange) -> Bool {
    if startsWithKey(bytes, line.lower, line.upper) { return true }
    switch bytes[line.lower] {
    case UInt8(ascii: "{"), UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "@"): return true
    case UInt8(ascii: "?"): return line.count == 1 || ByteScanner.isBlank(bytes[line.lower + 1])
    case UInt8(ascii: "!"): return line.count > 1 && bytes[line.lower + 1] != UInt8(ascii: "[")
    case UInt8(ascii: "<"): return ("<<<<<<<" as StaticString).matches(bytes, at: line.lower)
    default: return false
    }
  }

  /// Tells whether a line is three dashes and nothing else.
  private static func isFence(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    end - start >= 3 && ("---" as StaticString).matches(bytes, at: start)
      && ByteScanner.trim(bytes, start + 3, end).isEmpty
  }

  /// Tells whether a line starts like `key:`; prose before a colon has blanks in it.
  private static func startsWithKey(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard let colon = ByteScanner.find(UInt8(ascii: ":"), in: bytes, from: start, to: end),
      colon > start, colon + 1 == end || ByteScanner.isBlank(bytes[colon + 1])
    else { return false }
    for offset in start..<colon {
      switch bytes[offset] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
        UInt8(ascii: "."), UInt8(ascii: "\""), UInt8(ascii: "'"), 0x80...:
        continue
      default: return false
      }
    }
    return true
  }
}
