import WPSyntax

extension Document {
  /// A row of a table, by a cell of it.
  struct RowPlace {
    let table: Table
    let node: Int
    let cells: [Int]
    let isHead: Bool
  }

  /// The row that a cell stands in.
  func row(of cell: Int) -> RowPlace? {
    var node = cell
    while node > 0, tree[node].kind != .table { node -= 1 }
    guard tree[node].kind == .table, cell < tree.end(of: node) else { return nil }
    let table = Table(node, in: tree, bytes.span)
    for row in [table.head] + table.rows where row.cells.contains(cell) {
      return RowPlace(
        table: table, node: row.node, cells: Array(row.cells), isHead: row.node == table.head.node)
    }
    return nil
  }

  /// The paragraph or heading that a line belongs to.
  func leaf(of line: Int) -> Int {
    var node = line
    while node > 0, tree[node].kind == .line { node -= 1 }
    return node
  }

  /// Whether a line is that of a heading.
  func isInHeading(_ line: Int) -> Bool { tree[leaf(of: line)].kind == .heading }

  /// The lines of the paragraph that a line belongs to, itself included.
  func lines(besides line: Int) -> [Int] {
    let leaf = leaf(of: line)
    return Array((leaf + 1)..<tree.end(of: leaf))
  }

  /// Whether the paragraph of a line stands in no list and no quote.
  func isAtRoot(_ line: Int) -> Bool {
    let leaf = leaf(of: line)
    var node = 1
    while node < leaf { node = tree.end(of: node) }
    return node == leaf
  }
}
