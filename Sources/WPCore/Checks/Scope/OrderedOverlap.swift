extension TreeCheck {
  /// Packages that wait for each other may share files.
  static let orderedOverlap = TreeCheck(
    Rule(
      261, "ordered-overlap", .info,
      summary: "Two packages claim the same path, one after the other",
      why: """
        A dependency puts the packages in order, so nothing is lost; but they can never be done side by side. Without the shared path \
        they could be, if the dependency has no other reason.
        """,
      failing: """
        -- 03-store-plan.md --
        ---
        files: [src/cache/store.swift]
        ---
        # Store
        -- 04-limits-plan.md --
        ---
        files: [⟦src/cache/⟧]
        depends_on: [03]
        ---
        # Limits
        """,
      passing: """
        -- 03-store-plan.md --
        ---
        files: [src/cache/store.swift]
        ---
        # Store
        -- 04-limits-plan.md --
        ---
        files: [src/cache/limits.swift]
        depends_on: [03]
        ---
        # Limits
        """)
  ) { forest, findings in
    for shown in forest.overlaps.ordered {
      findings.report(shown, in: forest, .other(shown.meeting.earlierPattern.value))
    }
  }
}

extension Message {
  fileprivate static func other(_ pattern: String) -> Message {
    "the other pattern, '\(pattern)', of a package that comes before or after"
  }
}
