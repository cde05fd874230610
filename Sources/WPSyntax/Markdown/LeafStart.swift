extension BlockParser {
  /// Adds an ATX heading whose first sign stands at an offset.
  mutating func addHeading(
    _ bytes: Span<UInt8>, from start: Int, to end: Int, level: Int, in depth: Int
  ) {
    let range = ByteScanner.withoutTrail(bytes, start, end)
    let content = HeadingMarker.content(bytes, from: start &+ level, to: range.upper)
    closeForChild(in: depth, bytes)
    let heading = Node(
      .heading, detail: UInt8(truncatingIfNeeded: level), range: range,
      size: content.isEmpty ? 1 : 2)
    nodes.append(heading)
    if !content.isEmpty { nodes.append(Node(.line, range: content)) }
    contentEnd = range.upper
  }

  /// Adds a thematic break.
  mutating func addThematicBreak(
    _ bytes: Span<UInt8>, from start: Int, to end: Int, in depth: Int
  ) {
    let range = ByteScanner.withoutTrail(bytes, start, end)
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
    guard CellCursor.count(bytes, header) == columns else { return false }
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
    isAligned = false
    _ = appendRow(bytes, from: header.lower, to: header.upper)
    let colon = UInt8(ascii: ":")
    isAligned =
      ByteScanner.find(colon, in: bytes, from: delimiters.lower, to: delimiters.upper) != nil
    if isAligned { alignHeader(bytes, delimiters) }
    contentEnd = delimiters.upper
    return true
  }

  /// Reads rows of the open table, which stands in no container, as long as they start with a pipe; gives the offset
  /// of the line behind them, or nil where there are none.
  mutating func readRows(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    var offset = start
    while offset < bytes.count, bytes[offset] == UInt8(ascii: "|"),
      let end = appendRow(bytes, from: offset, to: bytes.count)
    {
      offset = ByteScanner.skipLineEnd(bytes, at: end)
    }
    return offset > start ? offset : nil
  }

  /// Adds a row to the open table and gives the end of its line; nil where the line has no cells.
  mutating func appendRow(_ bytes: Span<UInt8>, from start: Int, to limit: Int) -> Int? {
    let row = nodes.count
    nodes.append(Node(.tableRow, range: ByteRange(start, start)))
    var cells = CellCursor(bytes, from: start, to: limit)
    while let cell = cells.next(bytes) { nodes.append(Node(.tableCell, range: cell)) }
    guard nodes.count > row &+ 1 else {
      nodes.truncate(to: row)
      return nil
    }
    contentEnd = cells.contentEnd
    finishNode(row)
    if isAligned { align(row) }
    return cells.end
  }

  /// Aligns the cells of a row like those of the header, which stand right behind the table and its first row.
  private mutating func align(_ row: Int) {
    let header = leafNode &+ 1
    for column in 1..<min(nodes[header].size, nodes[row].size) {
      nodes[row &+ Int(column)].detail = nodes[header &+ Int(column)].detail
    }
  }

  private mutating func alignHeader(_ bytes: Span<UInt8>, _ delimiters: ByteRange) {
    var cells = CellCursor(bytes, from: delimiters.lower, to: delimiters.upper)
    var index = leafNode &+ 2
    while let cell = cells.next(bytes), index < nodes.count {
      nodes[index].detail = (DelimiterRow.alignment(bytes, cell) ?? Alignment.none).rawValue
      index &+= 1
    }
  }
}
