import WPPartition

/// Which units wait for which, as a picture: columns by what lies before, lines from left to right.
struct DependencySVG {
  private static let (width, height, gap, row) = (230, 46, 70, 66)
  private static let margin = 16

  private let picture: DependencyPicture
  private let layout: LayeredLayout

  init(_ picture: DependencyPicture) {
    self.picture = picture
    layout = LayeredLayout(
      predecessors: picture.workload.units.map { Array($0.prerequisites) }, levels: picture.levels)
  }

  /// The picture.
  var text: String {
    typealias Size = DependencySVG
    let width = max(1, layout.columns) * (Size.width + Size.gap) - Size.gap + Size.margin * 2
    let height = max(1, layout.rows) * Size.row - (Size.row - Size.height) + Size.margin * 2
    var text = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" height="\(height)" style="max-width:100%;height:auto" font-family="system-ui, sans-serif" font-size="14">
      <style>
      svg { background: #fcfcfa; } rect { fill: #eef2f6; stroke: #b4c3d3; } text { fill: #22262b; } .time { fill: #6a727c; }
      path { fill: none; stroke: #9aa7b5; stroke-width: 1.5; } .critical { stroke: #e4572e; stroke-width: 2.5; }
      @media (prefers-color-scheme: dark) { svg { background: #15181c; } rect { fill: #1e2833; stroke: #3c536b; }
      text { fill: #e6e8ea; } .time { fill: #98a1ab; } path { stroke: #5b6b7c; } .critical { stroke: #f0714c; } }
      </style>

      """
    // What stands out is drawn over what does not.
    for isCritical in [false, true] {
      for line in layout.lines
      where picture.isCritical(from: line.from, to: line.to) == isCritical {
        text += path(line, isCritical)
      }
    }
    for unit in picture.workload.units.indices { text += box(unit) }
    return text + "</svg>\n"
  }

  private func corner(_ place: LayeredLayout.Place) -> (x: Int, y: Int) {
    (
      DependencySVG.margin + place.column * (DependencySVG.width + DependencySVG.gap),
      DependencySVG.margin + place.row * DependencySVG.row
    )
  }

  private func path(_ line: LayeredLayout.Line, _ isCritical: Bool) -> String {
    typealias Size = DependencySVG
    let places = [layout.places[line.from]] + line.passing + [layout.places[line.to]]
    let bend = Size.gap / 2
    var text = "<path\(isCritical ? " class=\"critical\"" : "") d=\""
    for (index, place) in places.enumerated() {
      let (x, top) = corner(place)
      let y = top + Size.height / 2
      if index > 0 {
        let before = corner(places[index - 1]).y + Size.height / 2
        text += "C\(x - bend) \(before) \(x - bend) \(y) \(x) \(y)"
      }
      let end = x + Size.width
      if index == 0 {
        text += "M\(end) \(y)"
      } else if index + 1 < places.count {
        text += "H\(end)"
      }
    }
    return text + "\"/>\n"
  }

  private func box(_ unit: Int) -> String {
    let (x, y) = corner(layout.places[unit])
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
