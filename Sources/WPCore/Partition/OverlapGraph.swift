package import WPPartition

/// Which scopes are in conflict, and which of those pairs have an order anyway.
package struct OverlapGraph: Sendable {
  /// Two scopes in conflict, by their places; the first is the smaller one.
  package struct Edge: Hashable, Sendable {
    package let first: Int
    package let second: Int
    package let conflict: ScopeConflict
    /// Which of the two waits for the other, directly or not; nil where neither does.
    package let order: Order?
  }

  /// Which of two waits for the other.
  package enum Order: Hashable, Sendable {
    case firstWaits, secondWaits
  }

  /// By first, then by second; as many as are kept.
  package let edges: [Edge]
  /// How many are wanted, with those that are not kept.
  package let count: Int
  /// How many of all have no order.
  package let unorderedCount: Int

  /// Takes scopes that were compared; `waiting` leads from each to what it waits for.
  ///
  /// A file that thousands name makes millions of pairs; of those that are wanted no more than `limit` are kept.
  package init(
    _ index: OverlapIndex, waiting graph: Graph, limit: Int = .max,
    where isWanted: (_ first: Int, _ second: Int) -> Bool = { _, _ in true }
  ) {
    var edges: [Edge] = []
    var (count, unordered) = (0, 0)
    OverlapGraph.forEachEdge(of: index, waiting: graph, where: isWanted) { edge in
      count += 1
      if edge.order == nil { unordered += 1 }
      if edges.count < limit { edges.append(edge) }
    }
    self.edges = edges
    self.count = count
    unorderedCount = unordered
  }

  /// Goes over every edge, by first, then by second; nothing is kept of those gone by.
  static func forEachEdge(
    of index: OverlapIndex, waiting graph: Graph,
    where isWanted: (_ first: Int, _ second: Int) -> Bool = { _, _ in true },
    _ body: (Edge) -> Void
  ) {
    // Pairs come by their first scope, so that the ways from and to it are looked for once.
    var ways = Ways(graph)
    index.forEachPair { pair in
      guard isWanted(pair.first, pair.second) else { return }
      body(
        Edge(
          first: pair.first, second: pair.second, conflict: pair.conflict,
          order: ways.order(of: pair)))
    }
  }

  /// Takes pairs in any order; of several of the same two scopes the one that shows most.
  init(best pairs: [ScopePair], waiting graph: Graph) {
    let sorted = pairs.sorted { a, b in
      if (a.first, a.second) != (b.first, b.second) {
        return (a.first, a.second) < (b.first, b.second)
      }
      return a.conflict.precedes(b.conflict)
    }
    var ways = Ways(graph)
    var edges: [Edge] = []
    for pair in sorted where edges.last?.first != pair.first || edges.last?.second != pair.second {
      edges.append(
        Edge(
          first: pair.first, second: pair.second, conflict: pair.conflict,
          order: ways.order(of: pair)))
    }
    self.edges = edges
    count = edges.count
    unorderedCount = edges.count { $0.order == nil }
  }
}

/// Tells which of two waits for the other; nothing is looked at before it is asked.
private struct Ways {
  private let graph: Graph
  private var found: (forward: Reachability, backward: Reachability)?

  init(_ graph: Graph) { self.graph = graph }

  mutating func order(of pair: ScopePair) -> OverlapGraph.Order? {
    // Taken out while it is changed, so that nothing is copied.
    var ways = found.take() ?? (Reachability(graph), Reachability(graph.reversed))
    defer { found = ways }
    if ways.forward.leads(from: pair.first, to: pair.second) { return .firstWaits }
    return ways.backward.leads(from: pair.first, to: pair.second) ? .secondWaits : nil
  }
}

extension Graph {
  /// The same nodes with every edge the other way round.
  fileprivate var reversed: Graph {
    var successors = [[Int]](repeating: [], count: count)
    for node in 0..<count {
      for target in self.successors(of: node) { successors[target].append(node) }
    }
    return Graph(successors: successors)
  }
}
