import WPSyntax

extension Check {
  /// Only the planning root is read; whether anything lies beyond it is not known.
  static let uncheckedLink = Check(
    Rule(
      176, "unchecked-link", .info,
      summary: "A link leaves the planning root and is not checked",
      why: """
        Plans are checked by what lies in the planning root. What a link finds outside of it, such as source code, can \
        move without anybody being told here.
        """,
      failing: """
        -- README.md --
        # Caching

        **Status:** Planning

        See ⟦[the cache](../../src/cache.ts)⟧.
        """,
      passing: """
        -- README.md --
        # Caching

        **Status:** Planning

        See `src/cache.ts`.
        """),
    on: .strayLink
  ) { plan, findings in
    for link in plan.links.stray where link.outcome == .outside {
      let document = plan.documents[link.document]
      findings.report(
        .outside(document.raw(link.link.destination)), in: document, at: link.link.range)
    }
  }
}

extension Message {
  fileprivate static func outside(_ target: String) -> Message {
    "'\(target)' lies outside of the planning root and is not checked"
  }
}
