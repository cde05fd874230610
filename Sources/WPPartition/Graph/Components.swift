extension Graph {
  /// The groups of nodes that reach each other, as a number per node; equal numbers are one group.
  package var components: [Int] {
    var walk = ComponentWalk(count)
    for root in 0..<count { walk.run(from: root, in: self) }
    return walk.component
  }
}

/// Tarjan's walk with a stack of its own, so that a long chain cannot exhaust the machine's.
private struct ComponentWalk {
  private(set) var component: [Int]
  private var order: [Int]
  private var low: [Int]
  private var next: [Int]
  private var open: [Int] = []
  private var path: [Int] = []
  private var visited = 0
  private var closed = 0

  init(_ count: Int) {
    component = [Int](repeating: -1, count: count)
    order = component
    low = component
    next = [Int](repeating: 0, count: count)
  }

  mutating func run(from root: Int, in graph: Graph) {
    guard order[root] < 0 else { return }
    enter(root)
    while let node = path.last {
      let successors = graph.successors(of: node)
      guard next[node] < successors.count else {
        leave(node)
        continue
      }
      let target = successors[successors.startIndex + next[node]]
      next[node] += 1
      if order[target] < 0 {
        enter(target)
      } else if component[target] < 0 {
        low[node] = min(low[node], order[target])
      }
    }
  }

  private mutating func enter(_ node: Int) {
    order[node] = visited
    low[node] = visited
    visited += 1
    open.append(node)
    path.append(node)
  }

  private mutating func leave(_ node: Int) {
    path.removeLast()
    if let parent = path.last { low[parent] = min(low[parent], low[node]) }
    guard low[node] == order[node] else { return }
    while let member = open.popLast() {
      component[member] = closed
      if member == node { break }
    }
    closed += 1
  }
}
