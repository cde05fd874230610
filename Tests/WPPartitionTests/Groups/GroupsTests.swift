import Testing
import WPPartition
import WPRandom

@Suite struct `Groups of a conflict graph` {
  @Test(arguments: [1, 2, 3, 4, 5])
  func `are those of a naive search, for every small graph`(count: Int) {
    let pairs = ConflictSample.pairs(of: count)
    for bits in 0..<(1 << pairs.count) {
      let chosen = pairs.indices.filter { bits >> $0 & 1 == 1 }.map { pairs[$0] }
      let groups = Groups(of: ConflictGraph(count: count, pairs: chosen))
      #expect(groups.members == naiveGroups(count, chosen))
    }
  }

  @Test func `keep what conflicts together and part what no chain of conflicts joins`() {
    var random = SeededRandom(seed: 11)
    for _ in 0..<300 {
      let sample = ConflictSample(&random, count: random.number(0...24))
      let groups = Groups(of: ConflictGraph(count: sample.count, pairs: sample.pairs))
      #expect(groups.members == naiveGroups(sample.count, sample.pairs))
      #expect(groups.largest == groups.members.map(\.count).max() ?? 0)
      for (number, members) in groups.members.enumerated() {
        #expect(members.allSatisfy { groups.group[$0] == number })
      }
    }
  }

  @Test func `are the same for pairs, for pairs in another order, and for cliques`() {
    var random = SeededRandom(seed: 12)
    for _ in 0..<200 {
      let count = random.number(1...20)
      let cliques = (0..<random.below(6)).map { _ in
        (0..<random.number(0...6)).map { _ in random.below(count) }
      }
      let pairs = cliques.flatMap { clique in
        clique.flatMap { one in clique.map { (one, $0) } }
      }
      let graph = ConflictGraph(count: count, pairs: pairs)
      #expect(graph == ConflictGraph(count: count, pairs: pairs.shuffled(using: &random)))
      #expect(graph == ConflictGraph(count: count, pairs: [], cliques: cliques))
      for one in 0..<count {
        for other in 0..<count {
          let isPair = one != other && pairs.contains { $0 == (one, other) || $0 == (other, one) }
          #expect(graph.joins(one, other) == isPair)
        }
      }
    }
  }

  @Test func `take little room for five thousand users of one file`() {
    let count = 5_000
    let graph = ConflictGraph(count: count, pairs: [(0, 1)], cliques: [Array(0..<count)])
    #expect(graph.paired(with: 0) == [1])
    #expect(graph.joins(17, 4_711))
    #expect(!graph.joins(17, 17))
    var visited = 0
    graph.visitNeighbours(of: 3) { _ in visited += 1 }
    #expect(visited == count - 1)
    #expect(graph.degree(of: 3) == count - 1)
    #expect(Groups(of: graph).members == [Array(0..<count)])
  }

  @Test func `leave out what is no node`() {
    let graph = ConflictGraph(count: 2, pairs: [(0, 2), (-1, 1), (1, 1)], cliques: [[5, 0, -3]])
    #expect(Groups(of: graph).members == [[0], [1]])
    #expect(Groups(of: ConflictGraph(count: -1, pairs: [])).members == [])
  }

  /// Groups that grow by one pair at a time until no pair leads out of one.
  private func naiveGroups(_ count: Int, _ pairs: [(Int, Int)]) -> [[Int]] {
    var group = Array(0..<count)
    for _ in 0..<count {
      for (one, other) in pairs {
        let least = min(group[one], group[other])
        group[one] = least
        group[other] = least
      }
    }
    return Set(group).sorted().map { number in (0..<count).filter { group[$0] == number } }
  }
}

/// Conflicts drawn at random.
struct ConflictSample {
  let count: Int
  let pairs: [(Int, Int)]

  init(_ random: inout SeededRandom, count: Int) {
    let density = random.number(0...60)
    self.count = count
    pairs = ConflictSample.pairs(of: count).filter { _ in random.below(100) < density }
  }

  /// All pairs of so many nodes.
  static func pairs(of count: Int) -> [(Int, Int)] {
    (0..<count).flatMap { one in (one + 1..<max(one + 1, count)).map { (one, $0) } }
  }
}
