extension Check {
  /// Plans of different months often share their words; the month tells them apart.
  static let titleWithoutMonth = Check(
    Rule(
      103, "title-without-month", .warning,
      summary: "The title of START-HERE does not end with `- Month Year`",
      why: """
        Plans return to a subject every few months. The month in the title tells them apart wherever titles are listed without \
        the names of their folders.
        """,
      failing: """
        -- START-HERE.md --
        # ⟦Caching⟧

        **Created:** 2026-01-05
        **Status:** Planning
        """,
      passing: """
        -- START-HERE.md --
        # Caching - January 2026

        **Created:** 2026-01-05
        **Status:** Planning
        """),
    on: .unusualTitle
  ) { plan, findings in
    for document in plan.documents where document.isAtTop && document.kind == .start {
      guard let title = document.h1, document.titleMonth == nil else { continue }
      let date = document.created?.value.date ?? plan.folder?.date
      findings.report(.missing, in: document, at: title.range, help: date.map { .add($0) })
    }
  }
}

extension Message {
  fileprivate static let missing: Message = "the title does not end with '- Month Year'"

  fileprivate static func add(_ date: CalendarDate) -> Message {
    "add '- \(date.monthName) \(date.year)'"
  }
}
