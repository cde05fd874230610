/// Goes through time and starts at each moment the most worthy jobs that there is room for.
struct ParallelScheme {
  private let model: Model
  private let isBackwards: Bool
  private var events = RankQueue()
  private var ready: [Int] = []
  private var used: [Int]
  private var free: [Int]
  private var machineEnds: [Int]
  private var order: [Int] = []

  private init(_ model: Model, isBackwards: Bool) {
    self.model = model
    self.isBackwards = isBackwards
    used = [Int](repeating: 0, count: model.resourceCount)
    free = model.capacities
    machineEnds = [Int](repeating: 0, count: model.machines.count)
    order.reserveCapacity(model.count)
  }

  /// The jobs in the order in which they start; backwards, each after what waits for it.
  static func order(_ model: Model, ranks: [Int], backwards: Bool = false) -> [Int] {
    var scheme = ParallelScheme(model, isBackwards: backwards)
    scheme.run(ranks)
    return scheme.order
  }

  private mutating func run(_ ranks: [Int]) {
    let before = isBackwards ? model.successors : model.predecessors
    let after = isBackwards ? model.predecessors : model.successors
    let count = model.count
    var jobs = ranks
    for (job, rank) in ranks.enumerated() { jobs[rank] = job }
    var waiting = (0..<count).map { before.range($0).count }
    // An event is a time and a number: a job that ends, a job that may start, or a running job that ends.
    let span = 2 * count + 1
    for job in waiting.indices where waiting[job] == 0 {
      events.insert(release(of: job) * span + count + job)
    }
    if !isBackwards { for step in model.steps { events.insert(step.time * span + 2 * count) } }
    var time = 0
    while let event = events.removeFirst() {
      if event / span > time {
        start(at: time, jobs, span)
        time = event / span
        updateFree(time)
      }
      let number = event % span
      if number < count {
        for resource in used.indices {
          used[resource] -= model.demands[number * used.count + resource]
        }
        for next in after[number] {
          waiting[next] -= 1
          if waiting[next] == 0 {
            events.insert(max(time, release(of: next)) * span + count + next)
          }
        }
      } else if number < 2 * count {
        insertReady(ranks[number - count])
      }
      if events.isEmpty {
        updateFree(time)
        start(at: time, jobs, span)
      }
    }
  }

  private func release(of job: Int) -> Int { isBackwards ? 0 : model.releases[job] }

  private mutating func updateFree(_ time: Int) {
    guard !isBackwards, let step = model.steps.last(where: { $0.time <= time }) else { return }
    free = step.free
  }

  private mutating func insertReady(_ rank: Int) {
    var low = 0
    var high = ready.count
    while low < high {
      let middle = (low + high) / 2
      if ready[middle] < rank { low = middle + 1 } else { high = middle }
    }
    ready.insert(rank, at: low)
  }

  private mutating func start(at time: Int, _ jobs: [Int], _ span: Int) {
    var kept = 0
    for index in ready.indices {
      let job = jobs[ready[index]]
      if hasRoom(for: job, at: time) {
        let end = time + model.durations[job]
        for resource in used.indices {
          used[resource] += model.demands[job * used.count + resource]
        }
        if model.durations[job] > 0 {
          for machine in model.machinesOfJob[job] { machineEnds[machine] = end }
        }
        order.append(job)
        events.insert(end * span + job)
      } else {
        ready[kept] = ready[index]
        kept += 1
      }
    }
    ready.removeLast(ready.count - kept)
  }

  private func hasRoom(for job: Int, at time: Int) -> Bool {
    guard model.durations[job] > 0 else { return true }
    for machine in model.machinesOfJob[job] where machineEnds[machine] > time { return false }
    for resource in used.indices
    where used[resource] + model.demands[job * used.count + resource] > free[resource] {
      return false
    }
    return true
  }
}
