import WPSyntax

/// Finds the header and footer values of a document in all the shapes people write them.
struct HeaderReader {
  private let tree: Tree
  private let outline: Outline
  private var header = Header()
  private var found: [HeaderValue] = []

  private init(_ tree: Tree, _ outline: Outline) {
    self.tree = tree
    self.outline = outline
  }

  /// Reads the header and the footer.
  static func read(_ tree: Tree, _ outline: Outline, _ bytes: Span<UInt8>) -> Header {
    guard !tree.nodes.isEmpty else { return Header() }
    var reader = HeaderReader(tree, outline)
    reader.found.reserveCapacity(8)
    let zone = reader.headerZone(bytes)
    reader.read(nodes: 1..<zone.end, bytes)
    reader.readStatusHeading(zone.heading, bytes)
    reader.header.values = reader.found
    reader.found = []
    if let footer = reader.footerZone(behind: zone.end) { reader.read(nodes: footer, bytes) }
    reader.header.footer = reader.found
    return reader.header
  }

  // The header ends at the first heading of level two. One that is itself a value, such as
  // `## Status: Complete`, belongs to it, and so does what stands below that.
  private func headerZone(_ bytes: Span<UInt8>) -> (end: Int, heading: Heading?) {
    var valueHeading: Heading?
    for heading in outline.headings where heading.level >= 2 {
      if valueHeading == nil, isValueHeading(heading, bytes) {
        valueHeading = heading
        continue
      }
      return (heading.node, valueHeading)
    }
    return (tree.end(of: 0), valueHeading)
  }

  private func isValueHeading(_ heading: Heading, _ bytes: Span<UInt8>) -> Bool {
    guard let pair = HeaderLine.pair(in: heading.range, of: bytes) else { return false }
    return pair.key == .status && !pair.value.isEmpty
  }

  private mutating func readStatusHeading(_ heading: Heading?, _ bytes: Span<UInt8>) {
    guard let heading, let pair = HeaderLine.pair(in: heading.range, of: bytes) else { return }
    found.append(
      HeaderValue(
        key: pair.key, keyRange: pair.keyRange, range: pair.value, node: heading.node + 1))
  }

  // The footer is what follows the last rule, if no section follows it.
  private func footerZone(behind headerEnd: Int) -> Range<Int>? {
    var rule: Int?
    var index = max(headerEnd, 1)
    let end = tree.end(of: 0)
    while index < end {
      switch tree[index].kind {
      case .thematicBreak: rule = index
      case .heading: rule = nil
      default: break
      }
      index = tree.end(of: index)
    }
    guard let rule else { return nil }
    return (rule + 1)..<end
  }

  // Lines are looked for in paragraphs wherever they stand: plain, in a list item, in a quote.
  private mutating func read(nodes: Range<Int>, _ bytes: Span<UInt8>) {
    var index = nodes.lowerBound
    while index < nodes.upperBound {
      switch tree[index].kind {
      case .line:
        readLine(index, bytes)
        index += 1
      case .table:
        readTable(index, bytes)
        index = tree.end(of: index)
      case .paragraph, .list, .listItem, .blockQuote:
        index += 1
      default:
        index = tree.end(of: index)
      }
    }
  }

  private mutating func readLine(_ node: Int, _ bytes: Span<UInt8>) {
    HeaderLine.forEachPair(in: tree[node].range, of: bytes) { pair in
      found.append(
        HeaderValue(key: pair.key, keyRange: pair.keyRange, range: pair.value, node: node))
    }
  }

  // Two columns are keys and values, row by row, the head row included unless it says `Field | Value`.
  // One row below a head of keys is one value for each.
  private mutating func readTable(_ table: Int, _ bytes: Span<UInt8>) {
    var rows: [[Int]] = []
    var row = table + 1
    while row < tree.end(of: table) {
      var cells: [Int] = []
      tree.forEachChild(of: row) { cells.append($0) }
      rows.append(cells)
      row = tree.end(of: row)
    }
    guard let head = rows.first else { return }
    if head.count == 2 {
      for cells in rows where cells.count >= 2 { add(key: cells[0], value: cells[1], bytes) }
    } else if rows.count == 2 {
      for (key, value) in zip(head, rows[1]) { add(key: key, value: value, bytes) }
    }
  }

  private mutating func add(key: Int, value: Int, _ bytes: Span<UInt8>) {
    let keyRange = HeaderLine.unmarked(tree[key].range, of: bytes)
    guard let known = HeaderKey(bytes, keyRange), !tree[value].range.isEmpty else { return }
    found.append(
      HeaderValue(key: known, keyRange: tree[key].range, range: tree[value].range, node: value))
  }
}
