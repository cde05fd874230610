import WPSyntax

extension Workload {
  /// Takes the packages at some nodes of a forest, as the ledger and their documents have them.
  ///
  /// What is completed or given up is left out; what somebody holds is busy.
  package init(
    _ nodes: some Sequence<Int>, of forest: Forest, _ view: LedgerView,
    without shared: SharedPaths = SharedPaths()
  ) {
    var gathering = PackageGathering(forest, view, shared)
    self = gathering.gather(nodes)
  }
}

/// Makes units of packages.
private struct PackageGathering {
  private let forest: Forest
  private let view: LedgerView
  private let shared: SharedPaths
  private var remarks: [Workload.Remark.Kind: [Int]] = [:]
  /// The kinds of remarks in the order in which they came up.
  private var kinds: [Workload.Remark.Kind] = []

  init(_ forest: Forest, _ view: LedgerView, _ shared: SharedPaths) {
    self.shared = shared
    self.forest = forest
    self.view = view
  }

  mutating func gather(_ nodes: some Sequence<Int>) -> Workload {
    let names = forest.network.nodes.indices.map { forest.name($0).text }
    let chosen = Set(nodes).filter(isLive).sorted {
      NaturalOrder.precedes(names[$0], names[$1])
    }
    var places = [Int?](repeating: nil, count: names.count)
    for (place, node) in chosen.enumerated() { places[node] = place }
    var unsolved: [Int: [String]] = [:]
    for crossing in forest.network.crossings {
      if case .package = crossing.outcome { continue }
      unsolved[crossing.node, default: []].append("\(crossing.dependency.reference)")
    }
    var units: [WorkUnit] = []
    for (place, node) in chosen.enumerated() {
      for name in forest.package(node).unresolved + unsolved[node, default: []] {
        remark(.unknownPrerequisite(name), place)
      }
      units.append(unit(node, at: place, named: names, places))
    }
    let plans = Set(chosen.map { forest.network.nodes[$0].plan })
    let home = plans.count == 1 ? plans.first.map { forest.plans[$0].path.name.text + "/" } : nil
    return Workload(
      units, remarks: kinds.map { Workload.Remark(kind: $0, units: remarks[$0, default: []]) },
      home: home ?? "")
  }

  private mutating func unit(
    _ node: Int, at place: Int, named names: [String], _ places: [Int?]
  ) -> WorkUnit {
    let package = forest.package(node)
    let standing = standing(node)
    let prerequisites = prerequisites(of: node, at: place, named: names, places)
    if standing.isHeld, !prerequisites.isEmpty { remark(.earlyStart, place) }
    var patterns: [[PathPattern]] = []
    for list in [package.writes, package.reads] {
      patterns.append(list.compactMap(\.pattern))
      for pattern in list where pattern.pattern == nil {
        remark(.unreadablePattern(pattern.written.value), place)
      }
    }
    let own = patterns.map { list in list.filter { !shared.cover($0) } }
    let scope = PathScope(sorting: own[0], reads: own[1], denied: shared.patterns)
    if patterns.joined().isEmpty, !package.writesNoFiles { remark(.noScope, place) }
    return WorkUnit(
      id: names[node], title: package.title, minutes: minutes(package, place),
      estimate: package.estimate, scope: scope, prerequisites: prerequisites,
      isBusy: standing.isHeld, holder: standing.isHeld ? standing.agent : nil)
  }

  private mutating func minutes(_ package: PlanDigest.Package, _ place: Int) -> Int {
    guard let estimate = package.estimate?.agentic, estimate != .zero else {
      remark(.noEstimate, place)
      return WorkUnit.usualMinutes
    }
    let low = max(0, min(estimate.low, estimate.high))
    let high = max(0, max(estimate.low, estimate.high))
    let middle = low + (high - low + 1) / 2
    guard WorkUnit.believed.contains(middle) else {
      remark(.boundedEstimate, place)
      return WorkUnit.believed.upperBound
    }
    return middle
  }

  /// What a package waits for, by place; what lies between two that are chosen is walked through.
  private mutating func prerequisites(
    of node: Int, at place: Int, named names: [String], _ places: [Int?]
  ) -> [Int] {
    var found: Set<Int> = []
    var seen: Set<Int> = [node]
    var open = [node]
    while let next = open.popLast() {
      for step in forest.network.steps[next] where seen.insert(step.target).inserted {
        if let other = places[step.target] {
          found.insert(other)
        } else if isLive(step.target) {
          if next == node { remark(.outsidePrerequisite(names[step.target]), place) }
          open.append(step.target)
        } else if next == node, forest.package(step.target).isCancelled {
          remark(.unknownPrerequisite(names[step.target]), place)
        }
      }
    }
    return found.sorted()
  }

  private func isLive(_ node: Int) -> Bool {
    forest.isLive(node) && !standing(node).isCompleted
  }

  private func standing(_ node: Int) -> Standing {
    let place = forest.network.nodes[node]
    return view.standing(of: place.package, in: forest.plans[place.plan])
  }

  private mutating func remark(_ kind: Workload.Remark.Kind, _ place: Int) {
    if remarks[kind] == nil { kinds.append(kind) }
    remarks[kind, default: []].append(place)
  }
}
