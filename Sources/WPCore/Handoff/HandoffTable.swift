import WPSyntax

/// The table of sub-packages: `id`, `scope`, `files`, `description`, `dependencies`.
struct HandoffTable {
  /// The columns, in the order in which they are written.
  enum Column: String, CaseIterable {
    case id, scope, files, description, dependencies
  }

  /// The names of the columns, as a message lists them.
  static let columnNames = Column.allCases.map(\.rawValue).joined(separator: ", ")

  private let table: Table
  /// What each column is; nil for one that is none of these.
  private let columns: [Column?]

  /// The table that has most of the columns, the first of several; one that shares fewer than two of them is another
  /// table.
  static func find(in document: Document) -> HandoffTable? {
    let bytes = document.bytes.span
    var best: HandoffTable?
    for node in document.tree.nodes.indices where document.tree[node].kind == .table {
      let table = Table(node, in: document.tree, bytes)
      let columns = table.head.cells.map { cell in
        column(
          ByteScanner.text(bytes, HeaderLine.unmarked(document.tree[cell].range, of: bytes)))
      }
      let found = HandoffTable(table: table, columns: columns)
      if found.known >= 2, found.known > best?.known ?? 0 { best = found }
    }
    return best
  }

  private var known: Int { Set(columns.compactMap(\.self)).count }

  private static func column(_ head: String) -> Column? {
    switch head.lowercased() {
    case "id", "#": .id
    case "scope": .scope
    case "files", "file scope": .files
    case "description", "task": .description
    case "dependencies", "depends on": .dependencies
    default: nil
    }
  }

  /// The rows, and what is wrong with the head and with rows that lack cells.
  func read(_ document: Document) -> (parts: [HandoffPart], problems: [HandoffProblem]) {
    let tree = document.tree
    let bytes = document.bytes.span
    var problems = headProblems(tree, bytes)
    var parts: [HandoffPart] = []
    for row in table.rows {
      var part = HandoffPart(at: tree[row.node].range, from: .table)
      var missing: [String] = []
      for (index, column) in columns.enumerated() {
        guard let column, columns.firstIndex(of: column) == index else { continue }
        guard let cell = row.cell(at: index) else {
          missing.append(column.rawValue)
          continue
        }
        part.fill(column, tree[cell].range, bytes)
      }
      if let first = missing.first {
        problems.append(
          HandoffProblem(
            .raggedRow, "the row ends before its column '\(first)'", at: tree[row.node].range))
      }
      parts.append(part)
    }
    return (parts, problems)
  }

  private func headProblems(_ tree: Tree, _ bytes: Span<UInt8>) -> [HandoffProblem] {
    var problems: [HandoffProblem] = []
    for (index, column) in columns.enumerated() {
      let range = tree[table.head.cells[index]].range
      if let column, columns.firstIndex(of: column) != index {
        problems.append(
          HandoffProblem(
            .repeatedColumn, "the column '\(column.rawValue)' stands there twice", at: range))
      } else if column == nil {
        let name = ByteScanner.text(bytes, range)
        problems.append(
          HandoffProblem(
            .unknownColumn, "'\(name)' is none of the columns \(HandoffTable.columnNames)",
            at: range))
      }
    }
    for column in Column.allCases where !columns.contains(column) {
      problems.append(
        HandoffProblem(
          .missingColumn, "the table lacks the column '\(column.rawValue)'",
          at: tree[table.head.node].range))
    }
    return problems
  }
}

extension HandoffPart {
  fileprivate mutating func fill(
    _ column: HandoffTable.Column, _ range: ByteRange, _ bytes: Span<UInt8>
  ) {
    func value() -> Sourced<String> {
      Sourced(HandoffList.text(range, bytes), at: range, from: .table)
    }
    switch column {
    case .id:
      let inner = HeaderLine.unmarked(range, of: bytes)
      id = Sourced(ByteScanner.text(bytes, inner), at: inner, from: .table)
    case .scope: scope = value()
    case .description: description = value()
    case .files: files = HandoffList.entries(range, bytes, from: .table)
    case .dependencies: dependencies = HandoffList.entries(range, bytes, from: .table)
    }
  }
}
