/// Orders jobs by worth while keeping dependencies.
enum PriorityOrder {
  /// The jobs in an order that keeps the dependencies and otherwise follows the ranks, lowest first.
  static func order(_ model: Model, ranks: [Int], backwards: Bool = false) -> [Int] {
    let before = backwards ? model.successors : model.predecessors
    let after = backwards ? model.predecessors : model.successors
    var waiting = (0..<model.count).map { before.range($0).count }
    var jobs = ranks
    for (job, rank) in ranks.enumerated() { jobs[rank] = job }
    var ready = RankQueue()
    for job in waiting.indices where waiting[job] == 0 { ready.insert(ranks[job]) }
    var order: [Int] = []
    order.reserveCapacity(model.count)
    while let rank = ready.removeFirst() {
      let job = jobs[rank]
      order.append(job)
      for next in after[job] {
        waiting[next] -= 1
        if waiting[next] == 0 { ready.insert(ranks[next]) }
      }
    }
    return order
  }

  /// The place of each job when the highest worth comes first, of equals the lower number.
  static func ranks(_ worths: [Int]) -> [Int] {
    var ranks = worths
    let sorted = worths.indices.sorted { (-worths[$0], $0) < (-worths[$1], $1) }
    for (rank, job) in sorted.enumerated() { ranks[job] = rank }
    return ranks
  }
}
