extension Check {
  /// Frontmatter that nothing closes is read as text, and none of its keys count.
  static let unclosedFrontMatter = Check(
    Rule(
      200, "unclosed-frontmatter", .error,
      summary: "The frontmatter has no closing line",
      why: """
        Frontmatter ends with a line of three dashes. Without it the keys are read as text, so status, scope and \
        dependencies of the package are lost.
        """,
      failing: """
        -- README.md --
        ⟦---⟧
        meeting: kickoff

        # Caching

        **Status:** Planning
        """,
      passing: """
        -- README.md --
        ---
        meeting: kickoff
        ---
        # Caching

        **Status:** Planning
        """),
    of: { _ in (.unclosed, help: .close) })
}

extension Message {
  fileprivate static let unclosed: Message = "the frontmatter that starts here is never closed"
  fileprivate static let close: Message = "close it with a line '---'"
}
