/// Which units wait for which, as a picture: columns by what lies before, lines from left to right.
struct DependencySVG {
  private static let (width, height, gap, row) = (230, 46, 70, 66)
  private static let margin = 16

  private let picture: DependencyPicture
  /// The column and the row of each unit.
  private let places: [(column: Int, row: Int)]
  private let columns: Int
  private let rows: Int

  init(_ picture: DependencyPicture) {
    self.picture = picture
    let levels = picture.levels
    var filled = [Int](repeating: 0, count: (levels.max() ?? -1) + 1)
    places = levels.map { level in
      filled[level] += 1
      return (level, filled[level] - 1)
    }
    columns = filled.count
    rows = filled.max() ?? 0
  }

  /// The picture.
  var text: String {
    typealias Size = DependencySVG
    let width = max(1, columns) * (Size.width + Size.gap) - Size.gap + Size.margin * 2
    let height = max(1, rows) * Size.row - (Size.row - Size.height) + Size.margin * 2
    var text = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" height="\(height)" font-family="system-ui, sans-serif" font-size="14">
      <style>
      svg { background: #fcfcfa; } rect { fill: #eef2f6; stroke: #b4c3d3; } text { fill: #22262b; } .time { fill: #6a727c; }
      path { fill: none; stroke: #9aa7b5; stroke-width: 1.5; } .critical { stroke: #e4572e; stroke-width: 2.5; }
      @media (prefers-color-scheme: dark) { svg { background: #15181c; } rect { fill: #1e2833; stroke: #3c536b; }
      text { fill: #e6e8ea; } .time { fill: #98a1ab; } path { stroke: #5b6b7c; } .critical { stroke: #f0714c; } }
      </style>

      """
    for (unit, work) in picture.workload.units.enumerated() {
      for other in work.prerequisites { text += line(from: other, to: unit) }
    }
    for unit in picture.workload.units.indices { text += box(unit) }
    return text + "</svg>\n"
  }

  private func corner(_ unit: Int) -> (x: Int, y: Int) {
    (
      DependencySVG.margin + places[unit].column * (DependencySVG.width + DependencySVG.gap),
      DependencySVG.margin + places[unit].row * DependencySVG.row
    )
  }

  private func line(from first: Int, to second: Int) -> String {
    let (start, end) = (corner(first), corner(second))
    let (x, y) = (start.x + DependencySVG.width, start.y + DependencySVG.height / 2)
    let (toX, toY) = (end.x, end.y + DependencySVG.height / 2)
    let mark = picture.isCritical(from: first, to: second) ? " class=\"critical\"" : ""
    let bend = DependencySVG.gap / 2
    return "<path\(mark) d=\"M\(x) \(y) C\(x + bend) \(y) \(toX - bend) \(toY) \(toX) \(toY)\"/>\n"
  }

  private func box(_ unit: Int) -> String {
    let (x, y) = corner(unit)
    let mark = picture.isCritical(unit) ? " class=\"critical\"" : ""
    let full = picture.workload.name(unit)
    let name = HTMLText.escaped(Clip.columns(full, 27))
    let time = WorkTime.span(picture.workload.units[unit].minutes)
    return "<g><title>\(HTMLText.escaped(full))</title>"
      + "<rect\(mark) x=\"\(x)\" y=\"\(y)\" width=\"\(DependencySVG.width)\""
      + " height=\"\(DependencySVG.height)\" rx=\"6\"/>"
      + "<text x=\"\(x + 12)\" y=\"\(y + 20)\">\(name)</text>"
      + "<text class=\"time\" font-size=\"12\" x=\"\(x + 12)\" y=\"\(y + 37)\">\(time)</text></g>\n"
  }
}
