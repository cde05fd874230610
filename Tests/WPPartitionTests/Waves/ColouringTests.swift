import Testing
import WPPartition

/// Waves of equally long jobs without order are the colours of a graph; of these graphs the least number is known.
@Suite struct `Waves of equally long jobs` {
  @Test(arguments: [
    ColouringGraph.queens(5), .queens(6), .queens(7), .mycielski(4), .mycielski(5), .rows(10),
    .planted(60, colours: 6, perMille: 500, seed: 3),
    .cliques(120, colours: 9, pairs: 900, seed: 4),
  ])
  func `are as few as the graph has colours`(graph: ColouringGraph) throws {
    let plan = try #require(graph.plan(lookLimit: 400_000))
    #expect(plan.cost == graph.colours)
    for wave in plan.waves {
      #expect(wave.allSatisfy { job in wave.allSatisfy { !graph.conflicts.joins(job, $0) } })
    }
    #expect(plan.waves.flatMap { $0 }.sorted() == Array(0..<graph.conflicts.count))
    #expect(plan.lowerBound <= plan.cost)
  }

  @Test func `are known to be fewest where a clique is as large`() throws {
    #expect(try #require(ColouringGraph.queens(5).plan(lookLimit: 100_000)).isOptimal)
    #expect(try #require(ColouringGraph.rows(8).plan(lookLimit: 100_000)).isOptimal)
  }

  @Test
  func `need one wave for jobs without conflicts, and as many waves as jobs that all conflict`()
    throws
  {
    let free = ColouringGraph(name: "free", count: 9, pairs: [], colours: 1)
    #expect(try #require(free.plan(lookLimit: 1_000)).waves == [Array(0..<9)])
    let full = ColouringGraph(
      name: "full", count: 9, pairs: ConflictSample.pairs(of: 9), colours: 9)
    #expect(try #require(full.plan(lookLimit: 1_000)).waves.count == 9)
  }
}
