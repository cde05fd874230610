extension BlockParser {
  /// Adds an ATX heading.
  mutating func addHeading(
    _ bytes: Span<UInt8>, _ line: LineReader, level: Int, in depth: Int
  ) {
    let content = HeadingMarker.content(bytes, from: line.next &+ level, to: line.end)
    let range = ByteScanner.trim(bytes, line.next, line.end)
    let node = open(
      bytes, Node(.heading, detail: UInt8(truncatingIfNeeded: level), range: range), in: depth)
    if !content.isEmpty {
      nodes.append(Node(.line, range: content))
      nodes[node].size = 2
    }
    contentEnd = range.upper
  }

  /// Adds a thematic break.
  mutating func addThematicBreak(_ bytes: Span<UInt8>, _ line: LineReader, in depth: Int) {
    let range = ByteScanner.trim(bytes, line.next, line.end)
    _ = open(bytes, Node(.thematicBreak, range: range), in: depth)
    contentEnd = range.upper
  }

  /// Opens indented code.
  mutating func openIndentedCode(_ bytes: Span<UInt8>, _ line: LineReader, in depth: Int) {
    leafNode = open(
      bytes,
      Node(
        .indentedCode, range: ByteRange(line.next, line.end),
        extra: UInt32(truncatingIfNeeded: line.end)), in: depth)
    leaf = .indentedCode
    contentEnd = line.end
  }

  /// Opens a block of HTML, which its first line may end already.
  mutating func openHTML(_ bytes: Span<UInt8>, _ line: LineReader, kind: UInt8, in depth: Int) {
    leafNode = open(
      bytes, Node(.htmlBlock, detail: kind, range: ByteRange(line.next, line.end)), in: depth)
    leaf = .html
    appendHTML(bytes, line)
  }

  /// Adds a line to the open block of HTML, and closes it where the line ends it.
  mutating func appendHTML(_ bytes: Span<UInt8>, _ line: LineReader) {
    contentEnd = line.end
    let kind = nodes[leafNode].detail
    guard kind <= HTMLBlock.lastMarkedKind,
      HTMLBlock.isEnded(kind, by: bytes, from: line.next, to: line.end)
    else { return }
    nodes[leafNode].extra = 1
    closeLeaf(bytes)
  }

  /// Makes a table of the last line of the open paragraph if this line is its delimiter row.
  mutating func openTable(_ bytes: Span<UInt8>, _ line: LineReader) -> Bool {
    guard DelimiterRow.mayStart(bytes[line.next]) else { return false }
    let delimiters = ByteScanner.trim(bytes, line.next, line.end)
    guard let columns = DelimiterRow.columns(bytes, delimiters) else { return false }
    let header = nodes[nodes.count &- 1].range
    var cells = CellCursor(bytes, header)
    for _ in 0..<columns where cells.next(bytes) == nil { return false }
    guard cells.next(bytes) == nil else { return false }
    nodes.truncate(to: nodes.count &- 1)
    if nodes.count == leafNode &+ 1 {
      nodes.truncate(to: leafNode)
    } else {
      contentEnd = nodes[nodes.count &- 1].range.upper
      finishNode(leafNode)
      if mayDefineLinks { splitDefinitions(bytes) }
    }
    leaf = .table
    leafNode = nodes.count
    nodes.append(Node(.table, range: header, extra: delimiters.start))
    appendRow(bytes, header)
    alignHeader(bytes, delimiters)
    contentEnd = delimiters.upper
    return true
  }

  /// Adds a row to the open table; false where the line has no cells.
  @discardableResult
  mutating func appendRow(_ bytes: Span<UInt8>, _ line: ByteRange) -> Bool {
    let row = nodes.count
    nodes.append(Node(.tableRow, range: line))
    var cells = CellCursor(bytes, line)
    // The cells of the header stand right behind the table and its first row.
    var headerCell = leafNode &+ 2
    let headerEnd =
      row == leafNode &+ 1 ? headerCell : leafNode &+ 1 &+ Int(nodes[leafNode &+ 1].size)
    while let cell = cells.next(bytes) {
      let alignment = headerCell < headerEnd ? nodes[headerCell].detail : 0
      nodes.append(Node(.tableCell, detail: alignment, range: cell))
      headerCell &+= 1
    }
    guard nodes.count > row &+ 1 else {
      nodes.truncate(to: row)
      return false
    }
    nodes[row].size = size(from: row)
    contentEnd = line.upper
    return true
  }

  private mutating func alignHeader(_ bytes: Span<UInt8>, _ delimiters: ByteRange) {
    var cells = CellCursor(bytes, delimiters)
    var index = leafNode &+ 2
    while let cell = cells.next(bytes), index < nodes.count {
      nodes[index].detail = (DelimiterRow.alignment(bytes, cell) ?? Alignment.none).rawValue
      index &+= 1
    }
  }
}
