import WPCore

/// Lays texts out in columns, as wide as the widest of each and, on a terminal, no wider together than that is.
enum Columns {
  private static let gap = 2
  /// What hangs below a row that is too long stands this far in.
  private static let indent = 4

  /// The rows as lines; the first row is a head.
  static func text(_ rows: [[String]], head style: Style? = nil) -> String {
    guard let first = rows.first else { return "" }
    var widths = first.indices.map { column in
      rows.map { DisplayWidth.of($0[column]) }.max() ?? 0
    }
    var hangs = false
    if let limit = style?.lineWidth, room(widths) > limit {
      let shrunk = shrunk(widths, rows, to: limit)
      hangs = room(shrunk) > limit && widths.count > 1
      widths = hangs ? Array(widths.dropLast()) : shrunk
    }
    var text = ""
    for (index, row) in rows.enumerated() {
      let lines = zip(row, widths).map { wrapped($0, $1) }
      for line in 0..<(lines.map(\.count).max() ?? 0) {
        let cells = lines.map { line < $0.count ? $0[line] : "" }
        let laid = laid(cells, widths)
        text += (index == 0 ? style?.bold(laid) ?? laid : laid) + "\n"
      }
      guard hangs, let last = row.last, !last.isEmpty, let limit = style?.lineWidth else {
        continue
      }
      for line in wrapped(last, limit - indent) {
        let below = String(repeating: " ", count: indent) + line
        text += (index == 0 ? style?.bold(below) ?? below : below) + "\n"
      }
    }
    return text
  }

  private static func laid(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (cell, width) in zip(cells, widths) {
      line += cell + String(repeating: " ", count: max(0, width - DisplayWidth.of(cell)) + gap)
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  /// The columns that a row of cells takes.
  private static func room(_ widths: [Int]) -> Int { widths.reduce(-gap) { $0 + $1 + gap } }

  /// The widest columns made narrower until all fit, none of them narrower than its longest word.
  private static func shrunk(_ widths: [Int], _ rows: [[String]], to limit: Int) -> [Int] {
    let least = widths.indices.map { column in
      rows.lazy.flatMap { $0[column].split(separator: " ") }
        .map { DisplayWidth.of(String($0)) }.max() ?? 0
    }
    var widths = widths
    while room(widths) > limit {
      let loose = widths.indices.filter { widths[$0] > least[$0] }
      guard let widest = loose.max(by: { widths[$0] < widths[$1] }) else { return widths }
      widths[widest] -= 1
    }
    return widths
  }

  /// A cell in lines of at most a number of columns; a longer word stands alone.
  private static func wrapped(_ text: String, _ width: Int) -> [String] {
    guard DisplayWidth.of(text) > width else { return [text] }
    var lines: [String] = []
    for word in text.split(separator: " ").map(String.init) {
      if let last = lines.last, DisplayWidth.of(last) + 1 + DisplayWidth.of(word) <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(word)
      }
    }
    return lines
  }
}
