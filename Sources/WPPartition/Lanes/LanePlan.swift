/// Groups shared out over lanes that run beside each other, so that the heaviest lane is as light as possible.
package struct LanePlan: Sendable, Equatable {
  /// The groups of each lane that has any, ascending; lanes stand in the order of their first groups.
  package let lanes: [[Int]]

  /// The weight of each lane of `lanes`.
  package let loads: [Int]

  /// What the heaviest lane weighs at least in any plan.
  package let lowerBound: Int

  /// The number of lanes that was asked for, those without a group included.
  package let laneCount: Int

  /// Shares groups of the given weights out over so many lanes (one, if fewer are asked for).
  ///
  /// A negative weight counts as zero. The search for a better plan ends after a number of steps, never after a time.
  package init(weights: [Int], lanes laneCount: Int, stepLimit: Int = 300_000) {
    let weights = weights.map { max(0, $0) }
    let count = max(1, laneCount)
    let order = weights.indices.sorted { (weights[$1], $0) < (weights[$0], $1) }
    var loads = [Int](repeating: 0, count: min(count, weights.count))
    var members = [[Int]](repeating: [], count: loads.count)
    for group in order {
      guard let lane = loads.indices.min(by: { (loads[$0], $0) < (loads[$1], $1) }) else { break }
      loads[lane] += weights[group]
      members[lane].append(group)
    }
    let lanes = members.map { $0.sorted() }.sorted { $0[0] < $1[0] }
    self.lanes = lanes
    self.loads = lanes.map { $0.reduce(0) { $0 + weights[$1] } }
    self.laneCount = count
    lowerBound = max(weights.max() ?? 0, (weights.reduce(0, +) + count - 1) / count)
  }

  /// The weight of the heaviest lane.
  package var span: Int { loads.max() ?? 0 }

  /// Whether no plan has a lighter heaviest lane.
  package var isOptimal: Bool { span == lowerBound }

  /// The heaviest lane in thousandths of the mean of all lanes; a thousand where nothing weighs anything.
  package var balancePerMille: Int {
    let total = loads.reduce(0, +)
    return total == 0 ? 1000 : span * laneCount * 1000 / total
  }
}
