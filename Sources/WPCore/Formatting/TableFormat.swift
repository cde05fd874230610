import WPSyntax

/// A table with its columns lined up: each cell is padded to the widest of its column, and every row has both of its bars.
///
/// A row keeps the number of its cells. What is wider than `limit` pads nobody: a sentence in one cell would push
/// those of all other rows off the screen, and a hostile one would fill the disk.
struct TableFormat {
  /// The widest a column gets, in columns of a terminal.
  static let limit = 80

  private let table: Node
  private let rows: [[ByteRange]]
  private let lines: [ByteRange]
  private let alignments: [Alignment]
  private let widths: [Int]

  init(_ node: Int, in tree: Tree, _ bytes: Span<UInt8>) {
    table = tree[node]
    var rows: [[ByteRange]] = []
    var lines: [ByteRange] = []
    tree.forEachChild(of: node) { row in
      lines.append(tree[row].range)
      rows.append((row + 1..<tree.end(of: row)).map { tree[$0].range })
    }
    let head = node + 1
    alignments = (head + 1..<tree.end(of: head)).map {
      Alignment(rawValue: tree[$0].detail) ?? .none
    }
    var widths = Array(repeating: 1, count: alignments.count)
    for cells in rows {
      for (column, cell) in cells.prefix(widths.count).enumerated() {
        let width = TableFormat.width(cell, bytes)
        if width <= TableFormat.limit { widths[column] = max(widths[column], width) }
      }
    }
    self.rows = rows
    self.lines = lines
    self.widths = widths
  }

  /// One edit for each line of the table.
  func edits(_ bytes: Span<UInt8>) -> [Edit] {
    let delimiters = Int(table.extra)
    let rest = ByteRange(delimiters, delimiters)
    return [Edit(wholeLine(rest, bytes), delimiterRow)]
      + zip(lines, rows).map { line, cells in Edit(wholeLine(line, bytes), row(cells, bytes)) }
  }

  private func row(_ cells: [ByteRange], _ bytes: Span<UInt8>) -> Bytes {
    var text = Bytes("|")
    for (column, cell) in cells.enumerated() {
      let padding = padding(of: cell, in: column, bytes)
      text.append(contentsOf: repeatElement(ByteScanner.space, count: 1 + padding.before))
      ByteScanner.append(bytes, cell, to: &text)
      text.append(contentsOf: repeatElement(ByteScanner.space, count: padding.after + 1))
      text.append(UInt8(ascii: "|"))
    }
    return text
  }

  private func padding(
    of cell: ByteRange, in column: Int, _ bytes: Span<UInt8>
  ) -> (before: Int, after: Int) {
    guard column < widths.count else { return (0, 0) }
    let missing = max(0, widths[column] - TableFormat.width(cell, bytes))
    switch alignments[column] {
    case .none, .left: return (0, missing)
    case .right: return (missing, 0)
    case .center: return (missing / 2, missing - missing / 2)
    }
  }

  private var delimiterRow: String {
    let cells = zip(widths, alignments).map { width, alignment in
      let dashes = String(repeating: "-", count: width)
      return switch alignment {
      case .none: "-\(dashes)-"
      case .left: ":\(dashes)-"
      case .right: "-\(dashes):"
      case .center: ":\(dashes):"
      }
    }
    return "|" + cells.joined(separator: "|") + "|"
  }

  // Blanks at the end of a row are nobody's.
  private func wholeLine(_ line: ByteRange, _ bytes: Span<UInt8>) -> ByteRange {
    ByteRange(line.lower, RowStyle.endOfLine(bytes, line.upper))
  }

  private static func width(_ cell: ByteRange, _ bytes: Span<UInt8>) -> Int {
    DisplayWidth.of(ByteScanner.text(bytes, cell))
  }
}
