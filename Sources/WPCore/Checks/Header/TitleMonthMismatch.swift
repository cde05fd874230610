extension Check {
  /// A month that is not the plan's misleads everyone who goes by titles.
  static let titleMonthMismatch = Check(
    Rule(
      105, "title-month-mismatch", .warning,
      summary: "The month of the START-HERE title is not the one in which the plan was created",
      why: """
        The title was copied from an earlier plan, or the date was. A plan that is created in the last or first days of a \
        month may bear the name of the neighbouring one.
        """,
      failing: """
        -- START-HERE.md --
        # Caching - ⟦November 2025⟧

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
      guard let month = document.titleMonth,
        let date = document.created?.value.date ?? plan.folder?.date, !month.isNear(date)
      else { continue }
      let note = document.created.map {
        Finding.Note(.created, at: Finding.Place(document.path, $0.range))
      }
      findings.report(
        .differ(document.raw(month.range), date), in: document, at: month.range,
        notes: note.map { [$0] } ?? [])
    }
  }
}

extension TitleMonth {
  /// Whether a day lies in the month, or within a week of it: a roadmap for December is written at the end of November.
  func isNear(_ date: CalendarDate) -> Bool {
    [-7, 0, 7].contains { days in
      guard let day = date.adding(days: days) else { return false }
      return day.year == year && day.month == month
    }
  }
}

extension Message {
  fileprivate static func differ(_ month: String, _ date: CalendarDate) -> Message {
    "the title says \(month), but the plan was created on \(date.description)"
  }

  fileprivate static let created: Message = "the date of creation"
}
