/// A hypergraph laid out flat for searching: the nodes of each edge and the edges of each node one after another.
struct CutGraph {
  /// The weight of each node.
  let weights: [Int]

  /// The weight of each edge.
  let edgeWeights: [Int]

  /// Where the nodes of each edge begin in `pins`; one element more than there are edges.
  let edgeStarts: [Int]
  let pins: [Int]

  /// Where the edges of each node begin in `incidences`; one element more than there are nodes.
  let nodeStarts: [Int]
  let incidences: [Int]

  init(_ graph: Hypergraph) {
    self.init(
      weights: graph.weights, edgeWeights: graph.edges.map(\.weight),
      edgeStarts: graph.edges.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.nodes.count) },
      pins: graph.edges.flatMap(\.nodes))
  }

  private init(weights: [Int], edgeWeights: [Int], edgeStarts: [Int], pins: [Int]) {
    var starts = [Int](repeating: 0, count: weights.count + 1)
    for node in pins { starts[node + 1] += 1 }
    for node in weights.indices { starts[node + 1] += starts[node] }
    var next = starts
    var incidences = [Int](repeating: 0, count: pins.count)
    for edge in edgeWeights.indices {
      for pin in edgeStarts[edge]..<edgeStarts[edge + 1] {
        incidences[next[pins[pin]]] = edge
        next[pins[pin]] += 1
      }
    }
    self.weights = weights
    self.edgeWeights = edgeWeights
    self.edgeStarts = edgeStarts
    self.pins = pins
    nodeStarts = starts
    self.incidences = incidences
  }

  /// The number of nodes.
  var count: Int { weights.count }

  /// The number of edges.
  var edgeCount: Int { edgeWeights.count }

  /// The places of an edge's nodes in `pins`.
  func pinRange(of edge: Int) -> Range<Int> { edgeStarts[edge]..<edgeStarts[edge + 1] }

  /// The places of a node's edges in `incidences`.
  func edgeRange(of node: Int) -> Range<Int> { nodeStarts[node]..<nodeStarts[node + 1] }

  /// The graph in which the nodes of each cluster are one; edges within a cluster are gone.
  func contracted(_ cluster: [Int], count: Int) -> CutGraph {
    var sums = [Int](repeating: 0, count: count)
    for node in weights.indices { sums[cluster[node]] += weights[node] }
    var seen = [Int](repeating: -1, count: count)
    var (kept, starts, coarse): ([Int], [Int], [Int]) = ([], [0], [])
    for edge in 0..<edgeCount {
      let start = coarse.count
      for pin in pinRange(of: edge) where seen[cluster[pins[pin]]] != edge {
        seen[cluster[pins[pin]]] = edge
        coarse.append(cluster[pins[pin]])
      }
      if coarse.count - start < 2 {
        coarse.removeSubrange(start...)
      } else {
        kept.append(edgeWeights[edge])
        starts.append(coarse.count)
      }
    }
    return CutGraph(weights: sums, edgeWeights: kept, edgeStarts: starts, pins: coarse)
  }
}
