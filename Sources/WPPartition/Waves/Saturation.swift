/// Which colours the neighbours of each node have, and which node has the fewest left to choose from.
struct Saturation {
  private let neighbours: [[Int]]
  private var seen: [Set<Int>]
  private var free: [Int]

  /// The colour of each node; less than zero while it has none.
  private(set) var colours: [Int]

  /// Nodes by the number of colours around them; entries that are out of date are skipped.
  private var buckets: [[Int]]
  private var top = 0

  init(_ neighbours: [[Int]]) {
    self.neighbours = neighbours
    colours = [Int](repeating: -1, count: neighbours.count)
    seen = [Set<Int>](repeating: [], count: neighbours.count)
    free = [Int](repeating: 0, count: neighbours.count)
    // The last of a bucket is taken first: nodes with many neighbours, then small numbers.
    let order = neighbours.indices.sorted {
      (neighbours[$0].count, $1) < (neighbours[$1].count, $0)
    }
    buckets = [order]
  }

  /// The node to colour next, if any is left.
  mutating func next() -> Int? {
    while top >= 0 {
      guard let node = buckets[top].popLast() else {
        top -= 1
        continue
      }
      if colours[node] < 0, seen[node].count == top { return node }
    }
    return nil
  }

  /// Gives a node the first colour that no neighbour has.
  mutating func colour(_ node: Int) {
    var colour = 0
    while seen[node].contains(colour) { colour += 1 }
    colours[node] = colour
    for other in neighbours[node] where colours[other] < 0 && seen[other].insert(colour).inserted {
      let saturation = seen[other].count
      while buckets.count <= saturation { buckets.append([]) }
      buckets[saturation].append(other)
      top = max(top, saturation)
    }
  }
}
