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
  /// `predecessors` gives the jobs that each job waits for. A negative effort counts as zero and a cap below one as one. The search
  /// ends after a number of moves, never after a time.
  package init?(
    efforts: [Int], conflicts: ConflictGraph, predecessors: [[Int]], cap: Int,
    moveLimit: Int = 100_000
  ) {
    let efforts = efforts.map { max(0, $0) }
    let cap = max(1, cap)
    var wave = [Int](repeating: -1, count: efforts.count)
    var waves: [[Int]] = []
    var left = Array(efforts.indices)
    while !left.isEmpty {
      var members: [Int] = []
      let ready = left.filter { job in predecessors[job].allSatisfy { wave[$0] >= 0 } }
      guard !ready.isEmpty else { return nil }
      for job in ready.sorted(by: { (efforts[$1], $0) < (efforts[$0], $1) })
      where members.count < cap && !members.contains(where: { conflicts.joins($0, job) }) {
        members.append(job)
      }
      for job in members { wave[job] = waves.count }
      waves.append(members.sorted())
      left.removeAll { wave[$0] >= 0 }
    }
    self.waves = waves
    cost = waves.reduce(0) { sum, members in sum + (members.map { efforts[$0] }.max() ?? 0) }
    lowerBound = efforts.max() ?? 0
  }
}
