import Testing
import WPPartition
import WPRandom

@Suite struct `A plan in waves` {
  @Test func `is as cheap as any, for small sets of jobs`() throws {
    var random = SeededRandom(seed: 31)
    for _ in 0..<250 {
      let sample = WaveSample(&random, count: random.number(0...7))
      let plan = try #require(sample.plan(lookLimit: 20_000))
      #expect(sample.faults(of: plan) == [])
      #expect(plan.cost == sample.cheapest())
      #expect(plan.lowerBound <= plan.cost)
    }
  }

  @Test func `keeps conflicts, the cap and the order, whatever the jobs`() throws {
    var random = SeededRandom(seed: 32)
    for round in 0..<400 {
      let sample = WaveSample(&random, count: random.number(1...40))
      let plan = try #require(sample.plan(lookLimit: round % 2 == 0 ? 0 : 3_000))
      #expect(sample.faults(of: plan) == [])
      #expect(plan.lowerBound <= plan.cost)
    }
  }

  @Test func `does not get dearer by searching`() throws {
    var random = SeededRandom(seed: 33)
    for _ in 0..<20 {
      let sample = WaveSample(&random, count: 30)
      let quick = try #require(sample.plan(lookLimit: 0))
      let long = try #require(sample.plan(lookLimit: 30_000))
      #expect(long.cost <= quick.cost)
    }
  }

  @Test func `is none where jobs wait for each other in a ring`() {
    let nobody = ConflictGraph(count: 3, pairs: [])
    #expect(
      WavePlan(efforts: [1, 1, 1], conflicts: nobody, predecessors: [[2], [0], [1]], cap: 3) == nil)
    #expect(WavePlan(efforts: [1, 1, 1], conflicts: nobody, predecessors: [[0]], cap: 3) == nil)
  }

  @Test func `survives fifteen hundred jobs on one file, and a chain of as many`() throws {
    let count = 1_500
    let efforts = (0..<count).map { $0 % 7 }
    let clique = ConflictGraph(count: count, pairs: [], cliques: [Array(0..<count)])
    let crowd = try #require(
      WavePlan(efforts: efforts, conflicts: clique, predecessors: [], cap: 4, lookLimit: 0))
    #expect(crowd.waves.count == count)
    #expect(crowd.isOptimal)
    let free = ConflictGraph(count: count, pairs: [])
    let chain = try #require(
      WavePlan(
        efforts: efforts, conflicts: free, predecessors: (0..<count).map { [$0 - 1] }, cap: 4))
    #expect(chain.waves == (0..<count).map { [$0] })
    #expect(chain.isOptimal)
  }

  @Test func `takes absurd numbers for the nearest sensible ones`() throws {
    let nobody = ConflictGraph(count: 3, pairs: [])
    let plan = try #require(
      WavePlan(
        efforts: [Int.max, -5, 3], conflicts: nobody, predecessors: [[7, -1], [0]], cap: 0))
    #expect(plan.waves.map(\.count) == [1, 1, 1])
    #expect(plan.lowerBound <= plan.cost)
    #expect(WavePlan(efforts: [], conflicts: nobody, predecessors: [], cap: 2)?.waves == [])
  }
}

/// Jobs drawn at random.
struct WaveSample {
  let efforts: [Int]
  let conflicts: ConflictGraph
  let predecessors: [[Int]]
  let cap: Int

  init(_ random: inout SeededRandom, count: Int) {
    let most = random.pick([1, 1, 4, 60])
    let chains = random.pick([0, 0, 10, 30])
    efforts = (0..<count).map { _ in random.number(1...most) }
    conflicts = ConflictGraph(count: count, pairs: ConflictSample(&random, count: count).pairs)
    cap = random.pick([1, 2, 3, 4, 100])
    predecessors = (0..<count).map { job in (0..<job).filter { _ in random.below(100) < chains } }
  }

  func plan(lookLimit: Int) -> WavePlan? {
    WavePlan(
      efforts: efforts, conflicts: conflicts, predecessors: predecessors, cap: cap,
      lookLimit: lookLimit)
  }

  /// What a plan must not be, in words.
  func faults(of plan: WavePlan) -> [String] {
    var faults: [String] = []
    var wave = [Int](repeating: -1, count: efforts.count)
    for (number, members) in plan.waves.enumerated() {
      if members.isEmpty || members.count > cap {
        faults.append("wave \(number) is too small or large")
      }
      for job in members { wave[job] = number }
    }
    if plan.waves.flatMap({ $0 }).sorted() != Array(efforts.indices) { faults.append("jobs") }
    for job in efforts.indices {
      if predecessors[job].contains(where: { wave[$0] >= wave[job] }) {
        faults.append("order of \(job)")
      }
      for other in 0..<job where wave[job] == wave[other] && conflicts.joins(job, other) {
        faults.append("\(other) with \(job)")
      }
    }
    let cost = plan.waves.reduce(0) { sum, members in sum + (members.map { efforts[$0] }.max() ?? 0)
    }
    if cost != plan.cost { faults.append("cost") }
    return faults
  }

  /// The least cost, by trying all waves that each set of jobs can end with.
  func cheapest() -> Int {
    let count = efforts.count
    var longest = [Int?](repeating: nil, count: 1 << count)
    longest[0] = 0
    for set in 1..<max(1, 1 << count) {
      let jobs = (0..<count).filter { set >> $0 & 1 == 1 }
      guard jobs.count <= cap else { continue }
      let isFree = jobs.allSatisfy { job in
        jobs.allSatisfy { !conflicts.joins(job, $0) }
          && predecessors[job].allSatisfy { !jobs.contains($0) }
      }
      if isFree { longest[set] = jobs.map { efforts[$0] }.max() }
    }
    var least = [Int](repeating: Int.max, count: 1 << count)
    least[0] = 0
    for set in 1..<max(1, 1 << count) {
      var wave = set
      while wave > 0 {
        let before = set ^ wave
        // What waits for a job of the wave must not stand before it.
        let isLast = (0..<count).allSatisfy { job in
          before >> job & 1 == 0 || predecessors[job].allSatisfy { wave >> $0 & 1 == 0 }
        }
        if let cost = longest[wave], isLast, least[before] < Int.max {
          least[set] = min(least[set], least[before] + cost)
        }
        wave = (wave - 1) & set
      }
    }
    return least[(1 << count) - 1]
  }
}
