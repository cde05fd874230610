extension Check {
  /// Without an estimate a package cannot be scheduled.
  static let missingEffort = Check(
    Rule(
      140, "missing-effort", .warning,
      summary: "A package states no effort",
      why: """
        Totals, schedules and shares of work are computed from estimates. A package without one counts as an hour, \
        and every total that should contain it is too small.
        """,
      failing: """
        -- ⟦03-caching-plan.md⟧ --
        # Caching

        **Status:** Ready for Implementation
        """,
      passing: """
        -- 03-caching-plan.md --
        # Caching

        **Status:** Ready for Implementation
        **Estimated Effort:** 2-3h agentic + 1h review
        """),
    on: .noEffort
  ) { plan, findings in
    for package in plan.packages where package.effort == nil && !package.isCancelled {
      findings.report(.missing, at: plan.document(of: package).place, help: .add)
    }
  }
}

extension Message {
  fileprivate static let missing: Message = "the package states no effort"
  fileprivate static let add: Message =
    "write a line such as '**Estimated Effort:** 2-3h agentic + 1h review' below the title"
}
