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

  /// One package that somebody holds.
  package struct Holding: Sendable {
    package let reference: String
    package let state: PackageState
    package let assignee: String?
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
  package init(
    _ planningRoot: FilePath, _ plans: [PlanDigest], findings: [Diagnostic], handle: String?
  ) {
    let open = plans.filter { !$0.isComplete }.sorted { $1.path < $0.path }
    self.planningRoot = planningRoot
    self.plans = plans.count
    underWay = open.map(Line.init)
    held = open.flatMap { plan in plan.packages.compactMap { Holding($0, in: plan) } }
    errors = findings.count { $0.severity == .error }
    warnings = findings.count { $0.severity == .warning }
    unprotected = open.flatMap { plan in
      plan.packages.filter { $0.isLive && $0.files.isEmpty }.map { $0.reference(in: plan) }
    }
    let mine = held.first { $0.assignee != nil && $0.assignee == handle }
    let silent = open.lazy.flatMap { plan in
      plan.packages.lazy.filter { $0.isLive && $0.files.isEmpty && !$0.writesNoFiles }
        .map { $0.reference(in: plan) }
    }
    next = Glance.next(plans, open, mine: mine, errors: errors, silent: silent.first)
  }

  // What is mine comes first, then what stops everybody, then what keeps others from working beside.
  private static func next(
    _ plans: [PlanDigest], _ open: [PlanDigest], mine: Holding?, errors: Int, silent: String?
  ) -> Step {
    if let mine {
      return Step(call: "wp plan show \(mine.reference)", meaning: "shows what you hold")
    }
    if errors > 0 { return Step(call: "wp validate", meaning: "says where the errors are") }
    if let first = silent {
      return Step(call: "wp scope \(first) --suggest", meaning: "proposes the files it changes")
    }
    if let ready = open.lazy.compactMap(Glance.ready).first {
      return Step(call: "wp plan show \(ready)", meaning: "shows a package that can be started")
    }
    return plans.isEmpty || open.isEmpty
      ? Step(call: "wp plan new 'NAME'", meaning: "starts the next plan")
      : Step(call: "wp plan show", meaning: "shows the newest plan")
  }

  /// The first package of a plan that nobody holds and that waits for nothing.
  private static func ready(in plan: PlanDigest) -> String? {
    plan.packages.first { package in
      package.state == .open && package.foreign.isEmpty
        && package.local.allSatisfy { plan.packages[$0.package].state == .completed }
    }?.reference(in: plan)
  }
}

extension Glance.Line {
  fileprivate init(_ plan: PlanDigest) {
    let counted = plan.packages.filter { !$0.isCancelled }
    name = plan.path.name.text
    status = plan.status
    done = counted.count { $0.state == .completed }
    total = counted.count
  }
}

extension Glance.Holding {
  fileprivate init?(_ package: PlanDigest.Package, in plan: PlanDigest) {
    guard package.isHeld, let state = package.state else { return nil }
    self.state = state
    reference = package.reference(in: plan)
    assignee = package.assignee
  }
}

extension PlanDigest.Package {
  fileprivate var isLive: Bool { !isCancelled && state != .completed }

  fileprivate func reference(in plan: PlanDigest) -> String {
    plan.path.name.text + "/" + names.stem
  }
}
