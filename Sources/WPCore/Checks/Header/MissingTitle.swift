extension Check {
  /// The first heading names the document everywhere it is listed.
  static let missingTitle = Check(
    Rule(
      101, "missing-title", .error,
      summary: "A document has no heading of the first level",
      why: """
        The first heading names a document in listings, boards and tables. Without it they can only show the \
        name of the file.
        """,
      failing: """
        -- ⟦README.md⟧ --
        **Status:** Planning

        What the cache is for.
        """,
      passing: """
        -- README.md --
        # Caching

        **Status:** Planning

        What the cache is for.
        """),
    on: .noTitle
  ) { plan, findings in
    for document in plan.documents where document.unreadable == nil && document.h1 == nil {
      findings.report(.missing, at: document.place, help: .add)
    }
  }
}

extension Message {
  fileprivate static let missing: Message = "the document has no title"
  fileprivate static let add: Message = "begin it with a line '# Title'"
}
