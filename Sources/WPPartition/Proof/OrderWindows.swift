/// The earliest and the latest start of each job, and which of two that exclude each other comes first, as far as that
/// follows from what has been decided.
struct OrderWindows {
  /// Two jobs of which one must come before the other.
  struct Rivals {
    let first: Int
    let second: Int
  }

  /// What is known of the order of two rivals.
  enum Order: UInt8 {
    case open, firstBefore, secondBefore

    /// The other of the two orders.
    var reversed: Order { self == .firstBefore ? .secondBefore : .firstBefore }
  }

  private enum Change {
    case earliest(Int, Int)
    case latest(Int, Int)
    case order(Int)
  }

  let model: Model
  let rivals: [Rivals]
  private(set) var earliest: [Int]
  private(set) var latest: [Int]
  private(set) var orders: [Order]

  /// How often two rivals have been found to leave no room for each other, and once more.
  private(set) var weights: [Int]

  /// How many jobs have been looked at because something around them had changed.
  private(set) var work = 0

  private let rivalsOfJob: Rows
  private let facts: JobFacts
  private var changes: [Change] = []
  private var queue: [Int] = []
  private var isQueued: [Bool]

  init(_ facts: JobFacts) {
    self.facts = facts
    model = facts.model
    let exclusion = model.machineExclusion
    var rivals: [Rivals] = []
    var ofJob = [[Int]](repeating: [], count: model.count)
    for first in 0..<model.count {
      for second in BitMatrix.columns(exclusion.row(first)) where second > first {
        ofJob[first].append(rivals.count)
        ofJob[second].append(rivals.count)
        rivals.append(Rivals(first: first, second: second))
      }
    }
    self.rivals = rivals
    rivalsOfJob = Rows(ofJob)
    earliest = facts.heads
    latest = facts.heads
    orders = [Order](repeating: .open, count: rivals.count)
    weights = [Int](repeating: 1, count: rivals.count)
    isQueued = [Bool](repeating: false, count: model.count)
  }

  /// Forgets all decisions and asks for an end by a time; false if that is impossible.
  mutating func reset(limit: Int) -> Bool {
    changes.removeAll(keepingCapacity: true)
    earliest = facts.heads
    for job in 0..<model.count { latest[job] = limit - facts.tails[job] - model.durations[job] }
    for index in orders.indices { orders[index] = .open }
    for job in 0..<model.count where earliest[job] > latest[job] { return false }
    for job in 0..<model.count { enqueue(job) }
    return propagate()
  }

  /// A mark to which everything can be undone.
  var mark: Int { changes.count }

  /// Undoes what has happened since a mark was taken.
  mutating func undo(to mark: Int) {
    while changes.count > mark, let change = changes.popLast() {
      switch change {
      case .earliest(let job, let time): earliest[job] = time
      case .latest(let job, let time): latest[job] = time
      case .order(let index): orders[index] = .open
      }
    }
  }

  /// Decides the order of two rivals; false if something becomes impossible.
  mutating func decide(_ index: Int, _ order: Order) -> Bool {
    guard set(index, order) else { return fail(index) }
    return propagate()
  }

  private mutating func set(_ index: Int, _ order: Order) -> Bool {
    orders[index] = order
    changes.append(.order(index))
    return apply(index)
  }

  /// Draws the conclusion of a known order for the two windows.
  @inline(__always)
  private mutating func apply(_ index: Int) -> Bool {
    let pair = rivals[index]
    return orders[index] == .firstBefore
      ? separate(pair.first, pair.second) : separate(pair.second, pair.first)
  }

  @inline(__always)
  private mutating func separate(_ before: Int, _ after: Int) -> Bool {
    let duration = model.durations[before]
    return raise(after, to: earliest[before] &+ duration)
      && lower(before, to: latest[after] &- duration)
  }

  @inline(__always)
  private mutating func raise(_ job: Int, to time: Int) -> Bool {
    guard time > earliest[job] else { return true }
    changes.append(.earliest(job, earliest[job]))
    earliest[job] = time
    enqueue(job)
    return time <= latest[job]
  }

  @inline(__always)
  private mutating func lower(_ job: Int, to time: Int) -> Bool {
    guard time < latest[job] else { return true }
    changes.append(.latest(job, latest[job]))
    latest[job] = time
    enqueue(job)
    return time >= earliest[job]
  }

  @inline(__always)
  private mutating func enqueue(_ job: Int) {
    guard !isQueued[job] else { return }
    isQueued[job] = true
    queue.append(job)
  }

  private mutating func propagate() -> Bool {
    var place = 0
    while place < queue.count {
      let job = queue[place]
      place += 1
      isQueued[job] = false
      work += 1
      guard followUp(job) else { return false }
    }
    queue.removeAll(keepingCapacity: true)
    return true
  }

  private mutating func followUp(_ job: Int) -> Bool {
    for index in model.successors.range(job) where !separate(job, model.successors.items[index]) {
      return fail(nil)
    }
    for index in model.predecessors.range(job)
    where !separate(model.predecessors.items[index], job) { return fail(nil) }
    for place in rivalsOfJob.range(job) {
      let index = rivalsOfJob.items[place]
      guard orders[index] == .open else {
        if !apply(index) { return fail(index) }
        continue
      }
      let pair = rivals[index]
      let firstFits = earliest[pair.first] &+ model.durations[pair.first] <= latest[pair.second]
      let secondFits = earliest[pair.second] &+ model.durations[pair.second] <= latest[pair.first]
      if firstFits && secondFits { continue }
      guard firstFits || secondFits, set(index, firstFits ? .firstBefore : .secondBefore) else {
        return fail(index)
      }
    }
    return true
  }

  private mutating func fail(_ index: Int?) -> Bool {
    if let index { weights[index] += 1 }
    for job in queue { isQueued[job] = false }
    queue.removeAll(keepingCapacity: true)
    return false
  }
}
