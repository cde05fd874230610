import WPSyntax

/// The rows as people and programs read them.
struct Table {
  let rows: [Row]
  let settings: [(name: String, value: String)]

  /// The table with aligned columns.
  var text: String {
    var text = settings.map { "\($0.name): \($0.value)\n" }.joined() + "\n"
    let cells = rows.map {
      [$0.name, $0.what, $0.figure, $0.budget, $0.verdict.rawValue, $0.measured]
    }
    let widths = (0..<6).map { column in cells.map { $0[column].count }.max() ?? 0 }
    for row in cells {
      let line = zip(row, widths).map { Figure.padded($0, $1) }.joined(separator: "  ")
      text += String(line.reversed().drop { $0 == " " }.reversed()) + "\n"
    }
    if rows.contains(where: { $0.verdict == .unclear }) {
      text += "\nThe machine was too busy for some rows; run it again when it is quiet.\n"
    }
    return text
  }

  /// The table as JSON.
  var json: Bytes {
    var writer = JSONWriter()
    writer.object { json in
      for setting in settings { json.member(setting.name, setting.value) }
      json.key("rows")
      json.array { list in
        for row in rows {
          list.object { json in
            json.member("budget", row.name)
            json.member("what", row.what)
            json.member("figure", row.figure)
            json.member("asked", row.budget)
            json.member("verdict", row.verdict.rawValue)
            json.member("measured", row.measured)
          }
        }
      }
    }
    return writer.bytes + [0x0A]
  }
}
