import WPSyntax

/// How the rows of a table are written, taken from the last of them.
struct RowStyle {
  /// Where a new last row goes: the end of the line before it.
  let place: Int
  private let indentation: String
  private let opens: Bool
  private let closes: Bool
  /// The columns of a terminal each cell is padded to; empty where cells are as wide as their text.
  private let widths: [Int]

  init(_ table: Table, in document: Document) {
    let tree = document.tree
    let bytes = document.bytes.span
    let last = RowStyle.last(of: table, in: document)
    let model = last?.node ?? table.node
    let end = RowStyle.endOfLine(bytes, RowStyle.lastByte(of: model, table, tree))
    let line = RowStyle.line(of: tree[last?.node ?? table.head.node].range.lower, bytes)
    let text = ByteScanner.trim(bytes, line.lower, line.upper)
    place = end
    indentation = ByteScanner.text(bytes, ByteRange(line.lower, text.lower))
    opens = !text.isEmpty && bytes[text.lower] == UInt8(ascii: "|")
    closes =
      text.count > 1 && bytes[text.upper - 1] == UInt8(ascii: "|")
      && bytes[text.upper - 2] != UInt8(ascii: "\\")
    widths = RowStyle.widths(table, in: document)
  }

  /// A row in this style.
  func row(_ cells: [String]) -> String {
    let padded = cells.enumerated().map { index, cell in
      guard widths.indices.contains(index) else { return cell }
      let missing = widths[index] - DisplayWidth.of(cell)
      return missing > 0 ? cell + String(repeating: " ", count: missing) : cell
    }
    return indentation + (opens ? "| " : "") + padded.joined(separator: " | ")
      + (closes ? " |" : "")
  }

  // What sums the rows up stays below them.
  private static func last(of table: Table, in document: Document) -> Table.Row? {
    table.rows.last { row in
      !row.cells.contains { cell in
        let text = HeaderLine.unmarked(document.tree[cell].range, of: document.bytes.span)
        return Phrase(document.bytes.span, text) == "total"
      }
    }
  }

  // A table without rows ends with the line of dashes.
  private static func lastByte(of model: Int, _ table: Table, _ tree: Tree) -> Int {
    let node = tree[model]
    return max(model == table.node ? Int(node.extra) : 0, node.range.upper - 1)
  }

  // Rows whose cells begin in the same columns were lined up by somebody.
  private static func widths(_ table: Table, in document: Document) -> [Int] {
    guard let last = table.rows.last, table.head.cells.count > 1 else { return [] }
    let head = starts(table.head, in: document)
    guard head == starts(last, in: document), last.cells.count == table.head.cells.count else {
      return []
    }
    return zip(head, head.dropFirst()).map { $1 - $0 - 3 }
  }

  // The columns in which cells begin, and the one behind a closing bar.
  private static func starts(_ row: Table.Row, in document: Document) -> [Int] {
    let bytes = document.bytes.span
    guard let first = row.cells.first else { return [] }
    let line = line(of: document.tree[first].range.lower, bytes)
    let text = ByteScanner.trim(bytes, line.lower, line.upper)
    return (row.cells.map { document.tree[$0].range.lower } + [text.upper + 1]).map { offset in
      let end = min(offset, text.upper)
      return DisplayWidth.of(ByteScanner.text(bytes, ByteRange(line.lower, end))) + offset - end
    }
  }

  private static func line(of offset: Int, _ bytes: Span<UInt8>) -> ByteRange {
    var start = offset
    while start > 0, !ByteScanner.isLineEnd(bytes[start - 1]) { start -= 1 }
    return ByteRange(start, endOfLine(bytes, offset))
  }

  /// The end of the line that holds an offset, without its line end.
  static func endOfLine(_ bytes: Span<UInt8>, _ offset: Int) -> Int {
    var end = offset
    while end < bytes.count, !ByteScanner.isLineEnd(bytes[end]) { end += 1 }
    return end
  }
}
