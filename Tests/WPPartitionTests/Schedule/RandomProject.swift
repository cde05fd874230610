import WPPartition
import WPRandom

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Small projects of every shape, each determined by its seed.
struct RandomProject {
  let jobs: [Job]
  let precedence: [Project.Pair]
  let conflicts: [Project.Pair]
  let sets: [[Int]]
  let agents: Int

  init(seed: Int, jobs range: ClosedRange<Int> = 0...7, running: Bool = true) {
    var random = SeededRandom(seed: UInt64(seed))
    let count = random.number(range)
    let longest = random.pick([1, 3, 10, 480])
    jobs = (0..<count).map { _ in
      Job(
        duration: random.below(12) == 0 ? 0 : random.number(1...longest), demands: [],
        isRunning: running && random.below(9) == 0)
    }
    let density = random.pick([0, 10, 20, 50])
    let dependent = random.pick([0, 0, 10, 30])
    var conflicts: [Project.Pair] = []
    var precedence: [Project.Pair] = []
    for first in 0..<count {
      for second in first + 1..<max(count, first + 1) {
        if random.below(100) < density { conflicts.append(Project.Pair(first, second)) }
        if random.below(100) < dependent { precedence.append(Project.Pair(first, second)) }
      }
    }
    self.conflicts = conflicts
    self.precedence = precedence
    sets = (0..<random.below(3)).map { _ in (0..<count).filter { _ in random.below(3) == 0 } }
    agents = random.number(1...4)
  }

  var project: Project { project(agents: agents) }

  /// The project with another number of agents, or without some of its constraints.
  func project(
    agents: Int, withoutConflict conflict: Int? = nil, withoutDependency dependency: Int? = nil
  ) -> Project {
    var conflicts = conflicts
    var precedence = precedence
    if let conflict { conflicts.remove(at: conflict) }
    if let dependency { precedence.remove(at: dependency) }
    return Project(
      jobs: jobs, precedence: precedence, conflicts: conflicts, exclusiveSets: sets, agents: agents)
  }

  /// So many seeds as are asked for by `WP_PROJECTS`, otherwise a few.
  static func seeds(_ few: Int) -> Range<Int> {
    let asked = unsafe getenv("WP_PROJECTS").flatMap { unsafe Int(String(cString: $0)) }
    return 0..<(asked ?? few)
  }
}
