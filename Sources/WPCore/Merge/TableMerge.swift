import WPSyntax

/// What is special about merging tables: rows are known by their document or package, and merged cell by cell.
enum TableMerge {
  private static let head = Bytes("\u{0}head")
  private static let documentMark: UInt8 = 1

  /// The rows of a table, head and delimiters included.
  static func records(_ block: MergeBlock, _ source: MergeSource) -> [MergeRecord]? {
    let table = Table(block.node, in: source.tree, source.bytes.span)
    let delimiters = Int(source.tree[block.node].extra)
    var parts = [
      (key: head, start: block.range.lower),
      (key: head + head, start: source.lines(of: ByteRange(delimiters, delimiters + 1)).lower),
    ]
    for row in table.rows {
      let start = source.lines(of: source.tree[row.node].range).lower
      parts.append((key(of: row, in: table, source), start))
    }
    return source.records(parts, in: block.range)
  }

  /// Whether a key names a document.
  static func isDocument(_ key: Bytes) -> Bool { key.first == documentMark }

  // The document a row links to, else the package it names, else its first cell.
  private static func key(of row: Table.Row, in table: Table, _ source: MergeSource) -> Bytes {
    let span = source.bytes.span
    let links = Links.all(in: source.tree, span)
      .filter { source.tree[row.node].range.contains($0.range) }
    if let link = links.first { return [documentMark] + link.destinationText(span).utf8 }
    let kinds: [ColumnKind] = [.package, .document, .week, .criterion, .key, .number]
    let cell = kinds.lazy.compactMap { table.cell($0, in: row) }.first ?? row.cells.first
    guard let cell else { return [] }
    return PlainText.bytes(of: source.tree[cell].range, span)
  }

  /// A row that both sides changed; nil where they changed the same cell in different ways.
  static func row(_ base: Bytes?, _ ours: Bytes, _ theirs: Bytes) -> Bytes? {
    let mine = cells(ours)
    let other = cells(theirs)
    let old = base.map(cells)
    guard mine.count == other.count, old == nil || old?.count == mine.count else { return nil }
    var merged: [Bytes] = []
    for index in mine.indices {
      let texts = (trimmed(mine[index]), trimmed(other[index]), old.map { trimmed($0[index]) })
      if texts.0 == texts.1 || texts.1 == texts.2 {
        merged.append(mine[index])
      } else if texts.0 == texts.2 {
        merged.append(other[index])
      } else if let before = texts.2, let count = CountMerge.merged(before, texts.0, texts.1) {
        merged.append([ByteScanner.space] + count + [ByteScanner.space])
      } else {
        return nil
      }
    }
    return Bytes(merged.joined(separator: [pipe]))
  }

  private static let pipe = UInt8(ascii: "|")

  /// What stands between the pipes of a row, blanks included.
  private static func cells(_ row: Bytes) -> [Bytes] {
    var cells: [Bytes] = [[]]
    var previous: UInt8 = 0
    for byte in row {
      if byte == pipe, previous != UInt8(ascii: "\\") {
        cells.append([])
      } else {
        cells[cells.count - 1].append(byte)
      }
      previous = byte
    }
    return cells
  }

  private static func trimmed(_ cell: Bytes) -> Bytes {
    let range = ByteScanner.trim(cell.span, 0, cell.count)
    return Bytes(cell[range.lower..<range.upper])
  }
}
