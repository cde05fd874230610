import WPSyntax

extension Check {
  /// What cannot be read cannot be checked, and must not count as faultless.
  static let unreadableDocument = Check(
    Rule(
      186, "unreadable-document", .error,
      summary: "A document or a folder cannot be read",
      why: """
        A missing permission, a link out of the tree, or something that is no regular file: nothing is known of what it \
        says, so nothing that depends on it can be trusted.
        """,
      failing: """
        -- README.md --
        # Caching

        **Status:** Planning

        - [Notes](notes.md)
        -- 2026-01-05-example/⟦notes.md⟧/ --
        """,
      passing: """
        -- README.md --
        # Caching

        **Status:** Planning

        - [Notes](notes.md)
        -- notes.md --
        # Notes
        """),
    on: .unreadable
  ) { plan, findings in
    if let reason = plan.problem { findings.report(.folder(reason), at: plan.place) }
    for document in plan.documents {
      guard let reason = document.unreadable else { continue }
      findings.report(.document(reason), at: document.place)
    }
  }
}

extension Message {
  fileprivate static func folder(_ reason: String) -> Message {
    "the folder cannot be read: \(reason)"
  }

  fileprivate static func document(_ reason: String) -> Message {
    "the document cannot be read: \(reason)"
  }
}
