extension Check {
  /// The first heading of the first level is the title, so a second one makes a reader guess.
  static let severalTitles = Check(
    Rule(
      102, "several-titles", .warning,
      summary: "A document has more than one heading of the first level",
      why: """
        The heading of the first level is the title of the document. With several, outlines, listings and the sections below \
        them belong to different titles, and only the first is shown.
        """,
      failing: """
        -- README.md --
        # Caching

        **Status:** Planning

        # ⟦Overview⟧
        """,
      passing: """
        -- README.md --
        # Caching

        **Status:** Planning

        ## Overview
        """),
    on: .severalTitles
  ) { plan, findings in
    for document in plan.documents where document.outline.hasSeveralTitles {
      let titles = document.outline.titles
      findings.report(
        .several(titles.count), in: document, at: titles[1].range, help: .lower,
        notes: [Finding.Note(.first, at: Finding.Place(document.path, titles[0].range))])
    }
  }
}

extension Message {
  fileprivate static func several(_ count: Int) -> Message {
    "the document has \(count) headings of the first level"
  }

  fileprivate static let first: Message = "this one is its title"
  fileprivate static let lower: Message = "begin its sections with '##'"
}
