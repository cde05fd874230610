import Testing
import WPPartition
import WPRandom

@Suite struct `A cut` {
  @Test func `is as cheap as any, for small hypergraphs`() {
    var random = SeededRandom(seed: 51)
    for _ in 0..<60 {
      let sample = Hypergraph(&random, count: random.number(1...7))
      let blocks = random.number(1...3)
      let cut = Cut(sample, into: blocks, lookLimit: 1_200_000)
      #expect(faults(of: cut, sample, blocks) == [])
      #expect(cut.cost == cheapest(sample, blocks, limit: cut.loadLimit))
    }
  }

  @Test func `keeps the balance, leaves no block empty and tells its cost truly`() {
    var random = SeededRandom(seed: 52)
    for _ in 0..<12 {
      let sample = Hypergraph(&random, count: random.number(1...60))
      let blocks = random.number(1...9)
      let cut = Cut(sample, into: blocks, lookLimit: 60_000)
      #expect(faults(of: cut, sample, blocks) == [])
      #expect(cut == Cut(sample, into: blocks, lookLimit: 60_000))
    }
  }

  @Test func `does not depend on the order of edges or of their nodes`() {
    var random = SeededRandom(seed: 53)
    for _ in 0..<12 {
      let sample = Hypergraph(&random, count: 30)
      let other = Hypergraph(
        weights: sample.weights,
        edges: sample.edges.shuffled(using: &random).map {
          .init(weight: $0.weight, nodes: $0.nodes.shuffled(using: &random))
        })
      #expect(other == sample)
      #expect(Cut(other, into: 3, lookLimit: 60_000) == Cut(sample, into: 3, lookLimit: 60_000))
    }
  }

  @Test func `finds parts that were there from the start`() {
    var random = SeededRandom(seed: 54)
    let parts = 4
    let order = Array(0..<80).shuffled(using: &random)
    var edges = (0..<400).map { _ -> Hypergraph.Edge in
      let part = random.below(parts)
      return .init(weight: 3, nodes: (0..<4).map { _ in order[random.below(20) * parts + part] })
    }
    edges += (0..<12).map { _ in .init(weight: 1, nodes: [random.below(80), random.below(80)]) }
    let graph = Hypergraph(weights: [Int](repeating: 1, count: 80), edges: edges)
    var planted = [Int](repeating: 0, count: 80)
    for (place, node) in order.enumerated() { planted[node] = place % parts }
    let cut = Cut(graph, into: parts, lookLimit: 400_000)
    #expect(cut.cost <= graph.cost(of: planted))
    #expect(cut.cost <= 12)
  }

  @Test func `gives each node a block of its own where there are no more nodes than blocks`() {
    let graph = Hypergraph(weights: [3, 1], edges: [.init(weight: 2, nodes: [0, 1])])
    let cut = Cut(graph, into: 5)
    #expect(cut.block == [0, 1])
    #expect(cut.cost == 2)
    #expect(Cut(Hypergraph(weights: [], edges: []), into: 3).block == [])
    #expect(Cut(graph, into: 0).block == [0, 0])
  }

  @Test func `lets a node that is heavier than a block have one`() {
    let graph = Hypergraph(
      weights: [50, 1, 1, 1, Int.min], edges: [.init(weight: 1, nodes: [1, 2, 3, 99, -1])])
    let cut = Cut(graph, into: 2)
    #expect(cut.loadLimit == 50)
    #expect(cut.cost == 0)
    #expect(cut.loads == [50, 4])
  }

  @Test func `survives absurd weights and large edges`() {
    let graph = Hypergraph(
      weights: [Int](repeating: Int.max, count: 40),
      edges: (0..<60).map { .init(weight: Int.max, nodes: [$0 % 40, ($0 * 7 + 1) % 40]) })
    #expect(Cut(graph, into: 4, slackPercent: Int.max, lookLimit: 50_000).block.count == 40)
    let wide = Hypergraph(
      weights: [Int](repeating: 1, count: 2_000),
      edges: [.init(weight: 1, nodes: Array(0..<2_000)), .init(weight: 1, nodes: [0, 1_999])])
    #expect(Cut(wide, into: 2, lookLimit: 1).cost <= 2)
  }

  private func faults(of cut: Cut, _ graph: Hypergraph, _ blocks: Int) -> [String] {
    var faults: [String] = []
    let count = min(max(1, blocks), max(1, graph.weights.count))
    if Set(cut.block) != Set(0..<count) { faults.append("blocks") }
    if cut.loads.contains(where: { $0 > cut.loadLimit }) { faults.append("balance") }
    let cost = graph.edges.reduce(0) {
      $0 + $1.weight * (Set($1.nodes.map { cut.block[$0] }).count - 1)
    }
    if cut.cost != cost || graph.cost(of: cut.block) != cost { faults.append("cost") }
    return faults
  }

  private func cheapest(_ graph: Hypergraph, _ blocks: Int, limit: Int) -> Int {
    let count = min(blocks, graph.weights.count)
    var least = Int.max
    var block = [Int](repeating: 0, count: graph.weights.count)
    while true {
      var loads = [Int](repeating: 0, count: count)
      for node in block.indices { loads[block[node]] += graph.weights[node] }
      if loads.allSatisfy({ 1...limit ~= $0 }) { least = min(least, graph.cost(of: block)) }
      guard let node = block.firstIndex(where: { $0 < count - 1 }) else { return least }
      block[node] += 1
      for earlier in 0..<node { block[earlier] = 0 }
    }
  }
}

extension Hypergraph {
  /// Nodes and edges drawn at random.
  fileprivate init(_ random: inout SeededRandom, count: Int) {
    let heaviest = random.pick([1, 1, 5])
    self.init(
      weights: (0..<count).map { _ in random.number(1...heaviest) },
      edges: (0..<random.below(2 * count + 1)).map { _ in
        .init(
          weight: random.number(1...3),
          nodes: (0..<random.number(1...5)).map { _ in random.below(count) })
      })
  }
}
