extension Check {
  /// Readers are sent to START-HERE first; only a plan that promises one is held to it.
  static let missingStartHere = Check(
    Rule(
      3, "missing-start-here", .error, in: [.roadmap, .package],
      summary: "There is no START-HERE.md",
      why: """
        START-HERE.md is the entry point of a plan: what it is about, in which order, and when it is done. A README \
        that sends its readers there, or a plan checked as a roadmap, needs it to exist.
        """,
      failing: """
        -- ⟦README.md⟧ --
        # Caching

        **Status:** Planning

        Read [START-HERE.md](START-HERE.md) first.
        """,
      passing: """
        -- README.md --
        # Caching

        **Status:** Planning

        Read [START-HERE.md](START-HERE.md) first.
        -- START-HERE.md --
        # Caching - January 2026

        **Status:** Planning
        """)
  ) { plan, findings in
    guard plan.start == nil else { return }
    let place = plan.readme.map { Finding.Place(plan.documents[$0].path) } ?? plan.place
    findings.report(.missing, at: place, help: .create)
  }
}

extension Message {
  fileprivate static let missing: Message = "the plan has no START-HERE.md"
  fileprivate static let create: Message =
    "write one: a summary, the priorities, and links to the other documents"
}
