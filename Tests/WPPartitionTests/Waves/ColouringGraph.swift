import Testing
import WPPartition
import WPRandom

/// A graph with its known least number of colours, made after the families of the public collections.
struct ColouringGraph: Sendable, CustomTestStringConvertible {
  let name: String
  let conflicts: ConflictGraph
  let colours: Int

  var testDescription: String { name }

  init(name: String, count: Int, pairs: [(Int, Int)], colours: Int) {
    self.name = name
    self.colours = colours
    conflicts = ConflictGraph(count: count, pairs: pairs)
  }

  func plan(lookLimit: Int) -> WavePlan? {
    WavePlan(
      efforts: [Int](repeating: 1, count: conflicts.count), conflicts: conflicts, predecessors: [],
      cap: conflicts.count, lookLimit: lookLimit)
  }

  /// Squares of a chessboard that a queen goes between; for some sizes the least number is known to be the side's or more.
  static func queens(_ side: Int) -> ColouringGraph {
    let more = [6: 1, 8: 1, 9: 1, 10: 1]
    let pairs = ConflictSample.pairs(of: side * side).filter { one, other in
      let (rows, columns) = (abs(one / side - other / side), abs(one % side - other % side))
      return rows == 0 || columns == 0 || rows == columns
    }
    return ColouringGraph(
      name: "queens \(side)", count: side * side, pairs: pairs,
      colours: side + more[side, default: 0])
  }

  /// Graphs without triangles that need many colours.
  static func mycielski(_ level: Int) -> ColouringGraph {
    var count = 2
    var pairs = [(0, 1)]
    for _ in 1..<level {
      let twins = pairs.flatMap { [($0.0, $0.1 + count), ($0.1, $0.0 + count)] }
      pairs += twins + (0..<count).map { ($0 + count, 2 * count) }
      count = 2 * count + 1
    }
    return ColouringGraph(
      name: "mycielski \(level)", count: count, pairs: pairs, colours: level + 1)
  }

  /// The cells of a square that share a row or a column: a latin square colours them.
  static func rows(_ side: Int) -> ColouringGraph {
    let pairs = ConflictSample.pairs(of: side * side).filter { one, other in
      one / side == other / side || one % side == other % side
    }
    return ColouringGraph(name: "rows \(side)", count: side * side, pairs: pairs, colours: side)
  }

  /// Random pairs between the classes of a colouring that is there from the start.
  static func planted(_ count: Int, colours: Int, perMille: Int, seed: UInt64) -> ColouringGraph {
    var random = SeededRandom(seed: seed)
    let order = Array(0..<count).shuffled(using: &random)
    var pairs = ConflictSample.pairs(of: count).filter { one, other in
      order[one] % colours != order[other] % colours && random.below(1000) < perMille
    }
    // One node of each class, all joined, so that fewer colours cannot do.
    let first = (0..<colours).map { colour in order.firstIndex(of: colour) ?? 0 }
    pairs += ConflictSample.pairs(of: colours).map { (first[$0.0], first[$0.1]) }
    return ColouringGraph(
      name: "planted \(count)/\(colours)", count: count, pairs: pairs, colours: colours)
  }

  /// Cliques thrown over the classes of a colouring until there are so many pairs (Leighton).
  static func cliques(_ count: Int, colours: Int, pairs wanted: Int, seed: UInt64) -> ColouringGraph
  {
    var random = SeededRandom(seed: seed)
    var pairs: Set<Int> = []
    var size = colours
    while pairs.count < wanted {
      let classes = Array(0..<colours).shuffled(using: &random).prefix(size)
      let clique = classes.map { $0 + colours * random.below((count - $0 + colours - 1) / colours) }
      for one in clique {
        for other in clique where one < other { pairs.insert(one * count + other) }
      }
      size = random.number(2...max(2, colours))
    }
    return ColouringGraph(
      name: "cliques \(count)/\(colours)", count: count,
      pairs: pairs.sorted().map { ($0 / count, $0 % count) }, colours: colours)
  }
}
