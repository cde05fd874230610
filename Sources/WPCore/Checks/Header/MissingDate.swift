extension Check {
  /// Without a date nobody knows how old the plan in front of them is.
  static let missingDate = Check(
    Rule(
      120, "missing-date", .warning,
      summary: "START-HERE states no date of creation",
      why: """
        A plan ages: estimates, names of files and decisions were right on the day they were written. START-HERE tells its reader \
        which day that was, also where the name of the folder is not seen.
        """,
      failing: """
        -- ⟦START-HERE.md⟧ --
        # Caching - January 2026

        **Status:** Planning
        """,
      passing: """
        -- START-HERE.md --
        # Caching - January 2026

        **Created:** 2026-01-05
        **Status:** Planning
        """),
    on: .noDate
  ) { plan, findings in
    for document in plan.documents where document.isAtTop && document.kind == .start {
      guard document.unreadable == nil, document.created == nil else { continue }
      findings.report(.missing, at: document.place, help: .add(plan.folder?.date))
    }
  }
}

extension Message {
  fileprivate static let missing: Message = "the document states no date of creation"

  fileprivate static func add(_ date: CalendarDate?) -> Message {
    "write a line '**Created:** \(date?.description ?? "YYYY-MM-DD")' below the title"
  }
}
