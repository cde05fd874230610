/// When each machine is busy, in order of time.
struct MachineCalendars {
  private var counts: [Int]
  private var starts: [Int]
  private var ends: [Int]

  init(_ model: Model) {
    counts = [Int](repeating: 0, count: model.machines.count)
    starts = [Int](repeating: 0, count: model.machines.items.count)
    ends = starts
  }

  /// Frees all machines for ever.
  mutating func reset() {
    for machine in counts.indices { counts[machine] = 0 }
  }

  /// The earliest start, not before a time, at which a machine is free for a duration.
  @inline(__always)
  func earliest(on machine: Int, from time: Int, for duration: Int, _ model: Model) -> Int {
    let base = model.machines.range(machine).lowerBound
    let count = counts[machine]
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if ends[base &+ middle] <= time { low = middle + 1 } else { high = middle }
    }
    var start = time
    while low < count, starts[base &+ low] < start &+ duration {
      start = ends[base &+ low]
      low += 1
    }
    return start
  }

  /// Occupies a machine, which is free then.
  @inline(__always)
  mutating func insert(on machine: Int, at start: Int, for duration: Int, _ model: Model) {
    let base = model.machines.range(machine).lowerBound
    var index = counts[machine]
    while index > 0, starts[base &+ index - 1] > start {
      starts[base &+ index] = starts[base &+ index - 1]
      ends[base &+ index] = ends[base &+ index - 1]
      index -= 1
    }
    starts[base &+ index] = start
    ends[base &+ index] = start &+ duration
    counts[machine] += 1
  }
}
