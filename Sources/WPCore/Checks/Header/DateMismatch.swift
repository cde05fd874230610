extension Check {
  /// The folder's name and its documents tell the same day.
  static let dateMismatch = Check(
    Rule(
      123, "date-mismatch", .warning,
      summary: "The date of creation is more than a day from the date of the folder",
      why: """
        Plans are listed by the names of their folders and cited by their dates of creation. Where the two differ, the plan is \
        looked for in the wrong place. A day of difference is a matter of time zones.
        """,
      failing: """
        -- README.md --
        # Caching

        **Created:** ⟦2026-03-05⟧
        **Status:** Planning
        """,
      passing: """
        -- README.md --
        # Caching

        **Created:** 2026-01-06
        **Status:** Planning
        """),
    on: .otherDate
  ) { plan, findings in
    guard let folder = plan.folder?.date else { return }
    for document in plan.documents where document.isAtTop {
      guard document.kind == .start || document.kind == .readme,
        case .date(let date, _, let range, _) = document.created?.value,
        abs(date.daysSinceEpoch - folder.daysSinceEpoch) > 1
      else { continue }
      findings.report(.differ(date, folder), in: document, at: range)
    }
  }
}

extension Message {
  fileprivate static func differ(_ date: CalendarDate, _ folder: CalendarDate) -> Message {
    "created on \(date.description), but the folder says \(folder.description)"
  }
}
