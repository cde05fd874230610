import WPPartition

/// Whether units are worth being worked on side by side, and the one reason that decides it.
package struct PartitionVerdict: Hashable, Sendable {
  /// Whether they are.
  package let isParallel: Bool
  /// Why, or why not.
  package let reason: Reason

  /// What decides.
  package enum Reason: Hashable, Sendable {
    /// So many run at once at most, and the whole takes this many minutes instead of those.
    case faster(atOnce: Int, minutes: Int, instead: Int)
    case nothing
    case oneUnit(Int)
    case oneAgent
    /// A work item says nothing of what it may touch.
    case noFiles(Int)
    /// One unit takes nearly as long as all.
    case size(Int)
    /// Units that wait for each other take nearly as long as all.
    case order([Int])
    /// Units share a path, the one at this edge; too little can run beside them, or nothing may be shared.
    case overlap(edge: Int, units: [Int])
    /// Units are under way, and the rest has to wait for them.
    case busy
  }
}

extension PartitionPlan {
  /// Working side by side must make the whole this many percent as fast.
  private static let worthwhile = 120

  /// Whether the units are worth being worked on side by side.
  package var verdict: PartitionVerdict {
    if isStrict, let overlap = heaviestOverlap {
      return PartitionVerdict(isParallel: false, reason: overlap)
    }
    // What packages name grows with the plan; an item without a ceiling is not ready for anybody.
    if workload.noun == .item, workload.units.count > 1,
      let silent = workload.remarks.first(where: { $0.kind == .noScope })?.units.first
    {
      return PartitionVerdict(isParallel: false, reason: .noFiles(silent))
    }
    let widest = waves.map(\.count).max() ?? 0
    if widest > 1, isWorthwhile(makespan) {
      return PartitionVerdict(
        isParallel: true,
        reason: .faster(atOnce: widestMoment, minutes: makespan, instead: serialTime))
    }
    return PartitionVerdict(isParallel: false, reason: obstacle)
  }

  private var obstacle: PartitionVerdict.Reason {
    let units = workload.units
    guard let longest = units.indices.max(by: { units[$0].minutes < units[$1].minutes }) else {
      return .nothing
    }
    if units.count == 1 { return .oneUnit(0) }
    if agents == 1 { return .oneAgent }
    if !isWorthwhile(units[longest].minutes) { return .size(longest) }
    let path = workload.longestPath
    if !isWorthwhile(path.minutes) { return .order(path.units) }
    return heaviestOverlap ?? .busy
  }

  private func isWorthwhile(_ minutes: Int) -> Bool {
    serialTime > 0 && serialTime * 100 >= minutes * PartitionPlan.worthwhile
  }

  /// The path whose users have the most to do, all of which they do one after the other.
  private var heaviestOverlap: PartitionVerdict.Reason? {
    var firsts: [Witness: Int] = [:]
    var users: [Witness: Set<Int>] = [:]
    // Two that wait for each other anyway lose nothing by what they share.
    let isOrdered = overlaps.edges.allSatisfy { $0.order != nil }
    for (index, edge) in overlaps.edges.enumerated() where isOrdered || edge.order == nil {
      let witness = edge.conflict.overlap.witness
      if firsts[witness] == nil { firsts[witness] = index }
      users[witness, default: []].formUnion([edge.first, edge.second])
    }
    let paths = firsts.map { witness, index in
      let units = users[witness, default: []].sorted()
      return (edge: index, units: units, minutes: minutes(of: units))
    }
    return paths.min { ($1.minutes, $0.edge) < ($0.minutes, $1.edge) }
      .map { .overlap(edge: $0.edge, units: $0.units) }
  }

  private func minutes(of units: [Int]) -> Int {
    units.reduce(0) { $0 + workload.units[$1].minutes }
  }

  /// The most units that run at the same time.
  private var widestMoment: Int {
    let units = workload.units.indices.filter { workload.units[$0].minutes > 0 }
    let events =
      units.map { (time: start(of: $0), change: 1) } + units.map { (time: end(of: $0), change: -1) }
    var (running, widest) = (0, 0)
    for event in events.sorted(by: { ($0.time, $0.change) < ($1.time, $1.change) }) {
      running += event.change
      widest = max(widest, running)
    }
    return widest
  }
}
