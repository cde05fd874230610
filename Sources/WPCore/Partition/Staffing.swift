/// Who of some agents does what when by the clock, each as many minutes a day as the profile says.
///
/// What the plan keeps apart stays in its order; within that, whoever is done with a unit first gets it.
package struct Staffing: Sendable {
  /// What one agent does in one go, in minutes by the clock.
  package struct Slot: Hashable, Sendable {
    package let unit: Int
    /// The place among the agents; nil where somebody else is at work on it already.
    package let agent: Int?
    package let start: Int
    package let end: Int
  }

  package let agents: [AgentProfile]
  /// By their start.
  package let slots: [Slot]
  /// The units that nobody may do, for what they ask to be known, or for what they wait for.
  package let unstaffed: [Int]

  /// Hands the units of a plan to agents that take work.
  package init(_ plan: PartitionPlan, among agents: [AgentProfile]) {
    self.agents = agents
    var draft = StaffingDraft(plan, agents)
    for unit in Staffing.order(of: plan) { draft.place(unit) }
    slots = draft.slots.compactMap(\.self).sorted {
      ($0.start, $0.agent ?? -1, $0.unit) < ($1.start, $1.agent ?? -1, $1.unit)
    }
    unstaffed = draft.slots.indices.filter { draft.slots[$0] == nil }
  }

  /// The units by their start, what takes longest first: the short ones fill what is left.
  ///
  /// What takes no time stands in front of what waits for it, in the order of the waves.
  private static func order(of plan: PartitionPlan) -> [Int] {
    var wave = [Int](repeating: 0, count: plan.workload.units.count)
    for (number, members) in plan.waves.enumerated() {
      for unit in members { wave[unit] = number }
    }
    return plan.workload.units.indices.sorted { a, b in
      func rank(_ unit: Int) -> (Int, Int, Int, Int) {
        let minutes = plan.workload.units[unit].minutes
        return (plan.start(of: unit), min(minutes, 1), minutes == 0 ? wave[unit] : -minutes, unit)
      }
      return rank(a) < rank(b)
    }
  }

  /// When the last unit is done.
  package var end: Int { slots.map(\.end).max() ?? 0 }
}

/// Hands over one unit after the other.
private struct StaffingDraft {
  private let plan: PartitionPlan
  private let agents: [AgentProfile]
  /// The units with which each shares a path.
  private var neighbours: [[Int]]
  /// When each agent is free.
  private var free: [Int]
  private(set) var slots: [Staffing.Slot?]

  init(_ plan: PartitionPlan, _ agents: [AgentProfile]) {
    self.plan = plan
    self.agents = agents
    free = agents.map { _ in 0 }
    slots = plan.workload.units.map { _ in nil }
    neighbours = plan.workload.units.map { _ in [] }
    for edge in plan.overlaps.edges {
      neighbours[edge.first].append(edge.second)
      neighbours[edge.second].append(edge.first)
    }
  }

  mutating func place(_ unit: Int) {
    let work = plan.workload.units[unit]
    if work.isBusy { return placeBusy(unit) }
    guard let ready = ready(unit) else { return }
    var best: Staffing.Slot?
    for (index, agent) in agents.enumerated() where agent.knows(work.skills) {
      let start = max(ready, free[index])
      let end = start + agent.time(for: work.minutes)
      if best.map({ end < $0.end }) ?? true {
        best = Staffing.Slot(unit: unit, agent: index, start: start, end: end)
      }
    }
    guard let best, let agent = best.agent else { return }
    free[agent] = best.end
    slots[unit] = best
  }

  private mutating func placeBusy(_ unit: Int) {
    let work = plan.workload.units[unit]
    let agent = agents.firstIndex { $0.handle.text == work.holder }
    // Whoever holds several began them all.
    let start = agent.map { free[$0] } ?? 0
    let end = start + (agent.map { agents[$0].time(for: work.minutes) } ?? work.minutes)
    if let agent { free[agent] = end }
    slots[unit] = Staffing.Slot(unit: unit, agent: agent, start: start, end: end)
  }

  /// When a unit can begin at the earliest; nil where what it waits for is never done.
  private func ready(_ unit: Int) -> Int? {
    var ready = 0
    for other in plan.workload.units[unit].prerequisites {
      guard let slot = slots[other] else { return nil }
      ready = max(ready, slot.end)
    }
    for other in neighbours[unit] { ready = max(ready, slots[other]?.end ?? 0) }
    // Of a crowd not every pair is known; then all stay behind each other that the plan has so.
    guard plan.isCrowded else { return ready }
    for case let slot? in slots where plan.end(of: slot.unit) <= plan.start(of: unit) {
      ready = max(ready, slot.end)
    }
    return ready
  }
}

extension AgentProfile {
  /// How long some minutes of work take by the clock.
  fileprivate func time(for minutes: Int) -> Int {
    (minutes * AgentProfile.day + capacity - 1) / capacity
  }
}
