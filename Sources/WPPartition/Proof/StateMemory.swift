/// The partial schedules a search has been at, by the set of jobs that are in them.
///
/// Two of the same jobs differ only in what is still running; one that leaves no more running, for no longer, makes
/// the other superfluous.
struct StateMemory {
  private var heads: [UInt64: Int] = [:]
  private var records: [Int] = []

  /// The latest state of each fingerprint: of the many with the same jobs the one that may be equal.
  private var twins: [UInt64: Int] = [:]
  private let capacity: Int

  /// The most states of the same jobs that a new one is compared with, the latest ones.
  private static let mostLooks = 32

  /// Remembers until so many numbers are stored.
  init(capacity: Int) { self.capacity = capacity }

  /// The ends of what runs in the state at hand, the last first, where it does not matter which job is which.
  private var sortedEnds: [Int] = []

  /// Whether a state is no better than one met before; if it is, it is remembered.
  ///
  /// Of the named jobs it matters when each ends, of the others only how many end when.
  mutating func isSuperfluous(_ state: PartialSchedule, named: UInt64, _ ends: [Int]) -> Bool {
    sortEnds(of: named == state.active ? 0 : state.active, ends)
    let fingerprint = fingerprint(state, named, ends)
    if let twin = twins[fingerprint], dominates(twin, state, ends) { return true }
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
    twins[fingerprint] = records.count
    records.append(head)
    records.append(state.time)
    records.append(sortedEnds.count)
    records.append(contentsOf: sortedEnds)
    records.append(named.nonzeroBitCount)
    var rest = named
    while let job = rest.popLowestBit() {
      records.append(job)
      records.append(ends[job])
    }
    return false
  }

  private func fingerprint(_ state: PartialSchedule, _ named: UInt64, _ ends: [Int]) -> UInt64 {
    var mixed = state.placed &* 0x9E37_79B9_7F4A_7C15
    for end in sortedEnds {
      mixed = (mixed ^ UInt64(truncatingIfNeeded: end)) &* 0xBF58_476D_1CE4_E5B9
      mixed ^= mixed >> 29
    }
    var rest = named
    while let job = rest.popLowestBit() {
      mixed = (mixed ^ UInt64(truncatingIfNeeded: ends[job] &* 64 &+ job)) &* 0x94D0_49BB_1331_11EB
      mixed ^= mixed >> 31
    }
    return mixed
  }

  private mutating func sortEnds(of jobs: UInt64, _ ends: [Int]) {
    sortedEnds.removeAll(keepingCapacity: true)
    var rest = jobs
    while let job = rest.popLowestBit() {
      var place = sortedEnds.count
      sortedEnds.append(ends[job])
      while place > 0, sortedEnds[place - 1] < ends[job] {
        sortedEnds[place] = sortedEnds[place - 1]
        place -= 1
      }
      sortedEnds[place] = ends[job]
    }
  }

  @inline(__always)
  private func dominates(_ record: Int, _ state: PartialSchedule, _ ends: [Int]) -> Bool {
    guard records[record + 1] <= state.time else { return false }
    var place = record + 3
    for index in 0..<records[record + 2] {
      let end = records[place]
      if end > state.time, index >= sortedEnds.count || end > sortedEnds[index] { return false }
      place += 1
    }
    let count = records[place]
    place += 1
    for _ in 0..<count {
      let end = records[place + 1]
      if end > state.time, end > ends[records[place]] { return false }
      place += 2
    }
    return true
  }
}
