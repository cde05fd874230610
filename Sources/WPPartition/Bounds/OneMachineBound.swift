/// The end of Jackson's preemptive schedule of jobs that exclude each other.
enum OneMachineBound {
  static func value(of jobs: [Int], _ facts: JobFacts) -> Int {
    let byHead = jobs.sorted { (facts.heads[$0], $0) < (facts.heads[$1], $1) }
    var left = byHead.map { facts.model.durations[$0] }
    // The longest tail goes first: a rank of its own for each job.
    let byTail = byHead.indices.sorted {
      (-facts.tails[byHead[$0]], $0) < (-facts.tails[byHead[$1]], $1)
    }
    var ranks = byTail
    for (rank, index) in byTail.enumerated() { ranks[index] = rank }
    var ready = RankQueue()
    var next = 0
    var time = 0
    var bound = 0
    while next < byHead.count || !ready.isEmpty {
      if ready.isEmpty { time = max(time, facts.heads[byHead[next]]) }
      while next < byHead.count, facts.heads[byHead[next]] <= time {
        ready.insert(ranks[next])
        next += 1
      }
      guard let rank = ready.removeFirst() else { continue }
      let index = byTail[rank]
      let arrival = next < byHead.count ? facts.heads[byHead[next]] : Int.max
      let run = min(left[index], arrival - time)
      time += run
      left[index] -= run
      if left[index] > 0 {
        ready.insert(rank)
      } else {
        bound = max(bound, time + facts.tails[byHead[index]])
      }
    }
    return bound
  }
}
