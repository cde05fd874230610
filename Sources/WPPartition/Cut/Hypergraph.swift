/// Nodes with weights and edges that join any number of them.
package struct Hypergraph: Sendable, Equatable {
  /// Some nodes that belong together, and how strongly.
  package struct Edge: Sendable, Equatable {
    package let weight: Int
    package let nodes: [Int]

    package init(weight: Int, nodes: [Int]) {
      self.weight = weight
      self.nodes = nodes
    }
  }

  /// The weight of each node, at least one.
  package let weights: [Int]

  /// The edges of two nodes or more, their nodes ascending, each set of nodes once.
  package let edges: [Edge]

  /// Makes a hypergraph; equal edges become one, and what is no node, and edges that weigh nothing, are left out.
  package init(weights: [Int], edges: [Edge]) {
    self.weights = weights.map { max(1, $0.asWeight) }
    let sorted = edges.compactMap { edge -> Edge? in
      guard edge.weight > 0 else { return nil }
      var nodes: [Int] = []
      for node in edge.nodes.sorted() where weights.indices ~= node && nodes.last != node {
        nodes.append(node)
      }
      return nodes.count < 2 ? nil : Edge(weight: min(edge.weight, 1 << 30), nodes: nodes)
    }.sorted { $0.nodes.lexicographicallyPrecedes($1.nodes) }
    var merged: [Edge] = []
    for edge in sorted {
      if let last = merged.last, last.nodes == edge.nodes {
        merged[merged.count - 1] = Edge(
          weight: min(last.weight + edge.weight, 1 << 30), nodes: edge.nodes)
      } else {
        merged.append(edge)
      }
    }
    self.edges = merged
  }
}
