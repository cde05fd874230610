/// Decides pair by pair which of two jobs that exclude each other comes first, until a schedule shorter than the best
/// one known is found or none can exist.
///
/// The pairs that have led to most contradictions come first, in the order in which the best schedule has them; the
/// search begins anew after ever longer attempts, so that it can profit from what it has learned of the pairs.
struct OrderSearch {
  /// The most pairs worth deciding one by one.
  static let mostPairs = 20_000

  private struct Decision {
    let rivals: Int
    let order: OrderWindows.Order
    let mark: Int
  }

  private var windows: OrderWindows
  private var decisions: [Decision] = []
  private var failures = 0
  private var patience = 256

  init(_ facts: JobFacts) { windows = OrderWindows(facts) }

  /// Whether there are few enough pairs.
  static func canSearch(_ model: Model) -> Bool {
    model.isDisjunctive && model.count <= TabuSearch.mostJobs
      && (0..<model.machines.count).reduce(0) { sum, machine in
        let size = model.machines.range(machine).count
        return sum + size * (size - 1) / 2
      } <= mostPairs
  }

  /// How many pairs there are to decide.
  var pairCount: Int { windows.rivals.count }

  /// How many schedules' worth of windows have been worked out.
  var schedules: Int { windows.work / max(1, windows.model.count) }

  /// Searches for a number of schedules' worth of work, or until the incumbent is proven to be the best.
  mutating func run(_ incumbent: inout Incumbent, atMost most: Int) {
    let end = windows.work + most * windows.model.count
    while !incumbent.isProven, windows.work < end {
      decisions.removeAll()
      failures = 0
      guard windows.reset(limit: incumbent.makespan - 1) else {
        incumbent.raise(incumbent.makespan, because: .exhaustion)
        return
      }
      attempt(&incumbent, end)
      patience += patience / 4
    }
  }

  /// Searches until a better schedule is found, patience or the budget runs out, or nothing is left.
  private mutating func attempt(_ incumbent: inout Incumbent, _ end: Int) {
    while windows.work < end, failures < patience {
      guard let index = mostPromising() else {
        let starts = windows.earliest
        let model = windows.model
        incumbent.offer(
          starts,
          makespan: starts.indices.reduce(model.runningEnd) {
            max($0, starts[$1] + model.durations[$1])
          })
        patience = 256
        return
      }
      let pair = windows.rivals[index]
      let isFirst = incumbent.starts[pair.first] < incumbent.starts[pair.second]
      let order: OrderWindows.Order = isFirst ? .firstBefore : .secondBefore
      decisions.append(Decision(rivals: index, order: order, mark: windows.mark))
      guard !windows.decide(index, order) else { continue }
      guard retreat() else {
        incumbent.raise(incumbent.makespan, because: .exhaustion)
        return
      }
    }
  }

  /// Takes back the last decisions until the opposite of one is possible; false if none is.
  private mutating func retreat() -> Bool {
    while let last = decisions.popLast() {
      failures += 1
      windows.undo(to: last.mark)
      if windows.decide(last.rivals, last.order.reversed) { return true }
    }
    return false
  }

  /// The open pair with the least room for the contradictions it has led to.
  private func mostPromising() -> Int? {
    var best: Int?
    var bestRoom = 0
    var bestWeight = 1
    for index in windows.rivals.indices where windows.orders[index] == .open {
      let pair = windows.rivals[index]
      let room =
        windows.latest[pair.first] &- windows.earliest[pair.first]
        &+ windows.latest[pair.second] &- windows.earliest[pair.second] &+ 2
      let weight = windows.weights[index]
      if best == nil || room &* bestWeight < bestRoom &* weight {
        best = index
        bestRoom = room
        bestWeight = weight
      }
    }
    return best
  }
}
