extension Check {
  /// An open package is nobody's.
  static let strayAssignee = Check(
    Rule(
      271, "stray-assignee", .error,
      summary: "An open package has an assignee",
      why: """
        Either the package is held and its status is out of date, or it was released and the name was left behind. Until that \
        is settled it may be handed out to a second person. Where only the header says so, it is a note.
        """,
      failing: """
        -- 03-caching-plan.md --
        ---
        status: open
        assignee: ⟦ada⟧
        ---
        # Caching
        """,
      passing: """
        -- 03-caching-plan.md --
        ---
        status: claimed
        assignee: ada
        ---
        # Caching
        """),
    on: .strayAssignee
  ) { plan, findings in
    for package in plan.packages {
      guard let state = package.state, state.value == .open, let assignee = package.assignee else {
        continue
      }
      let isCertain = state.origin == .frontMatter && assignee.origin == .frontMatter
      let document = plan.document(of: package)
      findings.report(
        .stray(assignee.value), in: document, at: assignee.range,
        severity: isCertain ? nil : .info, help: .settle,
        notes: [Finding.Note(.open, at: Finding.Place(document.path, state.range))])
    }
  }
}

extension Message {
  fileprivate static func stray(_ name: String) -> Message {
    "the package is open, but '\(name)' is its assignee"
  }

  fileprivate static let open: Message = "the status says that it is open"
  fileprivate static let settle: Message =
    "set the status to claimed if the work is taken, else remove the assignee"
}
