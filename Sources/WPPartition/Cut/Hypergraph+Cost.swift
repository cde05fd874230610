extension Hypergraph {
  /// The sum over all edges of their weight, once for each block beyond the first that they reach.
  package func cost(of block: [Int]) -> Int {
    edges.reduce(0) { sum, edge in
      sum + edge.weight * (edge.nodes.map { block[$0] }.sortedOnce().count - 1)
    }
  }
}
