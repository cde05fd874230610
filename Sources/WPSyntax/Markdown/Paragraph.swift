extension BlockParser {
  /// Gives what remains of a line to the open leaf, or starts a paragraph.
  mutating func addText(_ bytes: Span<UInt8>, _ line: LineReader, in depth: Int) {
    if leaf == .paragraph { return appendLine(bytes, from: line.next, to: line.end) }
    if leaf == .table {
      let row = ByteScanner.withoutTrail(bytes, line.next, line.end)
      if appendRow(bytes, from: row.lower, to: row.upper) != nil { return }
      closeLeaf(bytes)
    }
    if let item = emptyItem(at: depth) {
      addParagraph(bytes, from: line.next, to: line.end, startingItem: item)
    } else {
      closeForChild(in: depth, bytes)
      addParagraph(bytes, from: line.next, to: line.end)
    }
  }

  /// Starts the first paragraph of the innermost item, whose box may stand in front of it.
  @inline(__always)
  mutating func addParagraph(
    _ bytes: Span<UInt8>, from first: Int, to end: Int, startingItem item: Int
  ) {
    var start = first
    if bytes[start] == UInt8(ascii: "["), let box = TaskBox.read(bytes, from: start, to: end) {
      nodes[item].detail = box.state.rawValue
      nodes[item].extra = UInt32(truncatingIfNeeded: box.mark)
      let behind = box.mark &+ 2
      containers[containers.count &- 1].end = behind
      start = ByteScanner.trim(bytes, behind, end).lower
    }
    addParagraph(bytes, from: start, to: end)
  }

  /// Starts a paragraph where nothing else is open.
  @inline(__always)
  mutating func addParagraph(_ bytes: Span<UInt8>, from start: Int, to end: Int) {
    let range = ByteScanner.withoutTrail(bytes, start, end)
    leafNode = nodes.count
    nodes.append(Node(.paragraph, range: range, size: 2))
    nodes.append(Node(.line, range: range))
    leaf = .paragraph
    mayDefineLinks = !range.isEmpty && bytes[start] == UInt8(ascii: "[")
    contentEnd = range.upper
  }

  /// Adds a line to the open paragraph.
  @inline(__always)
  mutating func appendLine(_ bytes: Span<UInt8>, from start: Int, to end: Int) {
    let range = ByteScanner.withoutTrail(bytes, start, end)
    nodes.append(Node(.line, range: range))
    contentEnd = range.upper
    finishNode(leafNode)
  }

  /// Makes the open paragraph a heading if the line underlines it; false where only definitions stand in
  /// it.
  mutating func closeAsHeading(_ bytes: Span<UInt8>, _ line: LineReader) -> Bool {
    guard let level = HeadingMarker.underline(bytes, from: line.next, to: line.end) else {
      return false
    }
    if mayDefineLinks { splitDefinitions(bytes) }
    guard leaf == .paragraph else { return false }
    contentEnd = ByteScanner.trim(bytes, line.next, line.end).upper
    let start = nodes[leafNode].range
    nodes[leafNode] = Node(.heading, detail: UInt8(truncatingIfNeeded: level), range: start)
    finishNode(leafNode)
    leaf = .none
    return true
  }

  /// The node of the list item that the line has just opened or that had nothing but a blank line yet.
  @inline(__always)
  func emptyItem(at depth: Int) -> Int? {
    guard depth > 0, depth == containers.count, containers[depth &- 1].kind == .listItem,
      containers[depth &- 1].node == nodes.count &- 1
    else { return nil }
    return containers[depth &- 1].node
  }

  /// Turns the lines of the open paragraph that are link reference definitions into nodes of their own.
  mutating func splitDefinitions(_ bytes: Span<UInt8>) {
    let first = leafNode &+ 1
    guard LinkDefinition.mayStart(bytes, nodes[first].range) else { return }
    var lines = nodes.suffix(from: first)[...]
    let text = LeafText(bytes, lines: lines)
    let counts = LinkDefinition.lineCounts(text.bytes.span)
    guard !counts.isEmpty else { return }
    definesLinks = true
    nodes.truncate(to: leafNode)
    for count in counts {
      let definition = nodes.count
      let own = lines.prefix(count)
      guard let start = own.first?.range.lower, let end = own.last?.range.upper else { break }
      nodes.append(
        Node(
          .linkDefinition, range: ByteRange(start, end),
          size: UInt32(truncatingIfNeeded: count &+ 1)))
      for line in own { nodes.append(line) }
      lines = lines.dropFirst(count)
      leafNode = definition
    }
    guard let start = lines.first?.range.lower, let end = lines.last?.range.upper else {
      leaf = .none
      return
    }
    leafNode = nodes.count
    nodes.append(
      Node(
        .paragraph, range: ByteRange(start, end), size: UInt32(truncatingIfNeeded: lines.count + 1))
    )
    for line in lines { nodes.append(line) }
  }
}
