extension BlockParser {
  /// Gives what remains of a line to the open leaf, or starts a paragraph.
  mutating func addText(_ bytes: Span<UInt8>, _ line: LineReader, in depth: Int) {
    if leaf == .paragraph { return appendLine(bytes, from: line.next, to: line.end) }
    if leaf == .table {
      if appendRow(bytes, ByteScanner.trim(bytes, line.next, line.end)) { return }
      closeLeaf(bytes)
    }
    var start = line.next
    if let item = emptyItem(at: depth), let box = TaskBox.read(bytes, from: start, to: line.end) {
      nodes[item].detail = box.state.rawValue
      nodes[item].extra = UInt32(truncatingIfNeeded: box.mark)
      contentEnd = box.mark &+ 2
      containers[depth &- 1].end = contentEnd
      start = ByteScanner.trim(bytes, contentEnd, line.end).lower
    }
    leafNode = open(bytes, Node(.paragraph, range: ByteRange(start, start)), in: depth)
    leaf = .paragraph
    appendLine(bytes, from: start, to: line.end)
  }

  /// Adds a line to the open paragraph.
  @inline(__always)
  mutating func appendLine(_ bytes: Span<UInt8>, from start: Int, to end: Int) {
    var stop = end
    while stop > start, ByteScanner.isBlank(bytes[stop &- 1]) { stop &-= 1 }
    nodes.append(Node(.line, range: ByteRange(start, stop)))
    contentEnd = stop
  }

  /// Makes the open paragraph a heading if the line underlines it; false where only definitions stand in
  /// it.
  mutating func closeAsHeading(_ bytes: Span<UInt8>, _ line: LineReader) -> Bool {
    guard let level = HeadingMarker.underline(bytes, from: line.next, to: line.end) else {
      return false
    }
    splitDefinitions(bytes)
    guard leaf == .paragraph else { return false }
    contentEnd = ByteScanner.trim(bytes, line.next, line.end).upper
    let start = nodes[leafNode].range
    nodes[leafNode] = Node(.heading, detail: UInt8(truncatingIfNeeded: level), range: start)
    finishNode(leafNode)
    leaf = .none
    return true
  }

  /// Ends the open paragraph.
  mutating func finishParagraph(_ bytes: Span<UInt8>) {
    let first = nodes[leafNode &+ 1].range
    if !first.isEmpty, bytes[first.lower] == UInt8(ascii: "[") { splitDefinitions(bytes) }
    if leaf == .paragraph { finishNode(leafNode) }
  }

  /// The node of the list item that the line has just opened or that had nothing but a blank line yet.
  private func emptyItem(at depth: Int) -> Int? {
    guard depth > 0, depth == containers.count, containers[depth &- 1].kind == .listItem,
      containers[depth &- 1].node == nodes.count &- 1
    else { return nil }
    return containers[depth &- 1].node
  }

  /// Turns the lines of the open paragraph that are link reference definitions into nodes of their own.
  private mutating func splitDefinitions(_ bytes: Span<UInt8>) {
    let first = leafNode &+ 1
    guard !nodes[first].range.isEmpty, bytes[nodes[first].range.lower] == UInt8(ascii: "["),
      LinkDefinition.mayStart(bytes, nodes[first].range)
    else { return }
    let text = LeafText(bytes, lines: nodes[first...])
    let counts = LinkDefinition.lineCounts(text.bytes.span)
    guard !counts.isEmpty else { return }
    var lines = ContiguousArray(nodes[first...])[...]
    nodes.removeSubrange(leafNode...)
    for count in counts {
      let definition = nodes.count
      let own = lines.prefix(count)
      guard let start = own.first?.range.lower, let end = own.last?.range.upper else { break }
      nodes.append(
        Node(
          .linkDefinition, range: ByteRange(start, end),
          size: UInt32(truncatingIfNeeded: count &+ 1)))
      nodes.append(contentsOf: own)
      lines = lines.dropFirst(count)
      leafNode = definition
    }
    guard let rest = lines.first else {
      leaf = .none
      return
    }
    leafNode = nodes.count
    nodes.append(Node(.paragraph, range: rest.range))
    nodes.append(contentsOf: lines)
  }
}
