extension Check {
  /// START-HERE and README speak of the same plan.
  static let disagreeingStatuses = Check(
    Rule(
      114, "disagreeing-statuses", .warning,
      summary: "START-HERE and README state different statuses",
      why: """
        Both documents speak for the folder. Where they differ, it depends on the door a reader takes whether the plan is under \
        way or done.
        """,
      failing: """
        -- START-HERE.md --
        # Caching - January 2026

        **Created:** 2026-01-05
        **Status:** In Progress
        -- README.md --
        # Caching

        **Status:** ⟦Planning⟧
        """,
      passing: """
        -- START-HERE.md --
        # Caching - January 2026

        **Created:** 2026-01-05
        **Status:** In Progress
        -- README.md --
        # Caching

        **Status:** In Progress (since Monday)
        """)
  ) { plan, findings in
    guard let start = plan.start.map({ plan.documents[$0] }),
      let readme = plan.readme.map({ plan.documents[$0] }),
      let first = start.status, let second = readme.status,
      let wanted = first.value.class, let stated = second.value.class, wanted != stated
    else { return }
    findings.report(
      .differ(stated, wanted), in: readme, at: second.range,
      notes: [Finding.Note(.start, at: Finding.Place(start.path, first.range))])
  }
}

extension Message {
  fileprivate static func differ(_ readme: Status.Class, _ start: Status.Class) -> Message {
    "README says \(readme.description), START-HERE \(start.description)"
  }

  fileprivate static let start: Message = "the status in START-HERE"
}
