extension Check {
  /// The status of the folder is the first thing a reader wants to know.
  static let missingStatus = Check(
    Rule(
      110, "missing-status", .error,
      summary: "START-HERE or README states no status",
      why: """
        Whether a plan is an idea, under way or done decides what a reader does with it; so it is the first thing that \
        START-HERE and README say. In a README beside no roadmap a missing status is only a warning.
        """,
      failing: """
        -- ⟦README.md⟧ --
        # Caching

        **Created:** 2026-01-05
        """,
      passing: """
        -- README.md --
        # Caching

        **Created:** 2026-01-05
        **Status:** Planning
        """),
    on: .noStatus
  ) { plan, findings in
    for document in plan.documents where document.isAtTop && document.unreadable == nil {
      switch document.kind {
      case .start, .readme: break
      default: continue
      }
      guard document.status == nil else { continue }
      let isMinor = document.kind == .readme && plan.profile != .roadmap
      findings.report(
        .missing, at: document.place, severity: isMinor ? .warning : nil, help: .add)
    }
  }
}

extension Message {
  fileprivate static let missing: Message = "the document states no status above its first section"
  fileprivate static let add: Message =
    "write a line such as '**Status:** Ready for Implementation' below the title"
}
