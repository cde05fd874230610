import WPSyntax

extension Check {
  /// One form for all dates makes them sort and compare as text.
  static let nonISODate = Check(
    Rule(
      122, "non-iso-date", .info,
      summary: "A date of creation is not written as YYYY-MM-DD",
      why: """
        The date is understood. Written as YYYY-MM-DD it also sorts as text, is found by the name of the folder, and reads the \
        same in every country.
        """,
      failing: """
        -- README.md --
        # Caching

        **Created:** ⟦January 5, 2026⟧
        **Status:** Planning
        """,
      passing: """
        -- README.md --
        # Caching

        **Created:** 2026-01-05
        **Status:** Planning
        """, fixable: true),
    on: .unusualDate
  ) { plan, findings in
    for document in plan.documents {
      guard case .date(let date, let form, let range, _) = document.created?.value, form != .iso
      else { continue }
      findings.report(
        .other, in: document, at: range, help: .write(date),
        fix: .edits([Edit(range, date.description)], in: document))
    }
  }
}

extension Message {
  fileprivate static let other: Message = "the date is not written as YYYY-MM-DD"

  fileprivate static func write(_ date: CalendarDate) -> Message { "write \(date.description)" }
}
