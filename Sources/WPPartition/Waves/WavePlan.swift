/// Work in waves: nobody begins a wave before the one before it has ended.
///
/// Members of a wave do not conflict, there are no more of them than the cap, and what they wait for stands in earlier
/// waves. The cost is the sum of the longest member of each wave.
package struct WavePlan: Sendable, Equatable {
  /// The members of each wave, ascending.
  package let waves: [[Int]]

  /// The sum over all waves of the longest member.
  package let cost: Int

  /// What any plan in waves costs at least.
  package let lowerBound: Int

  /// Whether no plan in waves is cheaper.
  package var isOptimal: Bool { cost == lowerBound }

  /// Plans jobs of given efforts; nothing where jobs wait for each other in a ring.
  ///
  /// `predecessors` gives the jobs that each job waits for. An effort below zero counts as zero and a cap below one as one. The
  /// search ends when so much has been looked at, never after a time; without it the plan is the best of some simple ones.
  package init?(
    efforts: [Int], conflicts: ConflictGraph, predecessors: [[Int]], cap: Int,
    lookLimit: Int = 4_000_000
  ) {
    guard
      let problem = WaveProblem(
        efforts: efforts, conflicts: conflicts, predecessors: predecessors, cap: cap)
    else { return nil }
    var bound = WaveBound(problem, lookLimit: lookLimit / 4 + 100_000)
    lowerBound = bound.value()
    if problem.isColouring, conflicts.cliques.isEmpty, let effort = problem.efforts.first,
      effort > 0
    {
      var colouring = Colouring(conflicts)
      // A look at a colour is one addition; for the price of the other search sixteen times as many are had.
      colouring.reduce(to: lowerBound / effort, lookLimit: min(lookLimit, 1 << 50) * 16)
      var waves = [[Int]](repeating: [], count: colouring.count)
      for (job, colour) in colouring.colours.enumerated() { waves[colour].append(job) }
      self.waves = waves.filter { !$0.isEmpty }.sorted { $0[0] < $1[0] }
    } else {
      var search = WaveSearch(problem, bound: lowerBound)
      search.run(lookLimit: lookLimit)
      waves = search.best.sequence.map { search.best.members[$0].sorted() }
    }
    cost = waves.reduce(0) { sum, wave in sum + wave.reduce(0) { max($0, problem.efforts[$1]) } }
  }
}
