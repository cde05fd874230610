/// Makes schedules out of orders of jobs, again and again in the same memory.
struct ScheduleBuilder {
  let model: Model

  /// When each job starts in the schedule made last.
  private(set) var starts: [Int]

  /// When the last job of that schedule ends, running ones included.
  private(set) var makespan = 0

  /// How many schedules have been made.
  private(set) var schedulesMade = 0

  private var timetable: Timetable
  private var calendars: MachineCalendars
  private var keys: [Int]

  init(_ model: Model) {
    self.model = model
    starts = [Int](repeating: 0, count: model.count)
    keys = starts
    timetable = Timetable(model)
    calendars = MachineCalendars(model)
  }

  /// Starts each job as early as it can, in an order that keeps the dependencies.
  mutating func build(_ order: [Int]) {
    timetable.reset(model)
    calendars.reset()
    makespan = model.runningEnd
    for job in order {
      var ready = model.releases[job]
      for place in model.predecessors.range(job) {
        let before = model.predecessors.items[place]
        ready = max(ready, starts[before] &+ model.durations[before])
      }
      starts[job] = insert(job, from: ready)
      makespan = max(makespan, starts[job] &+ model.durations[job])
    }
    schedulesMade += 1
  }

  /// Starts each job as late as it can without lengthening the schedule, in an order that keeps the dependencies
  /// backwards.
  mutating func buildBackwards(_ order: [Int], horizon: Int) {
    timetable.resetBackwards(model, horizon: horizon)
    calendars.reset()
    for job in order {
      var ready = 0
      for place in model.successors.range(job) {
        ready = max(ready, horizon &- starts[model.successors.items[place]])
      }
      starts[job] = horizon &- insert(job, from: ready) &- model.durations[job]
    }
    schedulesMade += 1
  }

  /// Moves all jobs to the right, then all to the left, until that shortens the schedule no more.
  mutating func justify(atMost rounds: Int) {
    for _ in 0..<rounds {
      let before = makespan
      rebuildBackwards()
      rebuild()
      if makespan == before { return }
    }
  }

  /// Makes the schedule anew in the order of its starts.
  mutating func rebuild() {
    build(orderOfStarts())
  }

  private mutating func rebuildBackwards() {
    buildBackwards(orderOfEnds(), horizon: makespan)
  }

  /// The jobs in the order in which they start, dependencies kept where they start together.
  mutating func orderOfStarts() -> [Int] {
    let count = model.count
    for (rank, job) in model.order.enumerated() { keys[rank] = starts[job] &* count &+ rank }
    return sortedByKeys()
  }

  private mutating func orderOfEnds() -> [Int] {
    let count = model.count
    for (rank, job) in model.order.enumerated() {
      let end = starts[job] &+ model.durations[job]
      keys[rank] = (makespan &- end) &* count &+ (count - 1 - rank)
    }
    keys.sort()
    return keys.map { model.order[count - 1 - $0 % count] }
  }

  private mutating func sortedByKeys() -> [Int] {
    keys.sort()
    return keys.map { model.order[$0 % model.count] }
  }

  @inline(__always)
  private mutating func insert(_ job: Int, from ready: Int) -> Int {
    let duration = model.durations[job]
    guard duration > 0 else { return ready }
    var start = ready
    var isSettled = false
    let machines = model.machinesOfJob.range(job)
    while !isSettled {
      isSettled = true
      for place in machines {
        let machine = model.machinesOfJob.items[place]
        let free = calendars.earliest(on: machine, from: start, for: duration, model)
        if free > start {
          start = free
          isSettled = false
        }
      }
      if model.resourceCount > 0 {
        let room = timetable.earliest(for: job, from: start, model)
        if room > start {
          start = room
          isSettled = machines.isEmpty
        }
      }
    }
    for place in machines {
      calendars.insert(on: model.machinesOfJob.items[place], at: start, for: duration, model)
    }
    if model.resourceCount > 0 { timetable.insert(job, at: start, model) }
    return start
  }

  /// Takes over a schedule made elsewhere, to improve it.
  mutating func adopt(_ starts: [Int]) {
    self.starts = starts
    makespan = starts.indices.reduce(model.runningEnd) {
      max($0, starts[$1] &+ model.durations[$1])
    }
  }
}
