extension Check {
  /// START-HERE and README are found by their exact names.
  static let misnamedDocument = Check(
    Rule(
      11, "misnamed-document", .warning,
      summary: "START-HERE or README differs from its name by case or by a number in front",
      why: """
        Code hosts, links and other tools look for `README.md` and `START-HERE.md` letter by letter; most systems tell \
        `readme.md` from `README.md`. The document is read here, but others miss it.
        """,
      failing: """
        -- ⟦readme.md⟧ --
        # Caching

        **Status:** Planning
        """,
      passing: """
        -- README.md --
        # Caching

        **Status:** Planning
        """),
    on: .otherName
  ) { plan, findings in
    for document in plan.documents where document.isAtTop {
      guard let expected = document.title.expected else { continue }
      findings.report(.misnamed(expected), at: document.place, help: .rename)
    }
  }
}

extension Message {
  fileprivate static func misnamed(_ expected: String) -> Message {
    "the document should be named '\(expected)'"
  }

  fileprivate static let rename: Message = "rename it, and the links that lead to it"
}
