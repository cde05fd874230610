extension Check {
  /// A count in a sentence is right until the next package is done.
  static let wrongProgressCount = Check(
    Rule(
      116, "wrong-progress-count", .warning,
      summary: "A progress count contradicts the packages",
      why: """
        `2 of 6 packages complete` is written once and then read for weeks. Where the packages themselves say something else, the \
        sentence misleads about how much is left.
        """,
      failing: """
        -- START-HERE.md --
        # Caching - January 2026

        **Created:** 2026-01-05
        **Status:** In Progress

        Progress: ⟦0 of 2⟧ phases complete
        -- 01-cache-plan.md --
        # Phase 1: Cache

        **Status:** Complete
        -- 02-metrics-plan.md --
        # Phase 2: Metrics

        **Status:** In Progress
        """,
      passing: """
        -- START-HERE.md --
        # Caching - January 2026

        **Created:** 2026-01-05
        **Status:** In Progress

        Progress: 1 of 2 phases complete
        -- 01-cache-plan.md --
        # Phase 1: Cache

        **Status:** Complete
        -- 02-metrics-plan.md --
        # Phase 2: Metrics

        **Status:** In Progress
        """)
  ) { plan, findings in
    let counted = plan.packages.filter { !$0.isCancelled }
    // A package without a readable state may be done or not.
    guard !counted.isEmpty, counted.allSatisfy({ $0.state != nil }) else { return }
    let done = counted.count { $0.isCompleted }
    for count in plan.progress {
      if count.unit == .phases, !counted.allSatisfy({ $0.phase != nil }) { continue }
      let isTotal = count.total == counted.count || count.total == plan.packages.count
      guard !isTotal || count.done != done else { continue }
      findings.report(
        .differ(done, counted.count), in: plan.documents[count.document], at: count.range)
    }
  }
}

extension Message {
  fileprivate static func differ(_ done: Int, _ total: Int) -> Message {
    total == 1
      ? "by the statuses of the packages, \(done) of 1 is complete"
      : "by the statuses of the packages, \(done) of \(total) are complete"
  }
}
