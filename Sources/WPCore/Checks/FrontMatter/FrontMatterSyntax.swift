import WPSyntax

extension Check {
  /// Frontmatter that is no YAML says nothing for certain.
  static let frontMatterSyntax = Check(
    Rule(
      201, "frontmatter-syntax", .error,
      summary: "The frontmatter is not valid YAML",
      why: """
        Keys behind the place cannot be relied on: the package may lose its scope or its dependencies, and `wp` refuses to \
        edit what it cannot read.
        """,
      failing: """
        -- README.md --
        ---
        meeting: ⟦"⟧kickoff
        ---
        # Caching

        **Status:** Planning
        """,
      passing: """
        -- README.md --
        ---
        meeting: "kickoff"
        ---
        # Caching

        **Status:** Planning
        """),
    of: { kind in
      guard case .yamlSyntax(let text) = kind else {
        return (.unreadable, help: .remedy(forYAML: ""))
      }
      return (.syntax(text), help: .remedy(forYAML: text))
    })
}

extension Message {
  fileprivate static func syntax(_ text: String) -> Message {
    "the frontmatter is not valid YAML: \(text)"
  }

  fileprivate static let unreadable: Message = "the frontmatter is not valid YAML"
}
