extension Graph {
  /// The most edges that are looked at in search of shorter cycles once one is known in a group.
  private static let searchLimit = 2_000_000

  /// One cycle for each group of nodes that reach each other, a shortest one.
  ///
  /// A cycle begins with its smallest node, and its last node points at the first. Only cycles with an edge that counts
  /// are given. In a group so large that looking everywhere would take long, the cycle may not be the shortest.
  package func cycles(where counts: (_ from: Int, _ to: Int) -> Bool = { _, _ in true }) -> [[Int]]
  {
    let component = components
    var best: [Int: [Int]] = [:]
    var seen = SearchMarks(count)
    var looked: [Int: Int] = [:]
    for node in 0..<count {
      let group = component[node]
      for target in successors(of: node) where component[target] == group && counts(node, target) {
        if best[group] != nil, looked[group, default: 0] > Graph.searchLimit { break }
        let limit = best[group].map { $0.count - 1 } ?? count
        let found = path(
          from: target, to: node, atMost: limit, within: { component[$0] == group },
          marks: &seen, looked: &looked[group, default: 0])
        if let found { best[group] = Graph.rotated(found) }
      }
    }
    return best.values.sorted { $0[0] < $1[0] }
  }

  /// A shortest path, both ends included, with no more nodes than a limit.
  private func path(
    from start: Int, to end: Int, atMost limit: Int, within: (Int) -> Bool,
    marks: inout SearchMarks, looked: inout Int
  ) -> [Int]? {
    guard limit > 0 else { return nil }
    marks.begin()
    marks.reach(start, from: start)
    var queue = [start]
    var depth = 1
    while !queue.isEmpty, depth <= limit {
      var further: [Int] = []
      for node in queue {
        if node == end { return marks.path(from: start, to: end) }
        for target in successors(of: node) where within(target) && !marks.isReached(target) {
          marks.reach(target, from: node)
          further.append(target)
        }
        looked += successors(of: node).count
      }
      queue = further
      depth += 1
    }
    return nil
  }

  private static func rotated(_ cycle: [Int]) -> [Int] {
    guard let least = cycle.indices.min(by: { cycle[$0] < cycle[$1] }) else { return cycle }
    return Array(cycle[least...] + cycle[..<least])
  }
}

/// Which nodes a search has reached and from where; beginning anew costs nothing.
struct SearchMarks {
  private var round = 0
  private var reachedIn: [Int]
  private var before: [Int]

  init(_ count: Int) {
    reachedIn = [Int](repeating: 0, count: count)
    before = reachedIn
  }

  /// Forgets what was reached.
  mutating func begin() { round += 1 }

  /// Notes that a node was reached from another one.
  mutating func reach(_ node: Int, from origin: Int) {
    reachedIn[node] = round
    before[node] = origin
  }

  /// Whether the search has come by a node.
  func isReached(_ node: Int) -> Bool { reachedIn[node] == round }

  /// The way by which a reached node was found, both ends included.
  func path(from start: Int, to end: Int) -> [Int] {
    var path = [end]
    var node = end
    while node != start {
      node = before[node]
      path.append(node)
    }
    return path.reversed()
  }
}
