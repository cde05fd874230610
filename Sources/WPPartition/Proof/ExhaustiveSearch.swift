/// Tries all orders in which jobs can start, except those that cannot be shorter than the best schedule known.
///
/// Jobs are placed in the order of their starts, each as early as it can. A branch ends where bounds say that it cannot
/// be shorter, where some other job would fit before the one chosen, and where the same jobs have been placed before
/// with no less room for the others.
struct ExhaustiveSearch {
  /// The most jobs whose orders can be tried.
  static let mostJobs = 64

  private let model: Model
  private let facts: JobFacts
  private let bounds: RemainderBounds
  private let exclusive: [UInt64]
  private let before: [UInt64]
  private var memory = StateMemory(capacity: 8_000_000)

  /// Where each job starts and ends, as far as it is placed.
  private var starts: [Int]
  private var ends: [Int]

  /// How early each job can start, and which jobs may be next, for each number of jobs placed.
  private var heads: [Int]
  private var choices: [Int]
  private var nodes = 0
  private var mostNodes = 0
  private var limit = 0

  init(_ facts: JobFacts) {
    let model = facts.model
    self.model = model
    self.facts = facts
    bounds = RemainderBounds(facts)
    starts = [Int](repeating: 0, count: model.count)
    ends = starts
    heads = [Int](repeating: 0, count: (model.count + 1) * model.count)
    choices = heads
    let exclusion = model.machineExclusion
    exclusive = (0..<model.count).map { exclusion.row($0).first ?? 0 }
    before = (0..<model.count).map { job in
      model.predecessors[job].reduce(0) { $0 | 1 << UInt64($1) }
    }
  }

  /// Looks for schedules shorter than the incumbent, placing no more than a number of jobs; says how many it placed.
  mutating func run(_ incumbent: inout Incumbent, atMost mostNodes: Int) -> Int {
    limit = incumbent.makespan - 1
    nodes = 0
    self.mostNodes = mostNodes
    if extend(PartialSchedule(), depth: 0, &incumbent) {
      incumbent.raise(incumbent.makespan, because: .exhaustion)
    }
    return nodes
  }

  /// Extends a partial schedule in all ways; false where the budget ends before.
  ///
  /// The depth is the number of jobs placed, of which there are at most sixty-four.
  private mutating func extend(
    _ state: PartialSchedule, depth: Int, _ incumbent: inout Incumbent
  ) -> Bool {
    if depth == model.count {
      incumbent.offer(starts, makespan: max(model.runningEnd, (ends.max() ?? 0)))
      limit = incumbent.makespan - 1
      return true
    }
    let base = depth * model.count
    guard fillHeads(state, base),
      bounds.allow(limit, state, heads: heads, from: base, ends: ends)
    else { return true }
    let count = fillChoices(state, base)
    for index in 0..<count {
      guard !incumbent.isProven else { return true }
      let job = choices[base + index]
      let start = heads[base + job]
      let end = start + model.durations[job]
      guard end + facts.tails[job] <= limit else { continue }
      guard nodes < mostNodes else { return false }
      nodes += 1
      starts[job] = start
      ends[job] = end
      var next = state
      next.place(job, at: start, ends)
      if !memory.isSuperfluous(next, ends), !extend(next, depth: depth + 1, &incumbent) {
        return false
      }
    }
    return true
  }

  /// Finds the jobs that may start next, the most urgent first, and says how many they are.
  private mutating func fillChoices(_ state: PartialSchedule, _ base: Int) -> Int {
    var earliestEnd = Int.max
    for job in model.order where isReady(job, state) {
      guard model.durations[job] > 0 else {
        choices[base] = job
        return 1
      }
      earliestEnd = min(earliestEnd, heads[base + job] + model.durations[job])
    }
    var count = 0
    for job in 0..<model.count where isReady(job, state) && heads[base + job] < earliestEnd {
      var place = base + count
      while place > base, isMoreUrgent(job, than: choices[place - 1], base) {
        choices[place] = choices[place - 1]
        place -= 1
      }
      choices[place] = job
      count += 1
    }
    return count
  }

  private func isMoreUrgent(_ job: Int, than other: Int, _ base: Int) -> Bool {
    let left = facts.tails[job] + model.durations[job]
    let right = facts.tails[other] + model.durations[other]
    return left == right ? heads[base + job] < heads[base + other] : left > right
  }

  private func isReady(_ job: Int, _ state: PartialSchedule) -> Bool {
    !state.holds(job) && before[job] & ~state.placed == 0
  }

  /// Finds how early each job can still start; false if one is too late.
  private mutating func fillHeads(_ state: PartialSchedule, _ base: Int) -> Bool {
    for job in model.order where !state.holds(job) {
      let duration = model.durations[job]
      var head = model.releases[job]
      for place in model.predecessors.range(job) {
        let previous = model.predecessors.items[place]
        head = max(
          head,
          state.holds(previous)
            ? ends[previous] : heads[base &+ previous] &+ model.durations[previous])
      }
      if duration > 0 {
        head = max(head, state.time)
        var rivals = exclusive[job] & state.active
        while let rival = rivals.popLowestBit() { head = max(head, ends[rival]) }
        if model.resourceCount > 0 { head = roomy(job, from: head, state) }
      }
      heads[base &+ job] = head
      if head &+ duration &+ facts.tails[job] > limit { return false }
    }
    return true
  }

  /// The earliest time at which what is running leaves room for a job.
  private func roomy(_ job: Int, from head: Int, _ state: PartialSchedule) -> Int {
    var time = head
    while !hasRoom(job, at: time, state.active) {
      var next = Int.max
      var active = state.active
      while let rival = active.popLowestBit() {
        if ends[rival] > time { next = min(next, ends[rival]) }
      }
      for step in model.steps where step.time > time { next = min(next, step.time) }
      guard next < Int.max else { return time }
      time = next
    }
    return time
  }

  @inline(__always)
  private func hasRoom(_ job: Int, at time: Int, _ active: UInt64) -> Bool {
    let width = model.resourceCount
    let step = model.steps.count == 1 ? 0 : (model.steps.lastIndex { $0.time <= time } ?? 0)
    for resource in 0..<width {
      let demand = model.demands[job &* width &+ resource]
      guard demand > 0 else { continue }
      var free = model.steps[step].free[resource] &- demand
      var rivals = active
      while let rival = rivals.popLowestBit() {
        if ends[rival] > time { free &-= model.demands[rival &* width &+ resource] }
      }
      if free < 0 { return false }
    }
    return true
  }
}

extension Model {
  /// Which jobs share a machine.
  var machineExclusion: BitMatrix {
    var exclusion = BitMatrix(count)
    for machine in 0..<machines.count {
      for job in machines[machine] {
        for other in machines[machine] where other != job { exclusion.insert(job, other) }
      }
    }
    return exclusion
  }
}
