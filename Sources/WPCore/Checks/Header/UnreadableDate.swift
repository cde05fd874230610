extension Check {
  /// A date that cannot be read can be neither sorted nor compared.
  static let unreadableDate = Check(
    Rule(
      121, "unreadable-date", .error,
      summary: "A date of creation cannot be read",
      why: """
        The value is no date, no day of the calendar, or still the template's hint. Whatever sorts plans by age, or compares the \
        date with the folder, has to leave the document out.
        """,
      failing: """
        -- README.md --
        # Caching

        **Created:** ⟦2026-02-30⟧
        **Status:** Planning
        """,
      passing: """
        -- README.md --
        # Caching

        **Created:** 2026-01-05
        **Status:** Planning
        """),
    on: .unusualDate
  ) { plan, findings in
    for document in plan.documents where document.isAtTop {
      switch document.kind {
      case .start, .readme, .plan: break
      case .analysis, .completion, .testing, .item, .other: continue
      }
      guard let created = document.created else { continue }
      switch created.value {
      case .date: continue
      case .impossible(_, let range):
        findings.report(.noSuchDay(document.raw(range)), in: document, at: range, help: .write)
      case .placeholder, .other:
        findings.report(
          .noDate(document.plain(created.range)), in: document, at: created.range, help: .write)
      }
    }
  }
}

extension Message {
  fileprivate static func noSuchDay(_ date: String) -> Message {
    "the calendar has no day '\(date)'"
  }

  fileprivate static func noDate(_ text: String) -> Message { "'\(text)' is no date" }

  fileprivate static let write: Message = "write the day as YYYY-MM-DD"
}
