package import WPSyntax

/// The state of a tree in one screen: what is under way, who holds what, what waits, and what to do next.
package struct Glance: Sendable {
  /// One plan that is not complete.
  package struct Line: Sendable {
    package let name: String
    package let status: Status.Class?
    package let done: Int
    package let total: Int
  }

  /// One package that somebody holds, or that its document says somebody holds.
  package struct Holding: Sendable {
    package let reference: String
    package let standing: Standing
  }

  /// A call, and what it is good for.
  package struct Step: Sendable, Equatable {
    package let call: String
    package let meaning: String
  }

  package let planningRoot: FilePath
  package let plans: Int
  /// The plans that are not complete, the newest first.
  package let underWay: [Line]
  package let held: [Holding]
  package let errors: Int
  package let warnings: Int
  /// The packages that name no files, in full, those of the newest plan first.
  package let unprotected: [String]
  package let next: Step

  /// Looks at plans and at the findings about them.
  ///
  /// - Parameters:
  ///   - planningRoot: Where the plans are.
  ///   - plans: Every plan of the tree.
  ///   - findings: What validation says of them.
  ///   - handle: Who asks, where that is known.
  ///   - view: What the ledger says of them.
  package init(
    _ planningRoot: FilePath, _ plans: [PlanDigest], findings: [Diagnostic], handle: String?,
    _ view: LedgerView
  ) {
    let open = plans.filter { !$0.isComplete }.sorted { $1.path < $0.path }
    self.planningRoot = planningRoot
    self.plans = plans.count
    underWay = open.map { Line($0, view) }
    held = Glance.held(open, view)
    errors = findings.count { $0.severity == .error }
    // What is over is not mended any more, and 'wp validate' leaves it out.
    let over = Set(plans.lazy.filter(\.isComplete).map(\.path))
    warnings = findings.count {
      $0.severity == .warning && !$0.place.path.isAtOrBelow(anyOf: over)
    }
    unprotected = open.flatMap { plan in
      plan.packages.indices.filter { index in
        let package = plan.packages[index]
        return !package.isCancelled && package.writes.isEmpty
          && !view.standing(of: index, in: plan).isCompleted
      }.map { plan.reference(of: $0) }
    }
    let silent = open.lazy.flatMap { plan in
      plan.packages.indices.lazy.filter { index in
        let package = plan.packages[index]
        return !package.isCancelled && package.writes.isEmpty && !package.writesNoFiles
          && !view.standing(of: index, in: plan).isCompleted
      }.map { plan.reference(of: $0) }
    }
    let mine = held.first { $0.standing.isHeld && $0.standing.agent == handle && handle != nil }
    let isReady = open.contains { Glance.hasReady($0, view) }
    next = Glance.next(
      plans, open, mine: mine, errors: errors, silent: silent.first, isReady: isReady)
  }

  // What is claimed on another branch has no document here, and is held all the same.
  private static func held(_ open: [PlanDigest], _ view: LedgerView) -> [Holding] {
    var held: [Holding] = []
    var known: Set<String> = []
    for plan in open {
      for index in plan.packages.indices where !plan.packages[index].isCancelled {
        let holding = Holding(
          reference: plan.reference(of: index), standing: view.standing(of: index, in: plan))
        guard holding.standing.isHeld || holding.standing.isStale else { continue }
        known.insert(holding.reference)
        held.append(holding)
      }
    }
    for claim in view.claims where !known.contains(claim.package.text) {
      held.append(
        Holding(
          reference: claim.package.text,
          standing: view.standing(of: claim.package, documentSays: nil, assignee: nil)))
    }
    return held
  }

  // What is mine comes first, then what stops everybody, then what keeps others from working beside.
  private static func next(
    _ plans: [PlanDigest], _ open: [PlanDigest], mine: Holding?, errors: Int, silent: String?,
    isReady: Bool
  ) -> Step {
    if let mine {
      return Step(call: "wp brief \(mine.reference)", meaning: "tells what you hold asks for")
    }
    if errors > 0 { return Step(call: "wp validate", meaning: "says where the errors are") }
    if let first = silent {
      return Step(call: "wp scope \(first) --suggest", meaning: "proposes the files it changes")
    }
    if isReady { return Step(call: "wp next", meaning: "names the package to take now") }
    if !open.isEmpty { return Step(call: "wp plan show", meaning: "shows the newest plan") }
    if let last = plans.max(by: { $0.path < $1.path }), last.awaitsClosing {
      return Step(call: "wp plan close", meaning: "ends \(last.path.name.text), whose work is done")
    }
    return Step(call: "wp plan new 'NAME'", meaning: "starts the next plan")
  }

  /// Whether a plan has a package that nobody holds and that waits for nothing.
  private static func hasReady(_ plan: PlanDigest, _ view: LedgerView) -> Bool {
    plan.packages.indices.contains { index in
      let package = plan.packages[index]
      return view.standing(of: index, in: plan).state == .open && package.foreign.isEmpty
        && package.local.allSatisfy { view.standing(of: $0.package, in: plan).isCompleted }
    }
  }
}

extension Glance.Line {
  fileprivate init(_ plan: PlanDigest, _ view: LedgerView) {
    let counted = plan.packages.indices.filter { !plan.packages[$0].isCancelled }
    name = plan.path.name.text
    status = plan.status
    done = counted.count { view.standing(of: $0, in: plan).isCompleted }
    total = counted.count
  }
}
