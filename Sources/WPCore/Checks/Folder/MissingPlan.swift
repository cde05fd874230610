extension Check {
  /// Work is handed out by plan documents; a roadmap without one has nothing to hand out.
  static let missingPlan = Check(
    Rule(
      6, "missing-plan", .warning, in: [.roadmap, .package],
      summary: "There is no plan document",
      why: """
        Packages are read from the documents `NN-name-plan.md`. Without one there is nothing to estimate, to order or to \
        hand out. Before the work begins this is only noted, since analyses come first.
        """,
      failing: """
        -- ⟦START-HERE.md⟧ --
        # Caching - January 2026

        **Created:** 2026-01-05
        **Status:** In Progress
        """,
      passing: """
        -- START-HERE.md --
        # Caching - January 2026

        **Created:** 2026-01-05
        **Status:** In Progress
        -- 01-cache-plan.md --
        # Phase 1: Cache

        **Status:** In Progress
        """)
  ) { plan, findings in
    guard plan.first(.plan) == nil else { return }
    let front = plan.start ?? plan.readme
    findings.report(
      .missing, at: front.map { plan.documents[$0].place } ?? plan.place,
      severity: plan.folderStatus.isUnderWay ? nil : .info, help: .create)
  }
}

extension Status.Class? {
  fileprivate var isUnderWay: Bool {
    switch self {
    case .inProgress, .blocked, .complete: true
    case .notStarted, .planning, .ready, .cancelled, nil: false
    }
  }
}

extension Message {
  fileprivate static let missing: Message = "the folder has no plan document"
  fileprivate static let create: Message =
    "write one for each package and name it 'NN-name-plan.md'"
}
