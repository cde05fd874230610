extension Check {
  /// README is what a code host shows of a folder before anything else.
  static let missingReadme = Check(
    Rule(
      4, "missing-readme", .error, in: [.roadmap, .package, .readme],
      summary: "There is no README.md",
      why: """
        README.md is the page that a code host shows for the folder and the list of everything in it. Without it a visitor \
        sees file names. A single package gets by with its START-HERE.md, so there it is only a warning.
        """,
      failing: """
        -- ⟦START-HERE.md⟧ --
        # Caching - January 2026

        **Created:** 2026-01-05
        **Status:** Planning
        """,
      passing: """
        -- START-HERE.md --
        # Caching - January 2026

        **Created:** 2026-01-05
        **Status:** Planning
        -- README.md --
        # Caching

        **Created:** 2026-01-05
        **Status:** Planning
        """)
  ) { plan, findings in
    guard plan.readme == nil else { return }
    let place = plan.start.map { plan.documents[$0].place } ?? plan.place
    findings.report(
      .missing, at: place, severity: plan.profile == .package ? .warning : nil, help: .create)
  }
}

extension Message {
  fileprivate static let missing: Message = "the plan has no README.md"
  fileprivate static let create: Message =
    "write one: the status, an overview, and a table of the documents"
}
