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

  /// Cuts a hypergraph into so many blocks, none of them empty as long as there are nodes.
  ///
  /// A block weighs no more than the mean (rounded up) and the slack, in hundredths, allow, unless the weights themselves do not let
  /// it. The search ends after a number of starts, never after a time.
  package init(_ graph: Hypergraph, into count: Int, slackPercent: Int = 10, starts: Int = 60) {
    let count = max(1, min(count, graph.weights.count))
    let plan = LanePlan(weights: graph.weights, lanes: count)
    var block = [Int](repeating: 0, count: graph.weights.count)
    for (number, members) in plan.lanes.enumerated() {
      for node in members { block[node] = number }
    }
    let total = graph.weights.reduce(0, +)
    self.block = block
    loads = plan.loads
    loadLimit = max(plan.span, (total + count - 1) / count * (100 + max(0, slackPercent)) / 100)
    cost = graph.cost(of: block)
  }
}
