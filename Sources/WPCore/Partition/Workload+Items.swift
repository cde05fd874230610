import WPPartition
import WPSyntax

extension Workload {
  /// Takes the live work items of plans, or of one package of each.
  ///
  /// Each lasts as long as its estimate says at most, and touches what its ceiling allows. What waits for a package
  /// waits for the live items of it.
  ///
  /// - Parameters:
  ///   - plans: The plans.
  ///   - shared: What anybody may touch.
  ///   - isChosen: Tells which items count.
  package init(
    itemsOf plans: [Plan], without shared: SharedPaths = SharedPaths(),
    where isChosen: (Plan, WorkItem) -> Bool = { _, _ in true }
  ) {
    var gathering = ItemGathering(plans, shared, where: isChosen)
    self = gathering.gather()
  }
}

/// Makes units of work items.
private struct ItemGathering {
  private struct Place: Hashable {
    let plan: Int
    let item: Int
  }

  private let plans: [Plan]
  private let shared: SharedPaths
  /// The items that count, in the natural order of their names.
  private let chosen: [Place]
  private let units: [Place: Int]
  private var remarks: [Workload.Remark.Kind: [Int]] = [:]
  /// The kinds of remarks in the order in which they came up.
  private var kinds: [Workload.Remark.Kind] = []

  init(_ plans: [Plan], _ shared: SharedPaths, where isChosen: (Plan, WorkItem) -> Bool) {
    self.plans = plans
    self.shared = shared
    var chosen: [(name: String, place: Place)] = []
    for (index, plan) in plans.enumerated() {
      for (item, value) in plan.items.enumerated()
      where value.isLive && value.id != nil && isChosen(plan, value) {
        chosen.append((plan.reference(of: value), Place(plan: index, item: item)))
      }
    }
    chosen.sort { a, b in
      if a.name != b.name { return NaturalOrder.precedes(a.name, b.name) }
      return (a.place.plan, a.place.item) < (b.place.plan, b.place.item)
    }
    // Where two items have one id, nobody can tell which is meant; the first is.
    var once: [Place] = []
    for (index, entry) in chosen.enumerated()
    where index == 0 || chosen[index - 1].name != entry.name {
      once.append(entry.place)
    }
    self.chosen = once
    units = Dictionary(uniqueKeysWithValues: once.enumerated().map { ($1, $0) })
  }

  mutating func gather() -> Workload {
    var waits = chosen.indices.map { prerequisites(of: $0) }
    // Those in a circle would wait for ever; the rules of the plan say so.
    let component = Graph(successors: waits).components
    for unit in waits.indices {
      let inCircle = waits[unit].filter { component[$0] == component[unit] }
      for other in inCircle { remark(.unknownPrerequisite(name(other)), unit) }
      waits[unit].removeAll { component[$0] == component[unit] }
    }
    let made = chosen.indices.map { unit($0, waits[$0]) }
    let isOnePlan = Set(chosen.map(\.plan)).count == 1
    return Workload(
      made, remarks: kinds.map { Workload.Remark(kind: $0, units: remarks[$0, default: []]) },
      home: isOnePlan ? plans[chosen[0].plan].name.text + "/" : "", of: .item)
  }

  private func item(_ unit: Int) -> WorkItem { plans[chosen[unit].plan].items[chosen[unit].item] }

  private func name(_ unit: Int) -> String { plans[chosen[unit].plan].reference(of: item(unit)) }

  private mutating func unit(_ unit: Int, _ prerequisites: [Int]) -> WorkUnit {
    let item = item(unit)
    let isBusy = item.state == .running
    if isBusy, !prerequisites.isEmpty { remark(.earlyStart, unit) }
    let ceiling = item.contract?.ceiling
    for pattern in (ceiling?.allow ?? []) + (ceiling?.deny ?? []) where pattern.pattern == nil {
      remark(.unreadablePattern(pattern.written.value), unit)
    }
    if item.writes.isEmpty { remark(.noScope, unit) }
    if item.spec.estimateMinutes == nil { remark(.noEstimate, unit) }
    return WorkUnit(
      id: name(unit), title: item.title,
      minutes: item.spec.estimateMinutes ?? WorkUnit.usualMinutes,
      estimate: item.spec.estimate?.value.effort,
      scope: PathScope(
        sorting: item.writes.patterns.filter { !shared.cover($0) }, reads: [],
        denied: item.writes(without: shared).denied),
      prerequisites: prerequisites, isBusy: isBusy,
      holder: isBusy ? item.spec.assignee?.value : nil, skills: item.spec.skills.map(\.value))
  }

  private mutating func prerequisites(of unit: Int) -> [Int] {
    var found: Set<Int> = []
    let plan = chosen[unit].plan
    for dependency in item(unit).dependencies {
      switch dependency.target {
      case .item(let other): add([other], of: plan, dependency, to: &found, unit)
      case .package(let package):
        let parts = plans[plan].items.indices.filter { plans[plan].items[$0].package == package }
        let isDone = plans[plan].packages[package].isCompleted
        if parts.isEmpty, !isDone {
          remark(
            .outsidePrerequisite(plans[plan].reference(of: plans[plan].packages[package])), unit)
        }
        add(isDone ? [] : parts, of: plan, dependency, to: &found, unit)
      case .foreign(let reference): remark(.outsidePrerequisite("\(reference)"), unit)
      case .ambiguous, .missing: remark(.unknownPrerequisite(dependency.written.value), unit)
      }
    }
    return found.filter { $0 != unit }.sorted()
  }

  // What is completed is done; what was given up never will be.
  private mutating func add(
    _ others: [Int], of plan: Int, _ dependency: ItemDependency, to found: inout Set<Int>,
    _ unit: Int
  ) {
    for other in others {
      let value = plans[plan].items[other]
      if let place = units[Place(plan: plan, item: other)] {
        found.insert(place)
      } else if value.isLive {
        remark(.outsidePrerequisite(plans[plan].reference(of: value)), unit)
      } else if value.state == .cancelled {
        remark(.unknownPrerequisite(plans[plan].reference(of: value)), unit)
      }
    }
  }

  private mutating func remark(_ kind: Workload.Remark.Kind, _ unit: Int) {
    if remarks[kind] == nil { kinds.append(kind) }
    if remarks[kind]?.last != unit { remarks[kind, default: []].append(unit) }
  }
}
