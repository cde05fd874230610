/// Jobs, what must come before what, what may never run at the same time, and what there is to run on.
///
/// Every input makes a project: edges that name no job, point at themselves or lead to a running job are left out;
/// of jobs that wait for each other only those edges remain that lead to a higher number; a job never demands more
/// than there is.
package struct Project: Sendable, Equatable {
  /// A pair of jobs: an edge from one to the other, or two that exclude each other.
  package struct Pair: Sendable, Hashable, Comparable {
    package let first: Int
    package let second: Int

    package init(_ first: Int, _ second: Int) {
      self.first = first
      self.second = second
    }

    package static func < (left: Pair, right: Pair) -> Bool {
      (left.first, left.second) < (right.first, right.second)
    }
  }

  /// The largest capacity that is told apart from larger ones.
  package static let largestCapacity = 1_000_000

  /// The jobs; edges and sets name them by their place here.
  package let jobs: [Job]

  /// What each job must be finished for.
  package let successors: Graph

  /// What each job waits for.
  package let predecessors: Graph

  /// Pairs that never overlap in time, the lower number first, sorted, each once.
  package let conflicts: [Pair]

  /// Sets of jobs of which no two ever overlap in time, sorted, each once.
  package let exclusiveSets: [[Int]]

  /// How much there is of each resource.
  package let capacities: [Int]

  /// Makes a project of jobs on resources with capacities, each of which is at least one.
  package init(
    jobs: [Job], precedence: [Pair] = [], conflicts: [Pair] = [], exclusiveSets: [[Int]] = [],
    capacities: [Int]
  ) {
    let capacities = capacities.map { min(max(1, $0), Project.largestCapacity) }
    let isJob = { (number: Int) in jobs.indices.contains(number) }
    self.capacities = capacities
    self.jobs = jobs.map { job in
      let demands = capacities.indices.map { resource in
        let demand = resource < job.demands.count ? job.demands[resource] : 0
        return min(max(0, demand), capacities[resource])
      }
      return Job(duration: job.duration, demands: demands, isRunning: job.isRunning)
    }
    let edges = Project.withoutCycles(
      precedence.filter { edge in
        isJob(edge.first) && isJob(edge.second) && edge.first != edge.second
          && !jobs[edge.second].isRunning
      }, count: jobs.count)
    successors = Graph(count: jobs.count, edges: edges.map { ($0.first, $0.second) })
    predecessors = Graph(count: jobs.count, edges: edges.map { ($0.second, $0.first) })
    self.conflicts = Project.unique(
      conflicts.filter { isJob($0.first) && isJob($0.second) && $0.first != $0.second }
        .map { Pair(min($0.first, $0.second), max($0.first, $0.second)) })
    var sets: [[Int]] = []
    for set in exclusiveSets.map({ Project.unique($0.filter(isJob)) })
      .sorted(by: { $0.lexicographicallyPrecedes($1) })
    where set.count > 1 && set != sets.last { sets.append(set) }
    self.exclusiveSets = sets
  }

  /// Makes a project of jobs that each take one of several agents.
  package init(
    jobs: [Job], precedence: [Pair] = [], conflicts: [Pair] = [], exclusiveSets: [[Int]] = [],
    agents: Int
  ) {
    self.init(
      jobs: jobs.map { Job(duration: $0.duration, demands: [1], isRunning: $0.isRunning) },
      precedence: precedence, conflicts: conflicts, exclusiveSets: exclusiveSets,
      capacities: [agents])
  }

  /// The sum of all durations.
  package var serialTime: Int { jobs.reduce(0) { $0 + $1.duration } }

  private static func withoutCycles(_ edges: [Pair], count: Int) -> [Pair] {
    let edges = unique(edges)
    let component = Graph(count: count, edges: edges.map { ($0.first, $0.second) }).components
    return edges.filter { $0.first < $0.second || component[$0.first] != component[$0.second] }
  }

  private static func unique<Element: Comparable>(_ elements: [Element]) -> [Element] {
    var unique: [Element] = []
    for element in elements.sorted() where unique.last != element { unique.append(element) }
    return unique
  }
}
