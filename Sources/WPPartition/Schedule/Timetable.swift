/// How much of each resource is free at what time, in steps.
struct Timetable {
  private let width: Int
  private var times: [Int]
  private var free: [Int]
  private var count = 0

  init(_ model: Model) {
    width = model.resourceCount
    let steps = 2 * model.count + model.steps.count + 2
    times = [Int](repeating: 0, count: steps)
    free = [Int](repeating: 0, count: steps * width)
  }

  /// Forgets all jobs but the running ones.
  mutating func reset(_ model: Model) {
    count = model.steps.count
    for (index, step) in model.steps.enumerated() { set(index, step.time, step.free) }
  }

  /// Forgets all jobs but the running ones, where time runs backwards from a horizon.
  mutating func resetBackwards(_ model: Model, horizon: Int) {
    count = 0
    for (index, step) in model.steps.enumerated().reversed() where step.time < horizon {
      let isLast = index + 1 == model.steps.count
      let time = isLast ? 0 : max(0, horizon - model.steps[index + 1].time)
      set(count, time, step.free)
      count += 1
    }
    guard let all = model.steps.last, count == 0 else { return }
    set(0, 0, all.free)
    count = 1
  }

  private mutating func set(_ index: Int, _ time: Int, _ amounts: [Int]) {
    times[index] = time
    for resource in 0..<width { free[index * width + resource] = amounts[resource] }
  }

  /// The step that holds a time.
  @inline(__always)
  private func step(at time: Int) -> Int {
    var low = 0
    var high = count
    while high - low > 1 {
      let middle = (low + high) / 2
      if times[middle] <= time { low = middle } else { high = middle }
    }
    return low
  }

  /// The earliest start, not before a time, at which a job has room for all its duration.
  ///
  /// Jobs that want more than running ones leave even at the end do not exist, for the last step leaves everything.
  @inline(__always)
  func earliest(for job: Int, from time: Int, _ model: Model) -> Int {
    var start = time
    var end = time &+ model.durations[job]
    let wanted = job &* width
    var index = step(at: time)
    while index < count, times[index] < end {
      let row = index &* width
      for resource in 0..<width
      where free[row &+ resource] < model.demands[wanted &+ resource] {
        guard index + 1 < count else { return start }
        start = times[index + 1]
        end = start &+ model.durations[job]
        break
      }
      index += 1
    }
    return start
  }

  /// Takes what a job demands while it runs.
  @inline(__always)
  mutating func insert(_ job: Int, at start: Int, _ model: Model) {
    let first = split(at: start, from: step(at: start))
    let end = split(at: start &+ model.durations[job], from: first)
    let wanted = job &* width
    for index in first..<end {
      for resource in 0..<width {
        free[index &* width &+ resource] &-= model.demands[wanted &+ resource]
      }
    }
  }

  /// The step that begins at a time, which is made if there is none.
  @inline(__always)
  private mutating func split(at time: Int, from step: Int) -> Int {
    var index = step
    while index + 1 < count, times[index + 1] <= time { index += 1 }
    if times[index] == time { return index }
    var mover = count
    while mover > index + 1 {
      times[mover] = times[mover - 1]
      for resource in 0..<width {
        free[mover &* width &+ resource] = free[(mover - 1) &* width &+ resource]
      }
      mover -= 1
    }
    count += 1
    times[index + 1] = time
    for resource in 0..<width {
      free[(index + 1) &* width &+ resource] = free[index &* width &+ resource]
    }
    return index + 1
  }
}
