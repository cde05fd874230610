import WPSyntax

extension Check {
  /// A criterion that cannot be measured is met when somebody says so.
  static let unmeasurableCriteria = Check(
    Rule(
      162, "unmeasurable-criteria", .info,
      summary: "No success criterion can be measured",
      why: """
        At least one criterion should be one that two people decide alike: a number, a limit, a command that passes, something \
        that is complete or absent.
        """,
      failing: """
        -- 03-caching-plan.md --
        # Caching

        **Status:** Ready for Implementation

        ## Success Criteria

        - [ ] ⟦The cache works well⟧
        - [ ] Users are happier
        """,
      passing: """
        -- 03-caching-plan.md --
        # Caching

        **Status:** Ready for Implementation

        ## Success Criteria

        - [ ] 60% of all searches are answered from the cache
        - [ ] Users are happier
        """),
    on: .vagueCriteria
  ) { plan, findings in
    for document in plan.documents where document.holdsCriteria {
      let bytes = document.bytes.span
      guard let first = document.criteria.first,
        !document.criteria.contains(where: { Measure.isIn($0.range, of: bytes) })
      else { continue }
      findings.report(.vague, in: document, at: first.range, help: .measure)
    }
  }
}

extension Message {
  fileprivate static let vague: Message = "none of the criteria can be measured"
  fileprivate static let measure: Message =
    "give at least one a number, a limit, or a command that must pass"
}
