/// Nodes in blocks, and for each node what it would gain by going elsewhere, kept true from move to move.
struct CutState {
  let graph: CutGraph
  let blocks: Int

  /// The block of each node.
  private(set) var block: [Int]

  /// The weight of each block, and how many nodes it has.
  private(set) var loads: [Int]
  private(set) var members: [Int]

  /// The sum over all edges of their weight, once for each block beyond the first that they reach.
  private(set) var cost = 0

  /// How many nodes each edge has in each block, edge by edge.
  private var pinsIn: [Int32]

  /// The weight of the edges that a node would take out of its block by leaving it: those it is alone in there.
  private var alone: [Int]

  /// The weight of the edges of each node that reach each block, node by node.
  private var present: [Int]

  /// The weight of all edges of each node.
  private let total: [Int]

  /// The nodes whose gains the last moves have changed.
  private(set) var touched: [Int] = []
  private var isTouched: [Bool]

  init(_ graph: CutGraph, block: [Int], blocks: Int) {
    self.graph = graph
    self.blocks = blocks
    self.block = block
    loads = [Int](repeating: 0, count: blocks)
    members = loads
    pinsIn = [Int32](repeating: 0, count: graph.edgeCount * blocks)
    alone = [Int](repeating: 0, count: graph.count)
    present = [Int](repeating: 0, count: graph.count * blocks)
    isTouched = [Bool](repeating: false, count: graph.count)
    var total = alone
    for node in 0..<graph.count {
      loads[block[node]] += graph.weights[node]
      members[block[node]] += 1
    }
    for edge in 0..<graph.edgeCount {
      let weight = graph.edgeWeights[edge]
      for pin in graph.pinRange(of: edge) {
        pinsIn[edge * blocks + block[graph.pins[pin]]] += 1
        total[graph.pins[pin]] += weight
      }
      for target in 0..<blocks where pinsIn[edge * blocks + target] > 0 {
        cost += weight
        for pin in graph.pinRange(of: edge) {
          let node = graph.pins[pin]
          present[node * blocks + target] += weight
          if block[node] == target, pinsIn[edge * blocks + target] == 1 { alone[node] += weight }
        }
      }
      cost -= weight
    }
    self.total = total
  }

  /// How much cheaper the cut gets when a node goes to a block.
  func gain(of node: Int, to target: Int) -> Int {
    alone[node] - total[node] + present[node * blocks + target]
  }

  /// The block with room for a node where it gains most; of equal ones the lightest.
  func bestTarget(of node: Int, loadLimit: Int) -> (block: Int, gain: Int)? {
    let own = block[node]
    guard members[own] > 1 else { return nil }
    let room = loadLimit - graph.weights[node]
    var best = -1
    for target in 0..<blocks where target != own && loads[target] <= room {
      if best < 0 {
        best = target
        continue
      }
      let more = present[node * blocks + target] - present[node * blocks + best]
      if more > 0 || more == 0 && loads[target] < loads[best] { best = target }
    }
    return best < 0 ? nil : (best, gain(of: node, to: best))
  }

  /// Whether an edge leads from a node into another block.
  func isAtBorder(_ node: Int) -> Bool {
    for target in 0..<blocks where target != block[node] && present[node * blocks + target] > 0 {
      return true
    }
    return false
  }

  /// Puts a node into a block.
  mutating func move(_ node: Int, to target: Int) {
    let own = block[node]
    cost -= gain(of: node, to: target)
    block[node] = target
    loads[own] -= graph.weights[node]
    loads[target] += graph.weights[node]
    members[own] -= 1
    members[target] += 1
    alone[node] = 0
    for place in graph.edgeRange(of: node) {
      let edge = graph.incidences[place]
      let weight = graph.edgeWeights[edge]
      let (source, aim) = (edge * blocks + own, edge * blocks + target)
      pinsIn[source] -= 1
      pinsIn[aim] += 1
      let (left, arrived) = (pinsIn[source], pinsIn[aim])
      if arrived == 1 { alone[node] += weight }
      guard left < 2 || arrived < 3 else { continue }
      for pin in graph.pinRange(of: edge) {
        let other = graph.pins[pin]
        if left == 0 { present[other * blocks + own] -= weight }
        if arrived == 1 { present[other * blocks + target] += weight }
        guard other != node else { continue }
        if left == 1, block[other] == own { alone[other] += weight }
        if arrived == 2, block[other] == target { alone[other] -= weight }
        touch(other)
      }
    }
    touch(node)
  }

  /// Forgets which nodes were touched.
  mutating func forgetTouched() {
    for node in touched { isTouched[node] = false }
    touched.removeAll(keepingCapacity: true)
  }

  private mutating func touch(_ node: Int) {
    guard !isTouched[node] else { return }
    isTouched[node] = true
    touched.append(node)
  }
}
