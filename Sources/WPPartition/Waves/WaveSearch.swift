/// Takes some jobs out of their waves and puts them back elsewhere, and goes on from what is not worse.
struct WaveSearch {
  private let problem: WaveProblem
  private let bound: Int
  private var random = SplitMix(seed: 0x5741_5645)
  private var current: WaveDraft

  /// The cheapest waves that were found.
  private(set) var best: WaveDraft

  init(_ problem: WaveProblem, bound: Int) {
    self.problem = problem
    self.bound = bound
    current = WaveSearch.first(problem)
    best = current
  }

  /// The cheapest of some simple orders: heaviest first, most conflicts first, longest tail first.
  private static func first(_ problem: WaveProblem) -> WaveDraft {
    var tail = problem.efforts
    for job in problem.order.reversed() {
      for after in problem.successors[job] {
        tail[job] = max(tail[job], problem.efforts[job] + tail[after])
      }
    }
    let load = (0..<problem.count).map { problem.conflicts.degree(of: $0) }
    let ranks: [[Int]] = [
      problem.efforts, tail, load,
      problem.efforts.indices.map { problem.efforts[$0] &* (1 + load[$0]) },
    ]
    var best: WaveDraft?
    for rank in ranks {
      var draft = WaveDraft(problem)
      let jobs = (0..<problem.count).sorted {
        (problem.level[$0], rank[$1], $0) < (problem.level[$1], rank[$0], $1)
      }
      for job in jobs { draft.insert(job, before: nil) }
      if draft.cost < best?.cost ?? Int.max { best = draft }
    }
    return best ?? WaveDraft(problem)
  }

  /// Searches until so much has been looked at or nothing cheaper can exist.
  mutating func run(lookLimit: Int) {
    guard problem.count > 1 else { return }
    var looks = 0
    var idle = 0
    while looks < lookLimit, best.cost > bound {
      var draft = current
      let before = draft.looks
      draft.dropEmptyWaves()
      let out = ruin(draft)
      for job in out { draft.remove(job) }
      refill(&draft, with: out)
      looks += draft.looks - before + problem.count
      idle += 1
      if draft.cost < best.cost {
        best = draft
        idle = 0
      }
      let isBetter =
        draft.cost < current.cost
        || draft.cost == current.cost && draft.fullness >= current.fullness
      if isBetter || random.below(50) == 0 { current = draft }
      if idle > 400 {
        current = best
        idle = 0
      }
    }
    best.dropEmptyWaves()
  }

  /// The jobs to take out: whole waves, a job with all it conflicts with, or some at random.
  private mutating func ruin(_ draft: WaveDraft) -> [Int] {
    var out: [Int] = []
    let some = 1 + random.below(max(2, min(12, problem.count / 3)))
    switch random.below(3) {
    case 0:
      for _ in 0..<(1 + random.below(2)) {
        out += draft.members[random.below(draft.members.count)]
      }
      for _ in 0..<(some / 2) { out.append(random.below(problem.count)) }
    case 1:
      let job = random.below(problem.count)
      out = [job]
      problem.conflicts.visitNeighbours(of: job) { if out.count < 24 { out.append($0) } }
      out += problem.predecessors[job].prefix(4) + problem.successors[job].prefix(4)
    default:
      for _ in 0..<some { out.append(random.below(problem.count)) }
    }
    return out.sortedOnce()
  }

  /// Puts jobs back, those that wait after what they wait for, heavy ones before light ones with some freedom.
  private mutating func refill(_ draft: inout WaveDraft, with out: [Int]) {
    let noise = random.below(4)
    let widest = out.reduce(0) { max($0, problem.efforts[$1]) }
    let keys = out.map { job in
      problem.efforts[job] + (noise == 0 ? 0 : random.below(widest / (5 - noise) + 2))
    }
    let order = out.indices.sorted {
      (problem.level[out[$0]], keys[$1], $0) < (problem.level[out[$1]], keys[$0], $1)
    }
    var ends = [Int?](repeating: nil, count: out.count)
    for index in order.reversed() {
      var end: Int?
      for after in problem.successors[out[index]] {
        let limit = draft.wave[after] >= 0 ? draft.wave[after] : ends[out.position(of: after)]
        if let limit, end.map({ draft.place[limit] < draft.place[$0] }) ?? true { end = limit }
      }
      ends[index] = end
    }
    for index in order {
      draft.insert(out[index], before: ends[index], bias: random.below(draft.members.count + 1))
    }
  }
}

extension [Int] {
  /// The place of an element that an ascending list is known to have.
  fileprivate func position(of element: Int) -> Int {
    var (low, high) = (0, count - 1)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < element { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
