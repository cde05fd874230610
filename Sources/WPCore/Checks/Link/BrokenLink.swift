import WPSyntax

extension Check {
  /// A link that leads nowhere sends its reader to something that is not there.
  static let brokenLink = Check(
    Rule(
      170, "broken-link", .error,
      summary: "A link leads to a file that does not exist",
      why: """
        Whoever follows the link finds nothing: the document was renamed, moved, or never written. A row or an item that says \
        that the document is still to come is only noted (WP171).
        """,
      failing: """
        -- README.md --
        # Caching

        **Status:** Planning

        See ⟦[the analysis](01-analysis.md)⟧.
        """,
      passing: """
        -- README.md --
        # Caching

        **Status:** Planning

        See [the analysis](01-ANALYSIS.md).
        -- 01-ANALYSIS.md --
        # Analysis
        """)
  ) { plan, findings in
    for document in plan.documents {
      for link in document.links {
        guard case .absent(let path) = plan.outcome(of: link, in: document) else { continue }
        findings.report(
          .absent(path), in: document, at: link.range,
          help: plan.root.sameButCase(path).map { .otherCase($0) })
      }
    }
  }
}

extension Message {
  fileprivate static func absent(_ path: FilePath) -> Message { "'\(path)' does not exist" }

  fileprivate static func otherCase(_ name: FilePath) -> Message {
    "there is '\(name)': names differ by case on most systems"
  }
}
