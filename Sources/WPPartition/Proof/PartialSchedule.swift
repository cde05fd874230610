/// Which of at most sixty-four jobs are placed in a schedule that is being made in the order of starts.
struct PartialSchedule {
  /// The jobs that are placed, a bit for each.
  var placed: UInt64 = 0

  /// The placed jobs that run beyond the time.
  var active: UInt64 = 0

  /// The start of the job placed last; no other starts before.
  var time = 0

  /// Places a job that starts no earlier than any before it; all ends are those of the placed jobs.
  mutating func place(_ job: Int, at start: Int, _ ends: [Int]) {
    placed |= 1 << UInt64(job)
    active |= 1 << UInt64(job)
    time = max(time, start)
    var running = active
    while let other = running.popLowestBit() {
      if ends[other] <= time { active &= ~(1 << UInt64(other)) }
    }
  }

  /// Whether a job is placed.
  @inline(__always)
  func holds(_ job: Int) -> Bool { placed >> UInt64(job) & 1 == 1 }
}

extension UInt64 {
  /// Clears the lowest bit that is set and says which it was.
  @inline(__always)
  mutating func popLowestBit() -> Int? {
    guard self != 0 else { return nil }
    let bit = trailingZeroBitCount
    self &= self &- 1
    return bit
  }
}
