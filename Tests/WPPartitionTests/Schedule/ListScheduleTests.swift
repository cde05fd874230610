import Testing
import WPRandom

@testable import WPPartition

@Suite struct `A list schedule` {
  /// While a job waits, either every agent is busy or a job runs that excludes it.
  @Test func `starts every job as soon as its rivals and the agents allow`() {
    for seed in RandomProject.seeds(150) {
      let random = RandomProject(seed: seed &+ 5_000_000, jobs: 1...14, running: false)
      let project = Project(jobs: random.jobs, conflicts: random.conflicts, agents: random.agents)
      var numbers = SeededRandom(seed: UInt64(seed))
      let model = Model(project)
      var builder = ScheduleBuilder(model)
      let ranks = Array(0..<model.count).shuffled(using: &numbers)
      builder.build(ParallelScheme.order(model, ranks: ranks))
      let work = project.serialTime
      for job in project.jobs.indices {
        let duration = project.jobs[job].duration
        let rivals = project.conflicts.filter { $0.first == job || $0.second == job }
          .reduce(0) { $0 + project.jobs[$1.first == job ? $1.second : $1.first].duration }
        let end = builder.starts[job] + duration
        #expect(
          random.agents * end <= work + (random.agents - 1) * duration + random.agents * rivals,
          "seed \(seed)")
      }
    }
  }

  @Test func `recognises machines in pairs`() {
    let machines = [[0, 3, 5, 9], [1, 4, 6], [2, 7, 8]]
    let pairs = machines.flatMap { set in
      set.indices.flatMap { place in set[..<place].map { ($0, set[place]) } }
    }
    #expect(ExclusionCover(count: 10, pairs: pairs, sets: []).sets == machines)
    #expect(ExclusionCover(count: 10, pairs: pairs, sets: [[1, 4], machines[1]]).sets.count == 3)
  }

  @Test func `covers every pair by sets that hold no other`() {
    for seed in RandomProject.seeds(150) {
      var random = SeededRandom(seed: UInt64(seed))
      let count = random.number(2...12)
      var isAdjacent = [[Bool]](repeating: [Bool](repeating: false, count: count), count: count)
      var pairs: [(Int, Int)] = []
      for first in 0..<count {
        for second in first + 1..<max(count, first + 1) where random.below(3) == 0 {
          pairs.append((first, second))
          isAdjacent[first][second] = true
        }
      }
      var isCovered = isAdjacent.map { $0.map { _ in false } }
      for set in ExclusionCover(count: count, pairs: pairs, sets: []).sets {
        for (place, second) in set.enumerated() {
          for first in set[..<place] { isCovered[first][second] = true }
        }
      }
      #expect(isCovered == isAdjacent, "seed \(seed)")
    }
  }
}
