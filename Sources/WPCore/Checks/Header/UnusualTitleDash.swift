extension Check {
  /// The workflow sets the month off with a hyphen.
  static let unusualTitleDash = Check(
    Rule(
      104, "unusual-title-dash", .info,
      summary: "The month of the START-HERE title stands behind another dash than `-`",
      why: """
        Titles are searched for and split at ` - `. An en dash or em dash looks alike and is not found.
        """,
      failing: """
        -- START-HERE.md --
        # Caching ⟦—⟧ January 2026

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
      guard let month = document.titleMonth, !month.isHyphen else { continue }
      findings.report(.unusual(document.raw(month.separator)), in: document, at: month.separator)
    }
  }
}

extension Message {
  fileprivate static func unusual(_ dash: String) -> Message {
    "the month stands behind '\(dash)' and not behind '-'"
  }
}
