package import WPSyntax

/// A table of a document with its columns understood by their heads.
package struct Table: Sendable, Equatable {
  /// One row with its cells.
  package struct Row: Sendable, Equatable {
    package let node: Int
    package let cells: Cells

    init(_ node: Int, endingBefore end: Int) {
      self.node = node
      cells = Cells(nodes: (node + 1)..<max(node + 1, end))
    }

    /// The cell of a column; nil where the row ends before it.
    package func cell(at column: Int) -> Int? { column < cells.count ? cells[column] : nil }
  }

  /// The tree indices of the cells of a row, counted from zero; nothing is in a cell, so they follow each other.
  package struct Cells: RandomAccessCollection, Sendable, Equatable {
    fileprivate let nodes: Range<Int>

    package var startIndex: Int { 0 }
    package var endIndex: Int { nodes.count }
    package subscript(column: Int) -> Int { nodes[nodes.lowerBound + column] }
  }

  /// The index of the table in the tree.
  package let node: Int
  package let head: Row
  /// What each column holds, by synonym; empty for a column of the author's own.
  package let columns: [ColumnKind]
  package let rows: [Row]

  package init(_ node: Int, in tree: Tree, _ bytes: Span<UInt8>) {
    self.node = node
    let first = node + 1
    let end = tree.end(of: node)
    var row = first < end ? tree.end(of: first) : end
    head = first < end ? Row(first, endingBefore: row) : Row(node, endingBefore: first)
    var rows: [Row] = []
    rows.reserveCapacity((end - row) / (head.cells.count + 1))
    while row < end {
      let next = tree.end(of: row)
      rows.append(Row(row, endingBefore: next))
      row = next
    }
    self.rows = rows
    var kinds: [ColumnKind] = []
    for cell in head.cells {
      kinds.append(ColumnKind(bytes, HeaderLine.unmarked(tree[cell].range, of: bytes)))
    }
    columns = kinds
  }

  /// The index of the first column of a kind.
  package func column(_ kind: ColumnKind) -> Int? { columns.firstIndex { $0.contains(kind) } }

  /// The cell of a row below the first column of a kind.
  package func cell(_ kind: ColumnKind, in row: Row) -> Int? {
    column(kind).flatMap(row.cell(at:))
  }
}
