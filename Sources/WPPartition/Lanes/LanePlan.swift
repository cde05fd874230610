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
  /// A weight below zero counts as zero. The search for a better plan ends after a number of steps, never after a time.
  package init(weights: [Int], lanes laneCount: Int, stepLimit: Int = 1_000_000) {
    let count = max(1, laneCount)
    let packing = LanePacking(weights: weights.map(\.asWeight), lanes: min(count, weights.count))
    let packed = packing.best(stepLimit: stepLimit)
    lanes = packed.members.filter { !$0.isEmpty }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
    loads = lanes.map { lane in lane.reduce(0) { $0 + weights[$1].asWeight } }
    lowerBound = packed.bound
    self.laneCount = count
  }

  /// The weight of the heaviest lane.
  package var span: Int { loads.max() ?? 0 }

  /// Whether no plan has a lighter heaviest lane.
  package var isOptimal: Bool { span == lowerBound }

  /// The heaviest lane in thousandths of the mean of all lanes; a thousand where nothing weighs anything.
  package var balancePerMille: Int {
    let total = loads.reduce(0, +)
    guard total > 0 else { return 1000 }
    let product = (span.magnitude).multipliedFullWidth(by: laneCount.magnitude * 1000)
    guard product.high < total.magnitude else { return Int.max }
    return Int(clamping: total.magnitude.dividingFullWidth(product).quotient)
  }
}

extension Int {
  /// A number as a weight: not below zero, and so small that a million of them can be added.
  var asWeight: Int { Swift.max(0, Swift.min(self, 1 << 42)) }
}
