/// Places the nodes of a graph without cycles in columns and rows, so that no line between two has to pass behind a
/// third.
package struct LayeredLayout: Sendable {
  /// Where something stands.
  package struct Place: Sendable, Equatable {
    package var column: Int
    package var row: Int
  }

  /// What is drawn for an edge: from one node over places that are kept free for it to another.
  package struct Line: Sendable, Equatable {
    package let from: Int
    package let to: Int
    package var passing: [Place] = []
  }

  /// More nodes than this are drawn with straight lines, and with those that longer ways say, too.
  private static let mostNodes = 4_096
  /// More places than this are not kept free.
  private static let mostPassing = 16_384
  private static let sweeps = 9

  /// The place of each node.
  package private(set) var places: [Place]
  package private(set) var lines: [Line] = []
  package private(set) var columns = 0
  package private(set) var rows = 0

  /// Lays out nodes by what comes before each.
  ///
  /// - Parameters:
  ///   - predecessors: What comes right before each node.
  ///   - levels: The column of each node, behind those of its predecessors.
  package init(predecessors: [[Int]], levels: [Int]) {
    places = levels.map { Place(column: $0, row: 0) }
    columns = (levels.max() ?? -1) + 1
    let isSmall = levels.count <= Self.mostNodes
    let direct = isSmall ? Self.essential(predecessors, levels) : predecessors
    var spots = Spots(nodes: levels, columns: columns)
    let passing = direct.indices.reduce(0) { sum, node in
      direct[node].reduce(sum) { $0 + levels[node] - levels[$1] - 1 }
    }
    let isRouted = isSmall && passing <= Self.mostPassing
    var routes: [[Int]] = []
    for (node, others) in direct.enumerated() {
      for other in others {
        lines.append(Line(from: other, to: node))
        routes.append(isRouted ? spots.route(from: other, to: node) : [])
      }
    }
    for sweep in 0..<(isRouted ? Self.sweeps : 0) { spots.arrange(forward: sweep % 2 == 0) }
    let found = spots.rows()
    for node in places.indices { places[node].row = found[node] }
    for (index, route) in routes.enumerated() {
      lines[index].passing = route.map { Place(column: spots.columnOf[$0], row: found[$0]) }
    }
    rows = (found.max() ?? -1) + 1
  }

  /// The edges that no longer way says, too.
  private static func essential(_ predecessors: [[Int]], _ levels: [Int]) -> [[Int]] {
    let words = (levels.count + 63) / 64
    // Who comes anywhere before each node, a bit for each.
    var before = [UInt64](repeating: 0, count: words * levels.count)
    var kept = predecessors
    for node in levels.indices.sorted(by: { (levels[$0], $0) < (levels[$1], $1) }) {
      let row = node * words
      for other in predecessors[node] {
        for word in 0..<words { before[row + word] |= before[other * words + word] }
      }
      var seen: [Int] = []
      for other in predecessors[node].sorted() where seen.last != other {
        if before[row + other / 64] & (1 << UInt64(other % 64)) == 0 { seen.append(other) }
      }
      kept[node] = seen
      for other in seen { before[row + other / 64] |= 1 << UInt64(other % 64) }
    }
    return kept
  }
}

/// The nodes, and the places that are kept free for lines, column by column.
private struct Spots {
  private(set) var columnOf: [Int]
  private var columns: [[Int]]
  private var earlier: [[Int]]
  private var later: [[Int]]

  init(nodes: [Int], columns count: Int) {
    columnOf = nodes
    columns = Array(repeating: [], count: count)
    for (node, column) in nodes.enumerated() { columns[column].append(node) }
    earlier = Array(repeating: [], count: nodes.count)
    later = earlier
  }

  /// Keeps places free in the columns between two nodes.
  mutating func route(from first: Int, to last: Int) -> [Int] {
    var route: [Int] = []
    var before = first
    for column in (columnOf[first] + 1)..<columnOf[last] {
      let spot = columnOf.count
      columnOf.append(column)
      columns[column].append(spot)
      earlier.append([])
      later.append([])
      join(before, spot)
      before = spot
      route.append(spot)
    }
    join(before, last)
    return route
  }

  private mutating func join(_ first: Int, _ second: Int) {
    later[first].append(second)
    earlier[second].append(first)
  }

  /// Orders every column by where its neighbours on one side stand.
  mutating func arrange(forward: Bool) {
    let rows = places()
    let turn = forward ? Array(columns.indices) : columns.indices.reversed()
    for column in turn {
      let wished = columns[column].enumerated().map { place, spot in
        (spot, Spots.middle(forward ? earlier[spot] : later[spot], rows) ?? place * 1_024, place)
      }
      columns[column] = wished.sorted { ($0.1, $0.2) < ($1.1, $1.2) }.map(\.0)
    }
  }

  /// A row for each spot: as near to those before it as the order of its column leaves room for.
  func rows() -> [Int] {
    let height = columns.map(\.count).max() ?? 0
    var rows = [Int](repeating: 0, count: columnOf.count)
    for column in columns {
      var free = 0
      for (place, spot) in column.enumerated() {
        let wished = Spots.middle(earlier[spot], rows).map { ($0 + 512) / 1_024 } ?? free
        rows[spot] = min(max(free, wished), height - (column.count - place))
        free = rows[spot] + 1
      }
    }
    return rows
  }

  private func places() -> [Int] {
    var places = [Int](repeating: 0, count: columnOf.count)
    for column in columns { for (place, spot) in column.enumerated() { places[spot] = place } }
    return places
  }

  /// The mean of some rows, in parts of 1,024.
  private static func middle(_ spots: [Int], _ rows: [Int]) -> Int? {
    spots.isEmpty ? nil : spots.reduce(0) { $0 + rows[$1] } * 1_024 / spots.count
  }
}
