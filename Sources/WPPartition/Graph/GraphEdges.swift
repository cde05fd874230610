extension Graph {
  /// Makes a graph of a number of nodes from its edges.
  package init(count: Int, edges: [(from: Int, to: Int)]) {
    var successors = [[Int]](repeating: [], count: count)
    for edge in edges where successors.indices.contains(edge.from) {
      successors[edge.from].append(edge.to)
    }
    self.init(successors: successors)
  }
}
