/// Jobs that are to be put in waves: how long each takes, who conflicts, who waits for whom, and how many fit in a wave.
struct WaveProblem {
  let efforts: [Int]
  let conflicts: ConflictGraph
  let predecessors: [[Int]]
  let successors: [[Int]]
  let cap: Int

  /// The number of jobs of the longest chain that leads to each job.
  let level: [Int]

  /// Jobs in an order in which nobody stands before what it waits for.
  let order: [Int]

  /// Makes a problem; nothing where jobs wait for each other in a ring.
  init?(efforts: [Int], conflicts: ConflictGraph, predecessors: [[Int]], cap: Int) {
    let count = min(efforts.count, conflicts.count)
    let efforts = efforts.prefix(count).map(\.asWeight)
    var waiting = (0..<count).map { job in
      job < predecessors.count ? predecessors[job].filter { 0..<count ~= $0 }.sortedOnce() : []
    }
    var successors = [[Int]](repeating: [], count: count)
    for job in 0..<count {
      for before in waiting[job] { successors[before].append(job) }
    }
    self.predecessors = waiting
    var left = waiting.map(\.count)
    waiting = []
    var level = [Int](repeating: 0, count: count)
    var order = (0..<count).filter { left[$0] == 0 }
    var next = 0
    while next < order.count {
      let job = order[next]
      next += 1
      for after in successors[job] {
        level[after] = max(level[after], level[job] + 1)
        left[after] -= 1
        if left[after] == 0 { order.append(after) }
      }
    }
    guard order.count == count else { return nil }
    self.efforts = efforts
    self.conflicts = conflicts
    self.successors = successors
    self.cap = max(1, cap)
    self.level = level
    self.order = order
  }

  /// The number of jobs.
  var count: Int { efforts.count }

  /// Whether all jobs take equally long, nobody waits and a wave has room for all.
  ///
  /// Then waves are the colours of a graph.
  var isColouring: Bool {
    guard let first = efforts.first else { return false }
    return cap >= count && order.allSatisfy { level[$0] == 0 && efforts[$0] == first }
  }
}
