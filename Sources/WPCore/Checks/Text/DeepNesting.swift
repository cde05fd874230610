extension Check {
  /// Lists and quotes are followed only to a depth, so that hostile documents cost no more than others.
  static let deepNesting = Check(
    Rule(
      187, "deep-nesting", .error,
      summary: "Lists, quotes or values are nested deeper than is read",
      why: """
        Nothing a person writes is nested that deep. What lies below the limit is read as plain text, or not at all.
        """,
      failing: """
        -- README.md --
        # Caching

        **Status:** Planning

        > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > ⟦>⟧ deep
        """,
      passing: """
        -- README.md --
        # Caching

        **Status:** Planning

        > > > deep
        """),
    of: { _ in (.tooDeep, help: .flatten) })
}

extension Message {
  fileprivate static let tooDeep: Message = "this is nested deeper than is read"
  fileprivate static let flatten: Message = "nest less deep"
}
