/// The partial schedules a search has been at, by the set of jobs that are in them.
///
/// Two of the same jobs differ only in what is still running; one that leaves no more running, for no longer, makes
/// the other superfluous.
struct StateMemory {
  private var heads: [UInt64: Int] = [:]
  private var records: [Int] = []
  private let capacity: Int

  /// The most states of the same jobs that a new one is compared with, the latest ones.
  private static let mostLooks = 32

  /// Remembers until so many numbers are stored.
  init(capacity: Int) { self.capacity = capacity }

  /// Whether a state is no better than one met before; if it is, it is remembered.
  mutating func isSuperfluous(_ state: PartialSchedule, _ ends: [Int]) -> Bool {
    let head = heads[state.placed] ?? -1
    var record = head
    var looks = StateMemory.mostLooks
    while record >= 0, looks > 0 {
      if dominates(record, state, ends) { return true }
      record = records[record]
      looks -= 1
    }
    guard records.count < capacity else { return false }
    heads[state.placed] = records.count
    records.append(head)
    records.append(state.time)
    records.append(state.active.nonzeroBitCount)
    var active = state.active
    while let job = active.popLowestBit() {
      records.append(job)
      records.append(ends[job])
    }
    return false
  }

  @inline(__always)
  private func dominates(_ record: Int, _ state: PartialSchedule, _ ends: [Int]) -> Bool {
    guard records[record + 1] <= state.time else { return false }
    var place = record + 3
    for _ in 0..<records[record + 2] {
      let end = records[place + 1]
      if end > state.time, end > ends[records[place]] { return false }
      place += 2
    }
    return true
  }
}
