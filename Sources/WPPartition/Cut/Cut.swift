/// Nodes cut into blocks of about equal weight, with as little as possible going across.
package struct Cut: Sendable, Equatable {
  /// The block of each node; blocks are numbered by their first nodes.
  package let block: [Int]

  /// The weight of each block.
  package let loads: [Int]

  /// The sum over all edges of their weight, once for each block beyond the first that they reach.
  package let cost: Int

  /// The most that a block may weigh.
  package let loadLimit: Int

  /// The most nodes times blocks for which a cheap cut is looked for; beyond, only the balance counts.
  private static let sizeLimit = 8_000_000

  /// Cuts a hypergraph into so many blocks, none of them empty as long as there are nodes.
  ///
  /// A block weighs no more than the mean (rounded up) and the slack, in hundredths, allow, unless the weights themselves do not let
  /// it. The search ends when so much has been looked at, never after a time.
  package init(
    _ graph: Hypergraph, into count: Int, slackPercent: Int = 10, lookLimit: Int = 60_000_000
  ) {
    let count = max(1, min(count, graph.weights.count))
    var block = Cut.balanced(graph.weights, into: count)
    var heaviest = [Int](repeating: 0, count: count)
    for node in block.indices { heaviest[block[node]] += graph.weights[node] }
    let mean = (graph.weights.reduce(0, +) + count - 1) / count
    loadLimit = max(
      heaviest.max() ?? 0,
      mean + mean / 100 * slackPercent.asSlack + mean % 100 * slackPercent.asSlack / 100)
    if count > 1, count < block.count, !graph.edges.isEmpty,
      graph.weights.count * count <= Cut.sizeLimit
    {
      var search = CutSearch(
        CutGraph(graph), blocks: count, loadLimit: loadLimit, lookLimit: lookLimit)
      block = search.run(from: block)
    }
    var number = [Int](repeating: -1, count: count)
    var loads: [Int] = []
    for node in block.indices {
      if number[block[node]] < 0 {
        number[block[node]] = loads.count
        loads.append(0)
      }
      block[node] = number[block[node]]
      loads[block[node]] += graph.weights[node]
    }
    self.block = block
    self.loads = loads
    cost = graph.cost(of: block)
  }

  /// Blocks as even as lanes can be, each with a node.
  private static func balanced(_ weights: [Int], into count: Int) -> [Int] {
    var lanes = LanePlan(weights: weights, lanes: count).lanes
    while lanes.count < min(count, weights.count) {
      guard let largest = lanes.indices.max(by: { lanes[$0].count < lanes[$1].count }) else {
        break
      }
      lanes.append([lanes[largest].removeLast()])
    }
    var block = [Int](repeating: 0, count: weights.count)
    for (number, members) in lanes.enumerated() {
      for node in members { block[node] = number }
    }
    return block
  }
}

extension Int {
  /// A number as a slack in hundredths.
  fileprivate var asSlack: Int { Swift.max(0, Swift.min(self, 10_000)) }
}
