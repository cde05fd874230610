extension BlockParser {
  /// Opens the blocks that the rest of a line starts, and gives what remains to a leaf.
  ///
  /// `depth` containers go on; those below it are closed by the first block that opens, and live on where
  /// the line is a lazy continuation of their paragraph.
  mutating func openBlocks(_ bytes: Span<UInt8>, _ line: inout LineReader, in matched: Int) {
    var depth = matched
    var interruptsParagraph = leaf == .paragraph && matched == containers.count
    var breakObstacle = -1
    while !line.isBlank {
      guard line.indent < 4 else {
        if leaf != .paragraph { return openIndentedCode(bytes, line, in: depth) }
        break
      }
      let byte = bytes[line.next]
      switch byte {
      case UInt8(ascii: ">"):
        guard hasRoom(for: 1, in: depth, at: line) else {
          return addText(bytes, line, in: depth)
        }
        openQuote(bytes, &line, in: depth)
        depth = containers.count
        interruptsParagraph = false
        continue
      case UInt8(ascii: "#"):
        if let level = HeadingMarker.level(bytes, from: line.next, to: line.end) {
          return addHeading(bytes, from: line.next, to: line.end, level: level, in: depth)
        }
      case UInt8(ascii: "`"), UInt8(ascii: "~"):
        if let fence = Fence.opening(bytes, from: line.next, to: line.end) {
          return openFence(bytes, line, fence, in: depth)
        }
      case UInt8(ascii: "<"):
        if let kind = HTMLBlock.kind(
          bytes, from: line.next, to: line.end, interruptingParagraph: leaf == .paragraph)
        {
          return openHTML(bytes, line, kind: kind, in: depth)
        }
      case UInt8(ascii: "="):
        if interruptsParagraph, closeAsHeading(bytes, line) { return }
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "+"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        if interruptsParagraph, byte == UInt8(ascii: "-") {
          if closeAsHeading(bytes, line) { return }
          // Of a paragraph of definitions nothing is left to interrupt.
          interruptsParagraph = leaf == .paragraph
        }
        if byte != UInt8(ascii: "+"), byte > UInt8(ascii: "9") || byte < UInt8(ascii: "0"),
          breakObstacle <= line.next
        {
          breakObstacle = ThematicBreak.obstacle(bytes, from: line.next, to: line.end)
          if breakObstacle == line.end {
            return addThematicBreak(bytes, from: line.next, to: line.end, in: depth)
          }
        }
        if let marker = ListMarker.read(bytes, from: line.next, to: line.end),
          !interruptsParagraph || mayInterrupt(bytes, marker, line)
        {
          guard let opened = openItem(bytes, &line, marker, in: depth) else {
            return addText(bytes, line, in: depth)
          }
          depth = opened
          interruptsParagraph = false
          continue
        }
        if interruptsParagraph, openTable(bytes, line) { return }
      case UInt8(ascii: "|"), UInt8(ascii: ":"):
        if interruptsParagraph, openTable(bytes, line) { return }
      default: break
      }
      break
    }
    if !line.isBlank { addText(bytes, line, in: depth) }
  }

  /// Closes what does not go on and adds a node below what does.
  @inline(__always)
  mutating func open(_ bytes: Span<UInt8>, _ node: Node, in depth: Int) -> Int {
    closeForChild(in: depth, bytes)
    nodes.append(node)
    return nodes.count &- 1
  }

  /// Closes what does not go on, to make room for a block that is no list item.
  @inline(__always)
  mutating func closeForChild(in depth: Int, _ bytes: Span<UInt8>) {
    let endsList = depth > 0 && containers[depth &- 1].kind == .list
    closeContainers(to: endsList ? depth &- 1 : depth, bytes)
  }

  private mutating func openQuote(_ bytes: Span<UInt8>, _ line: inout LineReader, in depth: Int) {
    let start = line.next
    let node = open(bytes, Node(.blockQuote, range: ByteRange(start, start)), in: depth)
    containers.append(
      Container(kind: .blockQuote, marker: 0, contentIndent: 0, node: node, end: start &+ 1))
    openQuotes &+= 1
    line.skipMarker(bytes, width: 1)
    line.skipIndent(1)
  }

  /// Whether a list may start where the text of a paragraph would go on.
  private func mayInterrupt(
    _ bytes: Span<UInt8>, _ marker: ListMarker, _ line: LineReader
  ) -> Bool {
    (marker.width == 1 || marker.number == 1)
      && !ByteScanner.trim(bytes, line.next &+ marker.width, line.end).isEmpty
  }

  /// Opens an item, and uses up its marker and the blanks that belong to it; nil if it would be too deep.
  private mutating func openItem(
    _ bytes: Span<UInt8>, _ line: inout LineReader, _ marker: ListMarker, in depth: Int
  ) -> Int? {
    let start = line.next
    let markerIndent = line.indent
    guard hasRoom(for: continuesList(marker, in: depth) ? 1 : 2, in: depth, at: line) else {
      return nil
    }
    line.skipMarker(bytes, width: marker.width)
    // More than four columns of blanks are one blank and indented code; an empty start counts as one.
    let blanks = line.isBlank || line.indent > 4 ? 1 : line.indent
    line.skipIndent(blanks)
    return addItem(
      bytes, marker, at: start, contentIndent: markerIndent &+ marker.width &+ blanks, in: depth)
  }

  /// Whether an item belongs to the list that is the innermost container at a depth.
  @inline(__always)
  func continuesList(_ marker: ListMarker, in depth: Int) -> Bool {
    depth > 0 && containers[depth &- 1].kind == .list
      && containers[depth &- 1].marker == marker.byte
  }

  /// Adds an item whose marker stands at an offset, and a list around it where it does not continue one; gives
  /// the depth of what stands in it.
  mutating func addItem(
    _ bytes: Span<UInt8>, _ marker: ListMarker, at start: Int, contentIndent: Int, in depth: Int
  ) -> Int {
    let range = ByteRange(start, start)
    var level = depth
    if continuesList(marker, in: depth) {
      // The item before stands where this one will: it is written over, not closed and opened again.
      closeContainers(to: depth &+ 1, bytes)
      if containers.count > depth { finish(containers[depth]) }
    } else {
      let list = open(
        bytes,
        Node(
          .list, detail: marker.byte, range: range,
          extra: UInt32(truncatingIfNeeded: marker.number)),
        in: depth)
      containers.append(
        Container(kind: .list, marker: marker.byte, contentIndent: 0, node: list, end: start))
      level = containers.count
    }
    nodes.append(Node(.listItem, range: range))
    let item = Container(
      kind: .listItem, marker: marker.byte, contentIndent: contentIndent,
      node: nodes.count &- 1, end: start &+ marker.width)
    if containers.count > level { containers[level] = item } else { containers.append(item) }
    return level &+ 1
  }
}
