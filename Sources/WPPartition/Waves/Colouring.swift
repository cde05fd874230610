/// Colours of a graph's nodes, neighbours never alike: a quick choice first, then fewer colours by forbidden moves.
struct Colouring {
  private let conflicts: ConflictGraph
  private let neighbours: [[Int]]

  /// The colour of each node, from zero.
  private(set) var colours: [Int]

  /// The number of colours.
  private(set) var count: Int

  /// Colours a graph whose neighbours are all paired, the most restricted node first (DSATUR).
  init(_ conflicts: ConflictGraph) {
    self.conflicts = conflicts
    neighbours = (0..<conflicts.count).map { Array(conflicts.paired(with: $0)) }
    var saturation = Saturation(neighbours)
    while let node = saturation.next() { saturation.colour(node) }
    colours = saturation.colours
    count = (colours.max() ?? -1) + 1
  }

  /// Looks for fewer colours until so much has been looked at or a bound is met.
  ///
  /// Graphs that were made with a colouring in mind often give it away at its own number of colours and not at the numbers
  /// just above. So where one colour fewer is not found, the bound and some numbers between are tried too.
  mutating func reduce(to bound: Int, lookLimit: Int) {
    let bound = max(1, bound)
    let share = max(1, lookLimit / 8)
    var looksLeft = lookLimit
    var random = SplitMix(seed: 0x434F_4C4F)
    while count > bound, looksLeft > 0 {
      let before = count
      for target in [count - 1, bound, count - 3, count - 5]
      where target < count && target >= bound && looksLeft > 0 && count == before {
        var looks = min(share, looksLeft)
        looksLeft -= looks
        attempt(target, random: &random, looksLeft: &looks)
        looksLeft += max(0, looks)
      }
    }
  }

  private mutating func attempt(_ target: Int, random: inout SplitMix, looksLeft: inout Int) {
    let core = Core(neighbours, below: target)
    var breeding = ColourBreeding(core.neighbours, count: target, random: random)
    if let found = breeding.run(from: core.nodes.map { colours[$0] }, looksLeft: &looksLeft) {
      count = target
      take(found, of: core)
    }
    random = breeding.random
  }

  /// Goes over to other colours of a core; the nodes outside find theirs by themselves.
  private mutating func take(_ coreColours: [Int], of core: Core) {
    colours = [Int](repeating: -1, count: neighbours.count)
    for (index, node) in core.nodes.enumerated() { colours[node] = coreColours[index] }
    for node in core.peeled.reversed() {
      var taken = [Bool](repeating: false, count: count)
      for other in neighbours[node] where colours[other] >= 0 { taken[colours[other]] = true }
      colours[node] = taken.firstIndex(of: false) ?? 0
    }
  }
}

/// The nodes of a graph that are left when those with fewer neighbours than there are colours are taken away.
private struct Core {
  /// The nodes that are left, ascending.
  let nodes: [Int]

  /// The neighbours of each of them, as places in `nodes`.
  let neighbours: [[Int]]

  /// The nodes taken away, in the order in which that was possible; backwards, each finds a colour free.
  let peeled: [Int]

  init(_ all: [[Int]], below count: Int) {
    var degree = all.map(\.count)
    var isLeft = [Bool](repeating: true, count: all.count)
    var peeled = all.indices.filter { degree[$0] < count }
    for node in peeled { isLeft[node] = false }
    var next = 0
    while next < peeled.count {
      for other in all[peeled[next]] where isLeft[other] {
        degree[other] -= 1
        if degree[other] < count {
          isLeft[other] = false
          peeled.append(other)
        }
      }
      next += 1
    }
    let nodes = all.indices.filter { isLeft[$0] }
    var place = [Int](repeating: 0, count: all.count)
    for (index, node) in nodes.enumerated() { place[node] = index }
    self.nodes = nodes
    self.peeled = peeled
    neighbours = nodes.map { node in all[node].filter { isLeft[$0] }.map { place[$0] } }
  }
}
