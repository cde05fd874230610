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
    /// Two units meet, the edge at this index, and that is one too many.
    case strict(edge: Int)
    /// One unit takes nearly as long as all.
    case size(Int)
    /// Units that wait for each other take nearly as long as all.
    case order([Int])
    /// Paths that are shared, as at this edge, leave too little that can run at once.
    case overlap(edge: Int)
    /// Units are under way, and the rest has to wait for them.
    case busy
  }
}

extension PartitionPlan {
  /// Working side by side must make the whole this many percent as fast.
  private static let worthwhile = 120

  /// Whether the units are worth being worked on side by side.
  package var verdict: PartitionVerdict {
    if isStrict, let edge = heaviestEdge {
      return PartitionVerdict(isParallel: false, reason: .strict(edge: edge))
    }
    let widest = waves.waves.map(\.count).max() ?? 0
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
    let path = longestPath
    if !isWorthwhile(path.minutes) { return .order(path.units) }
    return heaviestEdge.map { .overlap(edge: $0) } ?? .busy
  }

  private func isWorthwhile(_ minutes: Int) -> Bool {
    serialTime > 0 && serialTime * 100 >= minutes * PartitionPlan.worthwhile
  }

  /// The edge whose shorter unit is the longest: of these two the one waits for the other the longest time.
  private var heaviestEdge: Int? {
    let units = workload.units
    func weight(_ edge: OverlapGraph.Edge) -> Int {
      min(units[edge.first].minutes, units[edge.second].minutes)
    }
    // The first of several that weigh the same.
    return overlaps.edges.indices.min {
      (weight(overlaps.edges[$1]), $0) < (weight(overlaps.edges[$0]), $1)
    }
  }

  /// The units that wait for each other and take the longest together.
  package var longestPath: (units: [Int], minutes: Int) {
    let units = workload.units
    var length = units.map(\.minutes)
    var next = [Int?](repeating: nil, count: units.count)
    // A component is numbered before those that lead to it, so what is waited for comes first.
    let component = workload.waiting.components
    for unit in units.indices.sorted(by: { component[$0] < component[$1] }) {
      for other in units[unit].prerequisites
      where length[other] + units[unit].minutes > length[unit] {
        length[unit] = length[other] + units[unit].minutes
        next[unit] = other
      }
    }
    guard let last = units.indices.max(by: { length[$0] < length[$1] }) else { return ([], 0) }
    var path: [Int] = []
    var step: Int? = last
    while let unit = step {
      path.append(unit)
      step = next[unit]
    }
    return (path.reversed(), length[last])
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
