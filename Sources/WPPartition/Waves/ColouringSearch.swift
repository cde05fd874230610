/// Repairs a colouring with too few colours: the best move of a node in conflict, the way back forbidden for a while (TabuCol).
struct ColouringSearch {
  private let neighbours: [[Int]]
  private let count: Int

  /// How many neighbours of each node have each colour, node by node.
  private var around: [Int32]

  /// The move before which each node must not take each colour again, node by node.
  private var forbidden: [Int32]

  /// The nodes that have a neighbour of their own colour, and the place of each among them.
  private var troubled: [Int] = []
  private var place: [Int]

  /// The number of pairs of neighbours with the same colour.
  private(set) var conflicts = 0

  /// The colour of each node.
  private(set) var colours: [Int]

  /// The numbers of chance that come next.
  private(set) var random: SplitMix

  /// Starts from colours of which some may be too high; these are chosen anew.
  init(_ neighbours: [[Int]], colours: [Int], count: Int, random: SplitMix) {
    self.neighbours = neighbours
    self.count = count
    self.random = random
    around = [Int32](repeating: 0, count: neighbours.count * count)
    forbidden = around
    place = [Int](repeating: -1, count: neighbours.count)
    self.colours = colours
    for node in colours.indices where colours[node] >= count {
      self.colours[node] = self.random.below(count)
    }
    for node in neighbours.indices {
      for other in neighbours[node] { around[node * count + self.colours[other]] += 1 }
    }
    for node in neighbours.indices {
      conflicts += Int(around[node * count + self.colours[node]])
      settle(node)
    }
    conflicts /= 2
  }

  /// Moves until no conflict is left or so many moves have been made; says whether none is left.
  mutating func run(moveLimit: Int, looksLeft: inout Int) -> Bool {
    var fewest = conflicts
    var best = colours
    var move: Int32 = 0
    while conflicts > 0, looksLeft > 0, move < Int32(clamping: moveLimit) {
      looksLeft -= troubled.count * count
      guard let (node, colour, change) = bestMove(at: move, fewest: fewest) else { return false }
      let old = colours[node]
      conflicts += change
      recolour(node, to: colour)
      looksLeft -= neighbours[node].count
      let rest = 6 * min(troubled.count, 10_000) / 10 + random.below(10)
      forbidden[node * count + old] = move &+ Int32(rest)
      move += 1
      if conflicts < fewest {
        fewest = conflicts
        best = colours
      }
    }
    colours = best
    conflicts = fewest
    return conflicts == 0
  }

  /// The move that leaves fewest conflicts and is not forbidden, or leads to fewer than ever; one of equals by chance.
  private mutating func bestMove(at move: Int32, fewest: Int) -> (Int, Int, Int)? {
    var best = (node: -1, colour: 0, change: Int32.max)
    var equals = 0
    let limit = Int32(clamping: fewest - conflicts)
    for node in troubled {
      let own = colours[node]
      let base = node * count
      let here = around[base + own]
      for colour in 0..<count where colour != own {
        let change = around[base + colour] - here
        if change > best.change { continue }
        if forbidden[base + colour] > move, change >= limit { continue }
        if change < best.change {
          best = (node, colour, change)
          equals = 1
        } else {
          equals += 1
          if random.below(equals) == 0 { best = (node, colour, change) }
        }
      }
    }
    if best.node < 0 {
      // Everything is forbidden: any move is better than none.
      guard count > 1, let node = troubled.first else { return nil }
      let colour = (colours[node] + 1 + random.below(count - 1)) % count
      return (
        node, colour, Int(around[node * count + colour] - around[node * count + colours[node]])
      )
    }
    return (best.node, best.colour, Int(best.change))
  }

  private mutating func recolour(_ node: Int, to colour: Int) {
    let old = colours[node]
    colours[node] = colour
    for other in neighbours[node] {
      around[other * count + old] -= 1
      around[other * count + colour] += 1
      if colours[other] == old || colours[other] == colour { settle(other) }
    }
    settle(node)
  }

  /// Puts a node among the troubled or takes it away, as its neighbours demand.
  private mutating func settle(_ node: Int) {
    let isTroubled = around[node * count + colours[node]] > 0
    if isTroubled, place[node] < 0 {
      place[node] = troubled.count
      troubled.append(node)
    } else if !isTroubled, place[node] >= 0 {
      let last = troubled.removeLast()
      if last != node {
        troubled[place[node]] = last
        place[last] = place[node]
      }
      place[node] = -1
    }
  }
}
