import WPPartition

/// Looks at a finished plan of work for anything that it promises and does not keep.
///
/// It knows nothing of how plans are made.
struct PartitionReview {
  /// A promise that is not kept.
  enum Fault: Equatable {
    /// What overlaps is in two groups, or in two lanes.
    case apart(Int, Int)
    /// What overlaps is in one wave.
    case together(Int, Int)
    /// A unit is not in exactly one lane and one wave.
    case misplaced(Int)
    /// A unit is in a wave that does not stand behind those of what it waits for.
    case early(Int)
    /// A wave has more units than there are workers.
    case crowded(wave: Int)
    case schedule(ScheduleReview.Violation)
  }

  private(set) var faults: [Fault] = []

  /// Reviews a plan.
  init(_ plan: PartitionPlan) {
    let units = plan.workload.units
    let lanes = places(of: plan.lanes.lanes.indices.map { plan.laneUnits($0) }, units.count)
    let waves = places(of: plan.waves, units.count)
    for edge in plan.overlaps.edges {
      let (first, second) = (edge.first, edge.second)
      if plan.groups.group[first] != plan.groups.group[second] || lanes[first] != lanes[second] {
        faults.append(.apart(first, second))
      }
      let areBusy = units[first].isBusy && units[second].isBusy
      if waves[first] == waves[second], !areBusy { faults.append(.together(first, second)) }
    }
    for (unit, work) in units.enumerated() where !work.isBusy {
      if work.prerequisites.contains(where: { waves[$0] >= waves[unit] }) {
        faults.append(.early(unit))
      }
    }
    for (wave, members) in plan.waves.enumerated() where members.count > plan.agents {
      faults.append(.crowded(wave: wave))
    }
    faults += ScheduleReview(of: plan.solution.schedule, for: plan.project).violations
      .map { .schedule($0) }
  }

  /// The number of the list in which each unit stands.
  private mutating func places(of lists: [[Int]], _ count: Int) -> [Int] {
    var places = [Int](repeating: -1, count: count)
    var times = [Int](repeating: 0, count: count)
    for (number, list) in lists.enumerated() {
      for unit in list {
        places[unit] = number
        times[unit] += 1
      }
    }
    for unit in places.indices where times[unit] != 1 { faults.append(.misplaced(unit)) }
    return places
  }
}
