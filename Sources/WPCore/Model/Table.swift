package import WPSyntax

/// A table of a document with its columns understood by their heads.
package struct Table: Sendable, Equatable {
  /// One row; the cells, which have nothing in them, follow it in the tree.
  package struct Row: Sendable, Equatable {
    package let node: Int
    package let cells: Range<Int>

    /// The cell of a column; nil where the row ends before it.
    package func cell(at column: Int) -> Int? {
      column < cells.count ? cells.lowerBound + column : nil
    }
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
    head =
      first < end
      ? Row(node: first, cells: (first + 1)..<tree.end(of: first))
      : Row(node: node, cells: first..<first)
    var rows: [Row] = []
    var row = head.cells.upperBound
    while row < end {
      let next = tree.end(of: row)
      rows.append(Row(node: row, cells: (row + 1)..<next))
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
