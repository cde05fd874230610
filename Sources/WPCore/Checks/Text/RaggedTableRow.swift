import WPSyntax

extension Check {
  /// A row with too few or too many cells says something in the wrong column, or nothing at all.
  static let raggedTableRow = Check(
    Rule(
      182, "ragged-table-row", .warning,
      summary: "A table row has more or fewer cells than the table has columns",
      why: """
        Cells are read by their columns. A row with too few leaves values open, and what a row has too many is not shown at \
        all; often a `|` within a cell lacks its backslash.
        """,
      failing: """
        -- README.md --
        # Caching

        **Status:** Planning

        | Risk | Answer |
        |------|--------|
        | ⟦The cache is stale⟧ |
        """,
      passing: """
        -- README.md --
        # Caching

        **Status:** Planning

        | Risk | Answer |
        |------|--------|
        | The cache is stale | It expires |
        """, fixable: true),
    on: .raggedTable
  ) { plan, findings in
    for document in plan.documents {
      let tree = document.tree
      forEachTable(in: tree) { table in
        let columns = cells(of: table + 1, in: tree)
        tree.forEachChild(of: table) { row in
          let count = cells(of: row, in: tree)
          guard count != columns else { return }
          let first = count > columns ? row + 1 + columns : row + 1
          findings.report(
            .ragged(count, of: columns), in: document,
            at: ByteRange(tree[first].range.lower, tree[row + count].range.upper),
            help: count > columns ? .escape : .fillUp,
            fix: .edits(
              [ShortRow.edit(row, missing: columns - count, in: document)].compactMap { $0 },
              in: document))
        }
      }
    }
  }

  // Most nodes are lines and cells, which hold no table.
  private static func forEachTable(in tree: Tree, _ body: (Int) -> Void) {
    var node = 0
    while node < tree.nodes.count {
      switch tree[node].kind {
      case .document, .list, .listItem, .blockQuote: node += 1
      case .table:
        body(node)
        node = tree.end(of: node)
      default: node = tree.end(of: node)
      }
    }
  }

  /// The number of cells of a row; each is one node.
  private static func cells(of row: Int, in tree: Tree) -> Int { tree.end(of: row) - row - 1 }
}

extension Message {
  fileprivate static func ragged(_ count: Int, of columns: Int) -> Message {
    "the row has \(count) \(count == 1 ? "cell" : "cells"), the table \(columns) \(columns == 1 ? "column" : "columns")"
  }

  fileprivate static let escape: Message = "write '\\|' for a pipe within a cell"
  fileprivate static let fillUp: Message =
    "add the missing cells, or end the table with a blank line"
}
