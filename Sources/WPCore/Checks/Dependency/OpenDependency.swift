import WPSyntax

extension Check {
  /// What was needed first cannot be done last.
  static let openDependency = Check(.openDependency, on: .dependency) { plan, findings in
    for package in plan.packages where package.isCompleted && !package.isCancelled {
      for dependency in package.dependencies {
        guard case .package(let index) = dependency.target,
          let state = plan.packages[index].state, state.value != .completed,
          !plan.packages[index].isCancelled
        else { continue }
        let other = plan.packages[index]
        findings.report(
          .open(other.stem, state.value), in: plan.documents[dependency.document],
          at: dependency.range, help: .settle,
          notes: [
            Finding.Note(
              .said, at: Finding.Place(plan.document(of: other).path, state.range))
          ])
      }
    }
  }
}

extension TreeCheck {
  /// The same where the dependency is a package of another plan.
  static let openDependency = TreeCheck(.openDependency) { forest, findings in
    for crossing in forest.network.crossings {
      let package = forest.package(crossing.node)
      guard case .package(let target) = crossing.outcome, package.state == .completed,
        !package.isCancelled, let state = forest.package(target).state, state != .completed,
        !forest.package(target).isCancelled
      else { continue }
      findings.report(
        .open(forest.name(target, from: crossing.node), state), at: crossing.dependency.place,
        help: .settle)
    }
  }
}

extension Rule {
  fileprivate static let openDependency = Rule(
    155, "open-dependency", .error,
    summary: "A completed package depends on one that is not",
    why: """
      Either the dependency was no real one, or one of the two states is wrong. Whatever waits for the completed package \
      may have been begun too early.
      """,
    failing: """
      -- 03-store-plan.md --
      ---
      status: open
      files: [src/store.swift]
      ---
      # Store
      -- 04-limits-plan.md --
      ---
      status: completed
      depends_on: [⟦03⟧]
      ---
      # Limits
      """,
    passing: """
      -- 03-store-plan.md --
      ---
      status: completed
      files: [src/store.swift]
      ---
      # Store
      -- 04-limits-plan.md --
      ---
      status: completed
      depends_on: [03]
      ---
      # Limits
      """)
}

extension Message {
  fileprivate static func open(_ name: String, _ state: PackageState) -> Message {
    "the package is completed, but \(name), which it depends on, is \(state.spoken)"
  }

  fileprivate static let said: Message = "its state is stated here"
  fileprivate static let settle: Message =
    "correct the state that is wrong, or remove the dependency"
}

extension PackageState {
  fileprivate var spoken: String { self == .inProgress ? "in progress" : word }
}
