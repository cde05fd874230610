import WPCore
import WPSyntax

/// A table of who meets whom, with a mark for each pair.
struct OverlapMatrix {
  /// More than these nobody reads.
  private static let most = 60

  private let workload: Workload
  private let graph: OverlapGraph
  /// The units that meet any other.
  private let units: [Int]

  init(_ workload: Workload, _ graph: OverlapGraph) {
    self.workload = workload
    self.graph = graph
    units = Set(graph.edges.flatMap { [$0.first, $0.second] }).sorted()
  }

  /// The table with what its marks mean.
  func text(_ style: Style) -> String {
    let shown = units.prefix(OverlapMatrix.most)
    var marks: [[String]] = shown.indices.map { row in
      shown.indices.map { $0 == row ? "\\" : "." }
    }
    let places = Dictionary(uniqueKeysWithValues: shown.enumerated().map { ($1, $0) })
    for edge in graph.edges {
      guard let row = places[edge.first], let column = places[edge.second] else { continue }
      marks[row][column] = edge.order == nil ? "X" : "o"
      marks[column][row] = marks[row][column]
    }
    let head = ["", ""] + shown.indices.map { "\($0 + 1)" }
    let rows = zip(shown, marks).enumerated().map { index, row in
      ["\(index + 1)", Visible.text(workload.name(row.0))] + row.1
    }
    var text = Columns.text([head] + rows, head: style)
    text += "\nX: no order, o: one waits for the other"
    if units.count > shown.count {
      text += "; \(units.count - shown.count) more \(workload.noun.rawValue)s meet others"
    }
    return text + "\n"
  }
}
