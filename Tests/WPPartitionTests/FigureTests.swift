import Foundation
import Testing
import WPPartition
import WPRandom

/// Prints how good waves, lanes and cuts are on made instances: `WP_FIGURES=1 swift test -c release --filter FigureTests`.
@Suite(.enabled(if: areWanted)) struct FigureTests {
  private static let graphs: [ColouringGraph] =
    (5...12).map { ColouringGraph.queens($0) } + (3...7).map { .mycielski($0) } + [
      .rows(20), .planted(150, colours: 12, perMille: 500, seed: 1),
      .planted(300, colours: 20, perMille: 500, seed: 2),
      .planted(300, colours: 26, perMille: 502, seed: 3),
      .planted(300, colours: 28, perMille: 502, seed: 4),
    ]
    + [5, 15, 25].flatMap { colours in
      [5_700, 8_200, 16_700].map { .cliques(450, colours: colours, pairs: $0, seed: UInt64($0)) }
    }

  @Test func `waves`() throws {
    var equal = 0
    for graph in FigureTests.graphs {
      let plan = try #require(graph.plan(lookLimit: 4_000_000))
      if plan.cost == graph.colours { equal += 1 }
      print("waves \(graph.name): \(plan.cost) of \(graph.colours), bound \(plan.lowerBound)")
      #expect(plan.lowerBound <= plan.cost)
    }
    print("waves: \(equal) of \(FigureTests.graphs.count) at the known number")
  }

  @Test(arguments: [(10, 3, 16), (15, 4, 16), (20, 4, 480), (30, 5, 480)])
  func `lanes`(count: Int, lanes: Int, heaviest: Int) {
    var random = SeededRandom(seed: 71)
    var proven = 0
    for _ in 0..<100 {
      let plan = LanePlan(
        weights: (0..<count).map { _ in random.number(1...heaviest) }, lanes: lanes)
      if plan.isOptimal { proven += 1 }
      #expect(plan.lowerBound <= plan.span)
    }
    print("lanes \(count) on \(lanes), 1 to \(heaviest): \(proven) of 100 proven")
  }
}

private let areWanted = ProcessInfo.processInfo.environment["WP_FIGURES"] == "1"
