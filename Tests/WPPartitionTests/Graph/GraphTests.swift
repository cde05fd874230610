import Testing
import WPPartition

@Suite struct `A graph` {
  @Test(arguments: [1, 2, 3])
  func `has the components and ways of a naive search`(count: Int) {
    for bits in 0..<(1 << (count * count)) {
      let naive = NaiveGraph(bits: bits, count: count)
      let graph = Graph(successors: naive.successors)
      let components = graph.components
      var ways = Reachability(graph)
      for a in 0..<count {
        for b in 0..<count {
          let leads = ways.leads(from: a, to: b)
          #expect(leads == naive.leads(a, b))
          let together = a == b || naive.leads(a, b) && naive.leads(b, a)
          #expect((components[a] == components[b]) == together)
        }
      }
    }
  }

  @Test(arguments: [1, 2, 3, 4])
  func `has one shortest cycle for each component that has any`(count: Int) {
    // Of four nodes there are many; every eleventh graph shows the same.
    for bits in stride(from: 0, to: 1 << (count * count), by: count < 4 ? 1 : 11) {
      let naive = NaiveGraph(bits: bits, count: count)
      let graph = Graph(successors: naive.successors)
      let components = graph.components
      let cycles = graph.cycles()
      #expect(Set(cycles.map { components[$0[0]] }).count == cycles.count)
      for cycle in cycles {
        #expect(cycle[0] == cycle.min())
        for (from, to) in zip(cycle, cycle.dropFirst() + cycle.prefix(1)) {
          #expect(naive.successors[from].contains(to))
        }
        let members = (0..<count).filter { components[$0] == components[cycle[0]] }
        #expect(cycle.count == members.compactMap { naive.shortestCycle(through: $0) }.min())
      }
      let cyclic = Set((0..<count).filter { naive.leads($0, $0) }.map { components[$0] })
      #expect(cyclic.count == cycles.count)
    }
  }

  @Test func `gives only cycles with an edge that counts`() {
    let graph = Graph(successors: [[1], [0, 2], [3], [1]])
    #expect(graph.cycles() == [[0, 1]])
    #expect(graph.cycles { from, to in from == 2 && to == 3 } == [[1, 2, 3]])
    #expect(graph.cycles { _, _ in false } == [])
  }

  @Test func `leaves out successors that are no nodes`() {
    #expect(Graph(successors: [[5, -1, 0]]).successors(of: 0) == [0])
  }

  @Test func `survives a chain and a ring of a hundred thousand nodes`() {
    let count = 100_000
    let chain = Graph(successors: (0..<count).map { [$0 + 1] })
    #expect(Set(chain.components).count == count)
    #expect(chain.cycles() == [])
    let ring = Graph(successors: (0..<count).map { [($0 + 1) % count] })
    #expect(Set(ring.components).count == 1)
    #expect(ring.cycles() == [Array(0..<count)])
    var ways = Reachability(chain)
    let (there, back) = (ways.leads(from: 0, to: count - 1), ways.leads(from: count - 1, to: 0))
    #expect(there && !back)
  }
}

/// A graph of a few nodes, searched without any cleverness.
private struct NaiveGraph {
  let successors: [[Int]]

  init(bits: Int, count: Int) {
    successors = (0..<count).map { from in
      (0..<count).filter { to in bits >> (from * count + to) & 1 == 1 }
    }
  }

  func leads(_ start: Int, _ end: Int) -> Bool { distance(start, end) != nil }

  func shortestCycle(through node: Int) -> Int? { distance(node, node) }

  /// The number of edges of a shortest way of one edge or more.
  private func distance(_ start: Int, _ end: Int) -> Int? {
    var reached: Set<Int> = [start]
    for length in 1..<(successors.count + 1) {
      reached = Set(reached.flatMap { successors[$0] })
      if reached.contains(end) { return length }
    }
    return nil
  }
}
