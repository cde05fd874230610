import WPSyntax

extension Check {
  /// Of two equal keys one is lost, and programs differ in which.
  static let duplicateKey = Check(
    Rule(
      202, "duplicate-key", .error,
      summary: "A key stands twice in the frontmatter",
      why: """
        YAML does not allow it. Some programs take the first value, some the last, so the same package has two statuses \
        or two scopes.
        """,
      failing: """
        -- README.md --
        ---
        meeting: kickoff
        ⟦meeting⟧: review
        ---
        # Caching

        **Status:** Planning
        """,
      passing: """
        -- README.md --
        ---
        meeting: review
        ---
        # Caching

        **Status:** Planning
        """),
    of: { kind in
      guard case .duplicateKey(let key) = kind else { return (.twice, help: .remove) }
      return (.duplicate(key), help: .remove)
    })
}

extension Message {
  fileprivate static func duplicate(_ key: String) -> Message { "'\(key)' stands twice" }
  fileprivate static let twice: Message = "a key stands twice"
  fileprivate static let remove: Message = "keep one of them"
}
