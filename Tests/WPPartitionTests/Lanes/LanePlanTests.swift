import Testing
import WPPartition
import WPRandom

@Suite struct `A plan of lanes` {
  @Test func `is as even as any, for small sets of weights`() {
    var random = SeededRandom(seed: 21)
    for _ in 0..<250 {
      let weights = (0..<random.number(0...7)).map { _ in random.number(0...9) }
      let lanes = random.number(1...4)
      let plan = LanePlan(weights: weights, lanes: lanes)
      #expect(plan.span == naiveSpan(weights, lanes: lanes))
      #expect(plan.isOptimal)
      #expect(faults(of: plan, weights, lanes) == [])
    }
  }

  @Test func `holds every group once and tells a bound that is one`() {
    var random = SeededRandom(seed: 22)
    for _ in 0..<60 {
      let weights = (0..<random.number(1...60)).map { _ in random.number(1...480) }
      let lanes = random.number(1...12)
      let plan = LanePlan(weights: weights, lanes: lanes, stepLimit: 4_000)
      #expect(faults(of: plan, weights, lanes) == [])
      #expect(plan.span * 3 * lanes <= plan.lowerBound * (4 * lanes - 1))
    }
  }

  @Test func `proves twenty groups of minutes on four lanes`() {
    var random = SeededRandom(seed: 23)
    for _ in 0..<20 {
      let weights = (0..<20).map { _ in random.number(1...480) }
      #expect(LanePlan(weights: weights, lanes: 4).isOptimal)
    }
  }

  @Test(arguments: [
    // Heaviest first gives 11; two lanes of three and one of two weights give 9.
    ([5, 5, 4, 4, 3, 3, 3], 3, 9),
    ([8, 7, 6, 5, 4], 2, 15),
    ([3, 3, 2, 2, 2], 2, 6),
    ([], 3, 0),
    ([7], 9, 7),
  ])
  func `finds what heaviest first misses`(weights: [Int], lanes: Int, span: Int) {
    let plan = LanePlan(weights: weights, lanes: lanes)
    #expect(plan.span == span)
    #expect(plan.isOptimal)
  }

  @Test func `says how even it is over all lanes, those without work included`() {
    let even = LanePlan(weights: [4, 4], lanes: 2)
    #expect(even.balancePerMille == 1000)
    let idle = LanePlan(weights: [4, 4], lanes: 4)
    #expect(idle.balancePerMille == 2000)
    #expect(idle.lanes == [[0], [1]])
    #expect(idle.laneCount == 4)
    #expect(LanePlan(weights: [0], lanes: 3).balancePerMille == 1000)
  }

  @Test func `survives thousands of lanes and absurd weights`() {
    let many = LanePlan(weights: (0..<5_000).map { $0 % 97 }, lanes: 10_000)
    #expect(many.lanes.count == 5_000)
    #expect(LanePlan(weights: (0..<2_000).map { $0 % 97 }, lanes: 700).span >= 137)
    let absurd = LanePlan(weights: [Int.max, Int.max, Int.min, 5], lanes: Int.max)
    #expect(absurd.lanes == [[0], [1], [2], [3]])
    #expect(absurd.loads[2] == 0)
    #expect(LanePlan(weights: [1, 2], lanes: 0).lanes == [[0, 1]])
  }

  /// What a plan must not be, in words.
  private func faults(of plan: LanePlan, _ weights: [Int], _ lanes: Int) -> [String] {
    var faults: [String] = []
    if plan.lanes.flatMap({ $0 }).sorted() != Array(weights.indices) { faults.append("groups") }
    if plan.lanes.count > lanes || plan.lanes.contains([]) { faults.append("lanes") }
    if plan.loads != plan.lanes.map({ $0.reduce(0) { $0 + weights[$1] } }) {
      faults.append("loads")
    }
    if plan.lowerBound > plan.span { faults.append("bound") }
    if plan.lanes.map({ $0[0] }) != plan.lanes.map({ $0[0] }).sorted() { faults.append("order") }
    return faults
  }

  private func naiveSpan(_ weights: [Int], lanes: Int) -> Int {
    var spans: Set = [[Int](repeating: 0, count: lanes)]
    for weight in weights {
      var next: Set<[Int]> = []
      for loads in spans {
        for lane in 0..<lanes {
          var loads = loads
          loads[lane] += weight
          next.insert(loads.sorted())
        }
      }
      spans = next
    }
    return spans.map { $0.max() ?? 0 }.min() ?? 0
  }
}
