/// What any waves cost at least.
struct WaveBound {
  private let problem: WaveProblem
  private let ranking: [Int]
  private var needed: [Int]
  private var looksLeft: Int

  init(_ problem: WaveProblem, lookLimit: Int) {
    self.problem = problem
    looksLeft = lookLimit
    ranking = (0..<problem.count).sorted {
      (problem.efforts[$1], $0) < (problem.efforts[$0], $1)
    }
    // The jobs up to a rank fill so many waves by their number alone.
    needed = (0..<problem.count).map { $0 / problem.cap + 1 }
  }

  /// The bound: how many waves must have a member as long as each length, summed up over all lengths.
  mutating func value() -> Int {
    var rank = [Int](repeating: 0, count: problem.count)
    for (place, job) in ranking.enumerated() { rank[job] = place }
    for job in ranking where looksLeft > 0 {
      raise(by: clique(from: job, rank: rank).map { rank[$0] })
    }
    for clique in problem.conflicts.cliques { raise(by: clique.map { rank[$0] }) }
    var sum = 0
    var waves = 0
    for (place, job) in ranking.enumerated() {
      waves = max(waves, needed[place])
      let following = place + 1 < ranking.count ? problem.efforts[ranking[place + 1]] : 0
      sum += waves * (problem.efforts[job] - following)
    }
    return max(sum, longestChain)
  }

  /// Jobs none of which can share a wave: of the ranks up to each of theirs, so many waves are needed.
  private mutating func raise(by ranks: [Int]) {
    for (index, rank) in ranks.sorted().enumerated() { needed[rank] = max(needed[rank], index + 1) }
  }

  /// A clique of conflicts with a job, grown by the neighbour that leaves most to choose from.
  private mutating func clique(from job: Int, rank: [Int]) -> [Int] {
    var clique = [job]
    var candidates = Array(problem.conflicts.paired(with: job)).sorted { rank[$0] < rank[$1] }
    looksLeft -= candidates.count + 1
    while !candidates.isEmpty {
      let next = pick(from: candidates)
      clique.append(next)
      looksLeft -= candidates.count
      candidates.removeAll { $0 == next || !problem.conflicts.joins(next, $0) }
    }
    return clique
  }

  /// Of equally long jobs that come first, the one that most of the candidates conflict with.
  private mutating func pick(from candidates: [Int]) -> Int {
    let effort = problem.efforts[candidates[0]]
    var best = (job: candidates[0], mates: -1)
    for job in candidates {
      guard problem.efforts[job] == effort, looksLeft > 0 else { break }
      let mates = candidates.reduce(0) { $0 + (problem.conflicts.joins(job, $1) ? 1 : 0) }
      looksLeft -= candidates.count
      if mates > best.mates { best = (job, mates) }
    }
    return best.job
  }

  private var longestChain: Int {
    var tail = problem.efforts
    for job in problem.order.reversed() {
      for after in problem.successors[job] {
        tail[job] = max(tail[job], problem.efforts[job] + tail[after])
      }
    }
    return tail.max() ?? 0
  }
}
