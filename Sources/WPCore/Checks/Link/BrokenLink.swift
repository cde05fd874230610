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

        See ⟦[the analysis](01-ANALYSIS.md)⟧, once 02-ANALYSIS.md.
        -- 02-ANALYSIS.md --
        # Analysis
        """,
      passing: """
        -- README.md --
        # Caching

        **Status:** Planning

        See [the analysis](02-ANALYSIS.md).
        -- 02-ANALYSIS.md --
        # Analysis
        """),
    on: .strayLink
  ) { plan, findings in
    var nearest = NearestFile(in: plan)
    for link in plan.links.stray where link.expectation == .present {
      guard case .absent(let path) = link.outcome else { continue }
      findings.report(
        .absent(path.below(plan.name) ?? path), in: plan.documents[link.document],
        at: link.link.range,
        help: nearest.name(for: path).map { .nearest($0) })
    }
  }
}

extension Message {
  fileprivate static func absent(_ path: FilePath) -> Message { "'\(path)' does not exist" }
  fileprivate static func nearest(_ name: FilePath) -> Message { "there is '\(name)'" }
}
