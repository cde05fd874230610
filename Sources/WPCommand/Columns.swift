import WPCore

/// Lays texts out in columns, as wide as the widest of each.
enum Columns {
  /// The rows as lines; the first row is a head.
  static func text(_ rows: [[String]], head style: Style? = nil) -> String {
    guard let first = rows.first else { return "" }
    let widths = first.indices.map { column in
      rows.map { DisplayWidth.of($0[column]) }.max() ?? 0
    }
    var text = ""
    for (index, row) in rows.enumerated() {
      var line = ""
      for (cell, width) in zip(row, widths) {
        line += cell + String(repeating: " ", count: width - DisplayWidth.of(cell) + 2)
      }
      while line.last == " " { line.removeLast() }
      text += (index == 0 ? style?.bold(line) ?? line : line) + "\n"
    }
    return text
  }
}
