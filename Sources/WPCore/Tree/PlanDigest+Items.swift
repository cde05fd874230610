package import WPSyntax

extension PlanDigest {
  /// One work item as other plans see it.
  package struct Item: Sendable {
    package let id: WorkItemID?
    /// The name of its folder.
    package let folder: FilePath
    package let state: WorkItemState
    /// What it names in other plans.
    let foreign: [ForeignItem]
  }

  /// Something of another plan that a work item names.
  struct ForeignItem: Sendable {
    let reference: Reference
    let place: Finding.Place
    /// Whether it may be a package, as what it waits for may; a parent and what it follows are items.
    let mayBePackage: Bool
  }

  /// What another plan was found to have under a name.
  enum ForeignOutcome: Equatable {
    case found
    case noPlan
    case severalPlans([Int])
    case missing(plan: Int)
  }

  /// Whether the plan has an item, or a package, of a name.
  fileprivate func has(_ name: String, orPackage mayBePackage: Bool) -> Bool {
    let id = WorkItemID(name)
    let isItem = items.contains { item in
      id.map { item.id == $0 } ?? (item.folder.text == name)
    }
    guard !isItem, mayBePackage else { return isItem }
    return resolve(name) != .none
  }
}

extension PlanDigest.Item {
  init(_ item: WorkItem, in plan: Plan) {
    let path = plan.documents[item.document].path
    var foreign: [PlanDigest.ForeignItem] = []
    func add(_ dependency: ItemDependency, _ mayBePackage: Bool) {
      guard case .foreign(let reference) = dependency.target else { return }
      foreign.append(
        PlanDigest.ForeignItem(
          reference: reference, place: Finding.Place(path, dependency.written.range),
          mayBePackage: mayBePackage))
    }
    for dependency in item.dependencies { add(dependency, true) }
    for dependency in [item.parent, item.follows].compactMap(\.self) { add(dependency, false) }
    id = item.id
    folder = item.folder.name
    state = item.state
    self.foreign = foreign
  }
}

extension Forest {
  /// What a work item names in another plan, looked for there.
  func outcome(of foreign: PlanDigest.ForeignItem) -> PlanDigest.ForeignOutcome {
    switch network.directory.plans(called: foreign.reference.plan ?? "") {
    case .none: return .noPlan
    case .several(let found): return .severalPlans(found)
    case .one(let plan):
      let isThere = plans[plan].has(foreign.reference.package, orPackage: foreign.mayBePackage)
      return isThere ? .found : .missing(plan: plan)
    }
  }
}

extension Findings {
  /// Leaves a finding for each thing of another plan that work items name and that is not there.
  mutating func reportForeign(in forest: Forest, mayBePackage: Bool) {
    for plan in forest.plans {
      for foreign in plan.items.flatMap(\.foreign) where foreign.mayBePackage == mayBePackage {
        let name = foreign.reference.plan ?? ""
        switch forest.outcome(of: foreign) {
        case .found: break
        case .noPlan:
          report(
            .noPlan(name), at: foreign.place,
            help: forest.network.directory.nearest(to: name).map { .didYouMean($0) })
        case .severalPlans(let found):
          let names = found.map { forest.plans[$0].path.name.text }
          report(.severalPlans(name, names), at: foreign.place)
        case .missing(let other):
          report(
            .missing(foreign.reference.package, forest.plans[other].path.name.text),
            at: foreign.place)
        }
      }
    }
  }
}

extension Message {
  fileprivate static func noPlan(_ name: String) -> Message { "there is no plan '\(name)'" }
  fileprivate static func didYouMean(_ name: String) -> Message { "did you mean '\(name)'?" }
  fileprivate static func severalPlans(_ name: String, _ found: [String]) -> Message {
    "'\(name)' may be \(found.joined(separator: " or "))"
  }

  fileprivate static func missing(_ name: String, _ plan: String) -> Message {
    "\(plan) has no '\(name)'"
  }
}
