/// The straight way through the lines that most documents consist of.
///
/// Such a line is empty, text, a heading, a break, or an item with text behind its marker; it is indented by
/// spaces, if at all, and stands in no block quote. What it is shows in its first bytes and what it closes in the
/// indentation of the open items, so that nothing is tried that cannot be. At the first doubt the line goes the
/// general way, which gives the same nodes for every line.
extension BlockParser {
  /// Reads a line without any byte; false where more may end than a leaf.
  @inline(__always)
  mutating func readEmptyLine(_ bytes: Span<UInt8>) -> Bool {
    guard openQuotes == 0, leaf == .none || leaf == .paragraph || leaf == .table else {
      return false
    }
    // An item that has nothing yet ends with a second empty line.
    let last = containers.count &- 1
    guard last < 0 || nodes.count > containers[last].node &+ 1 else { return false }
    closeLeaf(bytes)
    return true
  }

  /// Reads a line that is not empty; false, and nothing is changed, where it may be something else.
  @inline(__always)
  mutating func readOrdinaryLine(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    guard openQuotes == 0, leaf == .none || leaf == .paragraph else { return false }
    var next = start
    while next < end, bytes[next] == ByteScanner.space { next &+= 1 }
    guard next < end else { return false }
    var indent = next &- start
    let depth = depthOfLists(at: &indent)
    guard indent < 4 else { return false }
    switch bytes[next] {
    case UInt8(ascii: "#"):
      guard let level = HeadingMarker.level(bytes, from: next, to: end) else { return false }
      addHeading(bytes, from: next, to: end, level: level, in: depth)
      return true
    case UInt8(ascii: "-")
    where leaf == .none && next &+ 1 < end && bytes[next &+ 1] == bytes[next]:
      guard ThematicBreak.obstacle(bytes, from: next, to: end) == end else { return false }
      addThematicBreak(bytes, from: next, to: end, in: depth)
      return true
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return readOrdinaryItem(bytes, from: next, to: end, indent: indent, in: depth)
    case UInt8(ascii: "|") where leaf == .none: break
    default:
      guard BlockParser.isText(bytes, from: next, to: end) else { return false }
    }
    if leaf == .paragraph {
      appendLine(bytes, from: next, to: end)
    } else {
      guard emptyItem(at: depth) == nil else { return false }
      closeForChild(in: depth, bytes)
      addParagraph(bytes, from: next, to: end)
    }
    return true
  }

  /// The number of containers that go on at an indentation, of which what they take is used up.
  @inline(__always)
  private func depthOfLists(at indent: inout Int) -> Int {
    guard !containers.isEmpty else { return 0 }
    var depth = 1
    while depth < containers.count, indent >= containers[depth].contentIndent {
      indent &-= containers[depth].contentIndent
      depth &+= 2
    }
    return min(depth, containers.count)
  }

  /// Reads an item with one blank behind its marker, and text behind that.
  @inline(__always)
  private mutating func readOrdinaryItem(
    _ bytes: Span<UInt8>, from start: Int, to end: Int, indent: Int, in depth: Int
  ) -> Bool {
    guard depth &+ 2 <= BlockParser.maximumDepth,
      let marker = ListMarker.read(bytes, from: start, to: end)
    else { return false }
    let text = start &+ marker.width &+ 1
    guard text < end, bytes[text &- 1] == ByteScanner.space,
      BlockParser.isText(bytes, from: text, to: end)
    else { return false }
    // Only a list that starts with one may interrupt a paragraph.
    if leaf == .paragraph, depth == containers.count, marker.width > 1, marker.number != 1 {
      return false
    }
    _ = addItem(
      bytes, marker, at: start, contentIndent: indent &+ marker.width &+ 1, in: depth)
    addParagraph(bytes, from: text, to: end, startingItem: nodes.count &- 1)
    return true
  }

  /// Reads items that look like the one in the line above, bullet under bullet, and gives the offset of the line
  /// behind them.
  mutating func readSiblings(
    _ bytes: Span<UInt8>, from start: Int, below line: Int, _ cursor: inout LineCursor
  ) -> Int {
    let last = containers.count &- 1
    guard leaf == .paragraph, last > 0, containers[last].kind == .listItem,
      containers[last].node &+ 3 == nodes.count
    else { return start }
    let above = nodes[containers[last].node].range.lower
    let width = above &- line
    let bullet = bytes[above]
    guard width >= 0, bullet == containers[last].marker else { return start }
    var offset = start
    while offset &+ width &+ 2 < bytes.count, bytes[offset &+ width] == bullet,
      bytes[offset &+ width &+ 1] == ByteScanner.space,
      startsWithSpaces(bytes, from: offset, to: offset &+ width)
    {
      let end = cursor.endOfLine(bytes, from: offset)
      let text = offset &+ width &+ 2
      guard text < end, BlockParser.isText(bytes, from: text, to: end) else { break }
      closeLeaf(bytes)
      finish(containers[last])
      containers[last].node = nodes.count
      containers[last].end = text &- 1
      let marker = ByteRange(offset &+ width, offset &+ width)
      nodes.append(Node(.listItem, range: marker))
      addParagraph(bytes, from: text, to: end, startingItem: nodes.count &- 1)
      offset = ByteScanner.skipLineEnd(bytes, at: end)
    }
    return offset
  }

  @inline(__always)
  private func startsWithSpaces(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    var offset = start
    while offset < end, bytes[offset] == ByteScanner.space { offset &+= 1 }
    return offset == end
  }

  /// Whether the bytes from an offset on cannot be anything but text; what is in bold or starts with code is.
  @inline(__always)
  private static func isText(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    let byte = bytes[start]
    if HTMLTag.isLetter(byte) { return true }
    guard mayStartBlock(byte) else { return byte != ByteScanner.tab && byte != ByteScanner.space }
    guard byte == UInt8(ascii: "*") || byte == UInt8(ascii: "`") else { return false }
    var behind = start &+ 1
    if behind < end, bytes[behind] == byte { behind &+= 1 }
    return behind < end && bytes[behind] != byte && !ByteScanner.isBlank(bytes[behind])
  }
}
