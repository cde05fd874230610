import WPPartition

/// What keeps each unit of a schedule from beginning earlier.
package struct Delays: Sendable, Equatable {
  /// What keeps a unit from beginning earlier.
  package enum Reason: Hashable, Sendable {
    /// It waits for a unit.
    case dependency(Int)
    /// A unit has a path that it needs.
    case overlap(Int)
    /// All workers are at work; the unit is one that ends then.
    case agents(Int)

    /// The unit that has to end first.
    package var unit: Int {
      switch self {
      case .dependency(let unit), .overlap(let unit), .agents(let unit): unit
      }
    }
  }

  /// What keeps each unit; nil for those that begin at once.
  package let reasons: [Reason?]
  /// The units that keep each other, from the beginning of the schedule to its end without a gap.
  package let chain: [Int]

  /// Finds out for a schedule.
  init(_ schedule: Schedule, of project: Project, workers: [Int]) {
    let ends = schedule.starts.indices.map { schedule.starts[$0] + project.jobs[$0].duration }
    var neighbours = [[Int]](repeating: [], count: ends.count)
    for pair in project.conflicts {
      neighbours[pair.first].append(pair.second)
      neighbours[pair.second].append(pair.first)
    }
    var sets = [[Int]](repeating: [], count: ends.count)
    for (number, members) in project.exclusiveSets.enumerated() {
      for unit in members { sets[unit].append(number) }
    }
    var ending: [Int: [Int]] = [:]
    for unit in ends.indices { ending[ends[unit], default: []].append(unit) }
    reasons = schedule.starts.indices.map { unit in
      let start = schedule.starts[unit]
      guard start > 0 else { return nil }
      let earlier = { (other: Int) in other != unit && ends[other] == start }
      if let other = project.predecessors.successors(of: unit).first(where: earlier) {
        return .dependency(other)
      }
      if let other = neighbours[unit].filter(earlier).min() { return .overlap(other) }
      let others = ending[start, default: []].filter { $0 != unit }
      if let other = others.first(where: { !Set(sets[$0]).isDisjoint(with: sets[unit]) }) {
        return .overlap(other)
      }
      let same = others.first { workers[$0] == workers[unit] }
      return (same ?? others.first).map { .agents($0) }
    }
    var units: [Int] = []
    var next = ends.indices.first { ends[$0] == schedule.makespan && schedule.makespan > 0 }
    // Units without duration may point at each other.
    while let unit = next, units.count <= ends.count {
      units.append(unit)
      next = reasons[unit]?.unit
    }
    chain = units.reversed()
  }
}
