/// In what order each machine does its jobs, and what starts and tails follow from that.
struct MachineOrders {
  let model: Model

  /// The earliest start of each job in these orders, and the least time from its end to the end of all.
  private(set) var heads: [Int]
  private(set) var tails: [Int]
  private(set) var makespan = 0

  /// The neighbours of each place of `model.machines`, as places; -1 where there is none.
  private(set) var previous: [Int]
  private(set) var next: [Int]

  /// The places of each job, in the order of `model.machinesOfJob`.
  let places: [Int]

  private var sorted: [Int]
  private var waiting: [Int]

  init(_ model: Model) {
    self.model = model
    heads = [Int](repeating: 0, count: model.count)
    tails = heads
    sorted = heads
    waiting = heads
    previous = [Int](repeating: -1, count: model.machines.items.count)
    next = previous
    var places = [[Int]](repeating: [], count: model.count)
    for (place, job) in model.machines.items.enumerated() { places[job].append(place) }
    self.places = Array(places.joined())
  }

  /// The job at a place.
  @inline(__always)
  func job(at place: Int) -> Int { model.machines.items[place] }

  /// Takes the orders over from a schedule.
  mutating func adopt(_ starts: [Int]) {
    for machine in 0..<model.machines.count {
      let order = model.machines.range(machine).sorted {
        (starts[job(at: $0)], $0) < (starts[job(at: $1)], $1)
      }
      for (place, follower) in zip(order, order.dropFirst()) {
        next[place] = follower
        previous[follower] = place
      }
      if let first = order.first, let last = order.last {
        previous[first] = -1
        next[last] = -1
      }
    }
    _ = evaluate()
  }

  /// Finds all starts and tails; false if the orders contradict each other or the dependencies.
  mutating func evaluate() -> Bool {
    var count = 0
    for job in 0..<model.count {
      var number = model.predecessors.range(job).count
      for index in model.machinesOfJob.range(job) where previous[places[index]] >= 0 { number += 1 }
      waiting[job] = number
      if number == 0 {
        sorted[count] = job
        count += 1
      }
      heads[job] = model.releases[job]
    }
    var done = 0
    makespan = model.runningEnd
    while done < count {
      let job = sorted[done]
      done += 1
      let end = heads[job] &+ model.durations[job]
      makespan = max(makespan, end)
      for index in model.successors.range(job) {
        reach(model.successors.items[index], end, &count)
      }
      for index in model.machinesOfJob.range(job) {
        let follower = next[places[index]]
        if follower >= 0 { reach(self.job(at: follower), end, &count) }
      }
    }
    guard count == model.count else { return false }
    for job in sorted.reversed() { tails[job] = tail(of: job, besides: -1) }
    return true
  }

  @inline(__always)
  private mutating func reach(_ job: Int, _ end: Int, _ count: inout Int) {
    heads[job] = max(heads[job], end)
    waiting[job] &-= 1
    if waiting[job] == 0 {
      sorted[count] = job
      count += 1
    }
  }

  /// The tail of a job by all that follows it, but for what follows at one of its places.
  @inline(__always)
  func tail(of job: Int, besides place: Int) -> Int {
    var tail = 0
    for index in model.successors.range(job) {
      let after = model.successors.items[index]
      tail = max(tail, tails[after] &+ model.durations[after])
    }
    for index in model.machinesOfJob.range(job) where places[index] != place {
      let follower = next[places[index]]
      if follower >= 0 {
        let after = self.job(at: follower)
        tail = max(tail, tails[after] &+ model.durations[after])
      }
    }
    return tail
  }

  /// The head of a job by all that comes before it, but for what comes before at one of its places.
  @inline(__always)
  func head(of job: Int, besides place: Int) -> Int {
    var head = model.releases[job]
    for index in model.predecessors.range(job) {
      let before = model.predecessors.items[index]
      head = max(head, heads[before] &+ model.durations[before])
    }
    for index in model.machinesOfJob.range(job) where places[index] != place {
      let leader = previous[places[index]]
      if leader >= 0 {
        let before = self.job(at: leader)
        head = max(head, heads[before] &+ model.durations[before])
      }
    }
    return head
  }

  /// Moves what is at a place behind another place of the machine.
  mutating func move(_ place: Int, behind other: Int) {
    unlink(place)
    let follower = next[other]
    next[other] = place
    previous[place] = other
    next[place] = follower
    if follower >= 0 { previous[follower] = place }
  }

  /// Moves what is at a place before another place of the machine.
  mutating func move(_ place: Int, before other: Int) {
    unlink(place)
    let leader = previous[other]
    previous[other] = place
    next[place] = other
    previous[place] = leader
    if leader >= 0 { next[leader] = place }
  }

  private mutating func unlink(_ place: Int) {
    let leader = previous[place]
    let follower = next[place]
    if leader >= 0 { next[leader] = follower }
    if follower >= 0 { previous[follower] = leader }
  }
}
