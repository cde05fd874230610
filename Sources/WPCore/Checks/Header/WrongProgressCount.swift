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
        """, fixable: true)
  ) { plan, findings in
    for count in plan.progress {
      guard let truth = ProgressMend.truth(of: count, in: plan) else { continue }
      let document = plan.documents[count.document]
      findings.report(
        .differ(truth.done, truth.total), in: document, at: count.range,
        fix: .edits(ProgressMend.edits(count, truth, in: document), in: document))
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
