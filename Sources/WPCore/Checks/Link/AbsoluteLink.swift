import WPSyntax

extension Check {
  /// An absolute path means something on the machine it was written on, and nothing elsewhere.
  static let absoluteLink = Check(
    Rule(
      174, "absolute-link", .warning,
      summary: "A link is a `file:` address or an absolute path",
      why: """
        An absolute path holds on one machine at best. In every other clone, and on a web page, the link leads \
        nowhere.
        """,
      failing: """
        -- README.md --
        # Caching

        **Status:** Planning

        See ⟦[the analysis](/home/kim/plans/01-ANALYSIS.md)⟧.
        """,
      passing: """
        -- README.md --
        # Caching

        **Status:** Planning

        See [the analysis](01-ANALYSIS.md).
        -- 01-ANALYSIS.md --
        # Analysis
        """),
    on: .strayLink
  ) { plan, findings in
    for link in plan.links.stray where link.outcome == .absolute {
      let document = plan.documents[link.document]
      findings.report(
        .absolute(document.raw(link.link.destination)), in: document, at: link.link.range,
        help: .relative)
    }
  }
}

extension Message {
  fileprivate static func absolute(_ target: String) -> Message {
    "'\(target)' is a path of one machine"
  }

  fileprivate static let relative: Message = "write the path from the folder of this document"
}
