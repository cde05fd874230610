/// Weights to be packed on lanes, and the ways to do it: quick ones first, then a search that can prove.
struct LanePacking {
  /// The weights, by number.
  let weights: [Int]

  /// The number of lanes, none of which needs to stay empty.
  let lanes: Int

  /// The numbers of the weights, heaviest first.
  let order: [Int]

  init(weights: [Int], lanes: Int) {
    self.weights = weights
    self.lanes = lanes
    order = weights.indices.sorted { (weights[$1], $0) < (weights[$0], $1) }
  }

  /// The most weights times lanes for which more than the quickest way is tried.
  private static let sizeLimit = 1_000_000

  /// The best packing that was found, and what any packing weighs at least.
  func best(stepLimit: Int) -> (members: [[Int]], bound: Int) {
    guard lanes < weights.count else { return (weights.indices.map { [$0] }, weights.max() ?? 0) }
    let bound = lowerBound
    var best = heaviestFirst()
    guard span(of: best) > bound, weights.count * lanes <= LanePacking.sizeLimit else {
      return (best, bound)
    }
    for other in [byDifferences(), byCapacity(from: bound, to: span(of: best))]
    where span(of: other) < span(of: best) { best = other }
    guard span(of: best) > bound else { return (best, bound) }
    var search = LaneSearch(self, bound: bound, span: span(of: best), stepLimit: stepLimit)
    let isComplete = search.run()
    best = search.members ?? best
    return (best, isComplete ? span(of: best) : bound)
  }

  /// The weight of the heaviest lane.
  func span(of members: [[Int]]) -> Int {
    members.reduce(0) { span, lane in max(span, lane.reduce(0) { $0 + weights[$1] }) }
  }

  /// What the heaviest lane weighs at least: the mean, and for every depth the lane that gets one more than it of the heaviest.
  ///
  /// Of the `depth × lanes + 1` heaviest some lane gets more than `depth`; at best these are the lightest of them.
  var lowerBound: Int {
    var bound = (weights.reduce(0, +) + lanes - 1) / lanes
    var depth = 0
    while depth * lanes < order.count {
      let last = depth * lanes
      bound = max(bound, order[(last - depth)...last].reduce(0) { $0 + weights[$1] })
      depth += 1
    }
    return bound
  }

  /// Puts the heaviest weight that is left on the lightest lane, over and over (LPT).
  func heaviestFirst() -> [[Int]] {
    var members = [[Int]](repeating: [], count: lanes)
    var loads = [Int](repeating: 0, count: lanes)
    for number in order {
      var lightest = 0
      for lane in 1..<max(1, lanes) where loads[lane] < loads[lightest] { lightest = lane }
      loads[lightest] += weights[number]
      members[lightest].append(number)
    }
    return members
  }

  /// Halves the range of capacities that first-fit decreasing needs (MULTIFIT).
  func byCapacity(from bound: Int, to span: Int) -> [[Int]] {
    var (low, high) = (bound, span)
    var best = [order]
    while low < high {
      let middle = low + (high - low) / 2
      if let members = firstFit(capacity: middle) {
        best = members
        high = middle
      } else {
        low = middle + 1
      }
    }
    return best
  }

  private func firstFit(capacity: Int) -> [[Int]]? {
    var members = [[Int]](repeating: [], count: lanes)
    var room = [Int](repeating: capacity, count: lanes)
    for number in order {
      guard let lane = room.firstIndex(where: { $0 >= weights[number] }) else { return nil }
      room[lane] -= weights[number]
      members[lane].append(number)
    }
    return members
  }
}
