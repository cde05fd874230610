import Testing
import WPPartition
import WPRandom

struct LayeredLayoutTests {
  @Test func `an edge that a longer way says too is not drawn`() {
    let layout = LayeredLayout(predecessors: [[], [0], [1, 0]], levels: [0, 1, 2])
    #expect(layout.lines.map { [$0.from, $0.to] } == [[0, 1], [1, 2]])
  }

  @Test func `a line that passes a column has a row of its own there`() {
    let layout = LayeredLayout(predecessors: [[], [0], [1], [], [2, 3]], levels: [0, 1, 2, 0, 3])
    let passing = layout.lines.first { $0.from == 3 }?.passing
    #expect(passing?.map(\.column) == [1, 2])
    #expect(passing?.contains(layout.places[1]) == false)
    #expect(passing?.contains(layout.places[2]) == false)
    #expect((layout.columns, layout.rows) == (4, 2))
  }

  @Test func `nothing needs no room`() {
    let layout = LayeredLayout(predecessors: [], levels: [])
    #expect((layout.columns, layout.rows) == (0, 0))
  }

  @Test func `a drawing too large to be routed has every line`() {
    let count = 5_000
    let chain = (0..<count).map { $0 == 0 ? [] : $0 == 1 ? [0] : [$0 - 1, 0] }
    let layout = LayeredLayout(predecessors: chain, levels: Array(0..<count))
    #expect(layout.lines.count == 2 * count - 3)
    #expect(layout.lines.allSatisfy { $0.passing.isEmpty })
    #expect(layout.rows == 1)
  }

  @Test(arguments: 0..<200)
  func `no two things stand at one place, and every dependency can still be seen`(seed: Int) {
    let graph = RandomGraph(seed: seed)
    let layout = LayeredLayout(predecessors: graph.predecessors, levels: graph.levels)
    var taken: [String] = []
    for place in layout.places + layout.lines.flatMap(\.passing) {
      taken.append("\(place.column) \(place.row)")
      #expect(0..<layout.columns ~= place.column && 0..<layout.rows ~= place.row)
    }
    #expect(Set(taken).count == taken.count)
    #expect(layout.places.map(\.column) == graph.levels)
    for line in layout.lines {
      let between = (graph.levels[line.from] + 1)..<graph.levels[line.to]
      #expect(line.passing.map(\.column) == Array(between))
    }
    var drawn = [[Int]](repeating: [], count: graph.levels.count)
    for line in layout.lines { drawn[line.to].append(line.from) }
    #expect(RandomGraph.ancestors(drawn) == RandomGraph.ancestors(graph.predecessors))
  }
}

/// A graph without cycles, made from a seed.
private struct RandomGraph {
  let predecessors: [[Int]]
  let levels: [Int]

  init(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let count = random.number(1...24)
    var predecessors: [[Int]] = []
    var levels: [Int] = []
    for node in 0..<count {
      let wanted = node == 0 ? 0 : random.below(4)
      predecessors.append((0..<wanted).map { _ in random.below(node) })
      levels.append((predecessors[node].map { levels[$0] + 1 }.max() ?? 0))
    }
    self.predecessors = predecessors
    self.levels = levels
  }

  /// Who comes anywhere before each node; nodes come behind those they wait for.
  static func ancestors(_ predecessors: [[Int]]) -> [Set<Int>] {
    var found: [Set<Int>] = []
    for others in predecessors {
      found.append(others.reduce(into: []) { $0.formUnion(found[$1].union([$1])) })
    }
    return found
  }
}
