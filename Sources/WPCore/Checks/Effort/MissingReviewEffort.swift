extension Check {
  /// The time of people is the scarce part, and the one that is forgotten.
  static let missingReviewEffort = Check(
    Rule(
      142, "missing-review-effort", .info,
      summary: "An estimate has no part for review",
      why: """
        The workflow estimates what a machine takes to write a package and what a person takes to review it apart from each \
        other. Without the second part nobody knows how much reading a plan asks for.
        """,
      failing: """
        -- 03-caching-plan.md --
        # Caching

        **Status:** Ready for Implementation
        **Estimated Effort:** ⟦2-3h⟧
        """,
      passing: """
        -- 03-caching-plan.md --
        # Caching

        **Status:** Ready for Implementation
        **Estimated Effort:** 2-3h agentic + 1h review
        """),
    on: .noReview
  ) { plan, findings in
    for package in plan.packages where !package.isCancelled {
      guard let effort = package.effort, let value = effort.value.effort, value.review == nil
      else { continue }
      findings.report(
        .missing, in: plan.document(of: package), at: effort.range, help: .add("\(value)"))
    }
  }
}

extension Message {
  fileprivate static let missing: Message = "the estimate has no part for review"

  fileprivate static func add(_ effort: String) -> Message {
    "write it as '\(effort) + 1h review', with the time a person needs to read the result"
  }
}
