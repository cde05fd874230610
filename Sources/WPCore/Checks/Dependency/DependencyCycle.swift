import WPSyntax
import WPPartition

extension Check {
  /// Packages that wait for each other are never done.
  static let dependencyCycle = Check(.dependencyCycle, on: .laterDependency) { plan, findings in
    guard plan.waitsForLater else { return }
    let graph = Graph(
      successors: plan.packages.map { package in
        package.isCancelled
          ? []
          : package.dependencies.compactMap { dependency in
            guard case .package(let index) = dependency.target, !plan.packages[index].isCancelled
            else { return nil }
            return index
          }
      })
    for cycle in graph.cycles() {
      var places: [Finding.Place] = []
      for (from, to) in zip(cycle, cycle.dropFirst() + cycle.prefix(1)) {
        let step = plan.packages[from].dependencies.first { $0.target == .package(to) }
        guard let step else { continue }
        places.append(Finding.Place(plan.documents[step.document].path, step.range))
      }
      findings.report(cycle: cycle.map { plan.packages[$0].stem }, at: places)
    }
  }
}

extension Plan {
  // Where all packages wait for earlier ones, as they do in most plans, there can be no circle.
  fileprivate var waitsForLater: Bool {
    packages.indices.contains { index in
      packages[index].dependencies.contains { dependency in
        if case .package(let target) = dependency.target { target >= index } else { false }
      }
    }
  }
}

extension PackageNetwork {
  // Where plans wait for earlier ones only, as they do in most trees, no circle leads from one to another.
  fileprivate var leadsForward: Bool {
    crossings.contains { crossing in
      guard case .package(let target) = crossing.outcome else { return false }
      return nodes[target].plan >= nodes[crossing.node].plan
    }
  }
}

extension TreeCheck {
  /// Plans may wait for each other in a circle, too.
  static let dependencyCycle = TreeCheck(.dependencyCycle) { forest, findings in
    let network = forest.network
    guard network.leadsForward else { return }
    let graph = Graph(
      successors: network.steps.enumerated().map { node, steps in
        forest.package(node).isCancelled
          ? [] : steps.map(\.target).filter { !forest.package($0).isCancelled }
      })
    // A cycle within one plan is found there.
    let cycles = graph.cycles { network.nodes[$0].plan != network.nodes[$1].plan }
    for cycle in cycles {
      var places: [Finding.Place] = []
      for (from, to) in zip(cycle, cycle.dropFirst() + cycle.prefix(1)) {
        guard let step = network.steps[from].first(where: { $0.target == to }) else { continue }
        places.append(step.place)
      }
      findings.report(
        cycle: cycle.map { node in
          let place = network.nodes[node]
          return forest.plans[place.plan].path.name.text + "/" + forest.package(node).names.stem
        }, at: places)
    }
  }
}

extension Rule {
  fileprivate static let dependencyCycle = Rule(
    151, "dependency-cycle", .error,
    summary: "Packages wait for each other in a circle",
    why: """
      None of the packages can be begun, since each waits for another one of them, and no order of work can be computed. \
      The shortest circle is shown; when it is broken, a longer one may come to light.
      """,
    failing: """
      -- 03-store-plan.md --
      ---
      depends_on: [⟦04⟧]
      ---
      # Store
      -- 04-limits-plan.md --
      ---
      depends_on: [03]
      ---
      # Limits
      """,
    passing: """
      -- 03-store-plan.md --
      ---
      depends_on: []
      ---
      # Store
      -- 04-limits-plan.md --
      ---
      depends_on: [03]
      ---
      # Limits
      """)
}

extension Findings {
  /// Leaves a cycle at its first step; the other steps explain it.
  fileprivate mutating func report(cycle names: [String], at places: [Finding.Place]) {
    guard let place = places.first, let first = names.first else { return }
    let notes = zip(names.dropFirst(), places.dropFirst()).map { name, place in
      Finding.Note(.step(from: name), at: place)
    }
    let message: Message =
      names.count == 1
      ? .itself(first) : .circle(first, (names + [first]).joined(separator: " → "))
    report(message, at: place, help: .remove, notes: notes)
  }
}

extension Message {
  fileprivate static func itself(_ name: String) -> Message { "\(name) waits for itself" }

  fileprivate static func circle(_ name: String, _ way: String) -> Message {
    "\(name) waits for itself: \(way)"
  }

  fileprivate static func step(from name: String) -> Message { "the dependency of \(name)" }
  fileprivate static let remove: Message = "remove one of the dependencies, or join the packages"
}
