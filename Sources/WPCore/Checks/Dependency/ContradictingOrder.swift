import WPSyntax

extension Check {
  /// What is needed first should come first.
  static let contradictingOrder = Check(.contradictingOrder, on: .dependency) { plan, findings in
    for package in plan.packages where package.isLive {
      for dependency in package.dependencies {
        guard case .package(let index) = dependency.target else { continue }
        let (other, document) = (plan.packages[index], plan.documents[dependency.document])
        if other.isCancelled {
          findings.report(
            .cancelled(other.stem), in: document, at: dependency.range, help: .replace)
        } else if other.isLive {
          guard let mine = package.priority, let its = other.priority,
            let high = mine.value.class, let low = its.value.class, high > low
          else { continue }
          findings.report(
            .priority(high.word, other.stem, low.word), in: document, at: dependency.range,
            help: .raise,
            notes: [
              Finding.Note(
                .priorityHere, at: Finding.Place(plan.document(of: other).path, its.range))
            ])
        }
      }
    }
    for order in plan.orders where plan.mayContradict(order) {
      findings.report(order, of: plan)
    }
  }
}

extension TreeCheck {
  /// A package of another plan may be cancelled, too.
  static let contradictingOrder = TreeCheck(.contradictingOrder) { forest, findings in
    for crossing in forest.network.crossings {
      let package = forest.package(crossing.node)
      guard case .package(let target) = crossing.outcome, forest.package(target).isCancelled,
        !package.isCancelled, package.state != .completed
      else { continue }
      findings.report(
        .cancelled(forest.name(target, from: crossing.node)), at: crossing.dependency.place,
        help: .replace)
    }
  }
}

extension Rule {
  fileprivate static let contradictingOrder = Rule(
    152, "contradicting-order", .warning,
    summary: "Priority or sequence contradicts the dependencies",
    why: """
      A package cannot be done before what it depends on. Where it is more urgent, is listed earlier, or waits for a package that \
      was cancelled, the plan says two things, and whoever follows the one breaks the other.
      """,
    failing: """
      -- 03-store-plan.md --
      # Phase 3: Store

      **Priority:** LOW
      -- 04-limits-plan.md --
      # Phase 4: Limits

      **Priority:** HIGH
      **Depends On:** ⟦Phase 3⟧
      """,
    passing: """
      -- 03-store-plan.md --
      # Phase 3: Store

      **Priority:** HIGH
      -- 04-limits-plan.md --
      # Phase 4: Limits

      **Priority:** HIGH
      **Depends On:** Phase 3
      """)
}

extension Plan {
  // As a rule all that a turn waits for has had its first turn before.
  fileprivate func mayContradict(_ order: WorkOrder) -> Bool {
    var latest = Int.min
    var isInOrder = true
    for index in order.turns.indices {
      isInOrder = isInOrder && order.turns[index].position >= latest
      latest = order.turns[index].position
    }
    guard isInOrder else { return true }
    // Where the turns stand in their order, only one that is met later can come later.
    var met = [Bool](repeating: false, count: packages.count)
    for index in order.turns.indices {
      let package = order.turns[index].package
      met[package] = true
      guard !packages[package].dependencies.isEmpty else { continue }
      let dependencies = packages[package].dependencies
      for place in dependencies.indices {
        if case .package(let other) = dependencies[place].target, !met[other] { return true }
      }
    }
    return false
  }
}

extension Findings {
  /// Leaves what an order of work puts before something it depends on.
  fileprivate mutating func report(_ order: WorkOrder, of plan: Plan) {
    // A package that goes on for weeks is over with its last turn and available from its first one on.
    let turns = order.turns
    var first = [Int](repeating: -1, count: plan.packages.count)
    var last = first
    for number in turns.indices {
      let package = turns[number].package
      if first[package] < 0 { first[package] = number }
      last[package] = number
    }
    for (number, turn) in turns.enumerated() where first[turn.package] == number {
      // Most packages wait for nothing, and need not be taken out of the list to see it.
      guard !plan.packages[turn.package].dependencies.isEmpty,
        plan.packages[turn.package].isLive
      else { continue }
      let mine = turns[last[turn.package]]
      let package = plan.packages[turn.package]
      for dependency in package.dependencies {
        guard case .package(let index) = dependency.target, first[index] >= 0,
          turns[first[index]].position > mine.position, plan.packages[index].isLive
        else { continue }
        report(
          .sequence(package.stem, plan.packages[index].stem), in: plan.documents[order.document],
          at: turn.range, help: .move,
          notes: [
            Finding.Note(
              .dependencyHere,
              at: Finding.Place(plan.documents[dependency.document].path, dependency.range))
          ])
      }
    }
  }
}

extension Message {
  fileprivate static func cancelled(_ name: String) -> Message {
    "\(name) is cancelled, so this dependency is never met"
  }

  fileprivate static func priority(_ high: String, _ name: String, _ low: String) -> Message {
    "a package of \(high) priority waits for \(name), whose priority is \(low)"
  }

  fileprivate static func sequence(_ name: String, _ later: String) -> Message {
    "\(name) comes before \(later), which it depends on"
  }

  fileprivate static let replace: Message = "remove the dependency, or name what takes its place"
  fileprivate static let raise: Message = "raise the priority of the one that is waited for"
  fileprivate static let move: Message = "list the packages in the order of their dependencies"
  fileprivate static let priorityHere: Message = "its priority"
  fileprivate static let dependencyHere: Message = "the dependency"
}
