/// A population of cuts: first some made from coarse to fine, then children that keep what their parents agree on.
struct CutSearch {
  private let graph: CutGraph
  private let blocks: Int
  private let loadLimit: Int
  private var random = SplitMix(seed: 0x4355_5453)
  private var looksLeft: Int
  private var cuts: [Individual] = []

  private struct Individual {
    let block: [Int]
    let cost: Int
    /// The number of blocks that each edge reaches; that does not depend on how blocks are numbered.
    let reach: [Int]
  }

  /// The most cuts that live at a time, and the number of children after which they are given up.
  private static let population = 8
  private static let life = 40

  /// The children without anything better after which a search without nodes would end; each node adds two.
  private static let patience = 240

  init(_ graph: CutGraph, blocks: Int, loadLimit: Int, lookLimit: Int) {
    self.graph = graph
    self.blocks = blocks
    self.loadLimit = loadLimit
    looksLeft = lookLimit
  }

  /// The best cut found, starting from one that keeps the limit.
  ///
  /// Populations that live long only grow alike. So each lives for some children only and leaves its best one; every few
  /// of them the best ones of all are a population.
  mutating func run(from start: [Int]) -> [Int] {
    var champions: [Individual] = []
    cuts = []
    add(refined(graph, start))
    var age = 0
    var idle = 0
    var least = Int.max
    while looksLeft > 0, cuts[0].cost > 0, idle < CutSearch.patience + 2 * graph.count {
      age += 1
      idle = cuts[0].cost < least ? 0 : idle + 1
      least = min(least, cuts[0].cost)
      if age.isMultiple(of: CutSearch.life) {
        champions = (champions + [cuts[0]]).sorted { $0.cost < $1.cost }
        champions = Array(champions.prefix(CutSearch.population))
        let isTimeForBest = age.isMultiple(of: CutSearch.life * 4)
        cuts = isTimeForBest ? champions : []
      }
      if cuts.count < CutSearch.population {
        if let cut = fresh(labels: nil) { add(cut) } else { add(refined(graph, start)) }
      } else {
        breed()
      }
      // Whatever happens costs something, so that this ends, for a few nodes as soon as for many.
      looksLeft -= graph.count + 20_000
    }
    return (champions + cuts.prefix(1)).min { $0.cost < $1.cost }?.block ?? start
  }

  private mutating func breed() {
    switch random.below(3) {
    case 0: add(crossed(tournament(), tournament()))
    case 1: if let cut = fresh(labels: tournament().block) { add(cut) }
    default: add(kicked(tournament()))
    }
  }

  private mutating func tournament() -> Individual {
    cuts[min(random.below(cuts.count), random.below(cuts.count))]
  }

  /// A cut with some nodes put elsewhere, refined again.
  private mutating func kicked(_ cut: Individual) -> [Int] {
    var state = CutState(graph, block: cut.block, blocks: blocks)
    for _ in 0..<(2 + random.below(2 + graph.count / 20)) {
      let node = random.below(graph.count)
      let target = random.below(blocks)
      guard target != state.block[node], state.members[state.block[node]] > 1,
        state.loads[target] + graph.weights[node] <= loadLimit
      else { continue }
      state.move(node, to: target)
    }
    looksLeft -= state.refine(loadLimit: loadLimit, random: &random) + graph.pins.count
    return state.block
  }

  /// A cut made from coarse to fine, anew; with labels, only nodes of equal ones are joined on the way.
  private mutating func fresh(labels: [Int]?) -> [Int]? {
    let levels = coarsening(labels: labels, downTo: max(30, 10 * blocks))
    guard let coarsest = levels.graphs.last else { return nil }
    var best: CutState?
    for _ in 0..<6 {
      guard let start = grown(coarsest) else { continue }
      var state = CutState(coarsest, block: start, blocks: blocks)
      looksLeft -= state.refine(loadLimit: loadLimit, random: &random) + coarsest.pins.count
      if state.cost < best?.cost ?? Int.max { best = state }
    }
    return best.map { lifted($0.block, through: levels) }
  }

  /// A child that differs from its better parent only where the parents differ from each other, and where refining leads it.
  private mutating func crossed(_ one: Individual, _ other: Individual) -> [Int] {
    let labels = one.block.indices.map { one.block[$0] * blocks + other.block[$0] }
    let levels = coarsening(labels: labels, downTo: blocks)
    var block = one.cost <= other.cost ? one.block : other.block
    for (level, cluster) in levels.clusters.enumerated() {
      var coarse = [Int](repeating: 0, count: levels.graphs[level + 1].count)
      for node in cluster.indices { coarse[cluster[node]] = block[node] }
      block = coarse
    }
    var state = CutState(levels.graphs[levels.graphs.count - 1], block: block, blocks: blocks)
    looksLeft -= state.refine(loadLimit: loadLimit, random: &random)
    return lifted(state.block, through: levels)
  }

  private mutating func coarsening(labels: [Int]?, downTo count: Int) -> Coarsening {
    let levels = Coarsening(
      graph, labels: labels, downTo: count,
      weightLimit: labels == nil ? max(1, loadLimit / 4) : loadLimit, random: &random)
    looksLeft -= levels.looks
    return levels
  }

  /// Carries a cut of the coarsest graph down to the finest, refining it on every level.
  private mutating func lifted(_ block: [Int], through levels: Coarsening) -> [Int] {
    var block = block
    for level in levels.clusters.indices.reversed() {
      block = levels.clusters[level].map { block[$0] }
      block = refined(levels.graphs[level], block)
    }
    return block
  }

  private mutating func refined(_ graph: CutGraph, _ block: [Int]) -> [Int] {
    var state = CutState(graph, block: block, blocks: blocks)
    looksLeft -= state.refine(loadLimit: loadLimit, random: &random) + graph.pins.count
    return state.block
  }

  /// Nodes in an order of chance, each put where most of its neighbours are; nothing where that keeps no limit.
  private mutating func grown(_ graph: CutGraph) -> [Int]? {
    var order = Array(0..<graph.count)
    random.shuffle(&order)
    // Heavy nodes are hard to place late; chance decides among those of about equal weight.
    order.sort {
      graph.weights[$0].bitWidth - graph.weights[$0].leadingZeroBitCount
        > graph.weights[$1].bitWidth - graph.weights[$1].leadingZeroBitCount
    }
    var block = [Int](repeating: -1, count: graph.count)
    var loads = [Int](repeating: 0, count: blocks)
    var pull = [Int](repeating: 0, count: blocks)
    for (index, node) in order.enumerated() {
      if index < blocks {
        block[node] = index
        loads[index] += graph.weights[node]
        continue
      }
      for place in graph.edgeRange(of: node) {
        let pins = graph.pinRange(of: graph.incidences[place])
        let share = graph.edgeWeights[graph.incidences[place]] * 5040 / (pins.count - 1)
        for pin in pins where block[graph.pins[pin]] >= 0 { pull[block[graph.pins[pin]]] += share }
      }
      var best = -1
      for target in 0..<blocks where loads[target] + graph.weights[node] <= loadLimit {
        if best < 0 || (pull[best], loads[target]) < (pull[target], loads[best]) { best = target }
      }
      guard best >= 0 else { return nil }
      block[node] = best
      loads[best] += graph.weights[node]
      for target in 0..<blocks { pull[target] = 0 }
    }
    return loads.allSatisfy { $0 <= loadLimit } ? block : nil
  }

  /// Takes a cut into the population, the cheapest first, unless it is there or all are cheaper; the dearest makes room.
  private mutating func add(_ block: [Int]) {
    let reach = graph.reach(of: block, blocks: blocks)
    let cost = reach.indices.reduce(0) { $0 + graph.edgeWeights[$1] * (reach[$1] - 1) }
    guard !cuts.contains(where: { $0.cost == cost && $0.reach == reach }) else { return }
    let cut = Individual(block: block, cost: cost, reach: reach)
    cuts.insert(cut, at: cuts.firstIndex { $0.cost > cost } ?? cuts.count)
    if cuts.count > CutSearch.population { cuts.removeLast() }
  }
}

extension CutGraph {
  /// The number of blocks that each edge reaches.
  func reach(of block: [Int], blocks: Int) -> [Int] {
    var seen = [Int](repeating: -1, count: blocks)
    return (0..<edgeCount).map { edge in
      pinRange(of: edge).reduce(0) { sum, pin in
        guard seen[block[pins[pin]]] != edge else { return sum }
        seen[block[pins[pin]]] = edge
        return sum + 1
      }
    }
  }
}
