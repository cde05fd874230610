import WPSyntax

extension Check {
  /// A document that is announced as still to come is not there yet, and that is no fault.
  static let pendingLink = Check(
    Rule(
      171, "pending-link", .info,
      summary: "A link leads to a document that is still to come or was given up",
      why: """
        The row or item says itself that the document is pending, planned or cancelled, so nobody is misled. The link \
        should work once the document is written, or go when it never will be.
        """,
      failing: """
        -- README.md --
        # Caching

        **Status:** Planning

        - ⟦[What was tested](CACHE-TESTING.md)⟧ (to be written)
        """,
      passing: """
        -- README.md --
        # Caching

        **Status:** Planning

        - What was tested (to be written)
        """),
    on: .strayLink
  ) { plan, findings in
    for link in plan.links.stray where link.expectation == .pending {
      guard case .absent(let path) = link.outcome else { continue }
      findings.report(
        .absent(path.below(plan.name) ?? path), in: plan.documents[link.document],
        at: link.link.range)
    }
  }
}

extension Message {
  fileprivate static func absent(_ path: FilePath) -> Message {
    "'\(path)' does not exist, and the text around the link says so"
  }
}
