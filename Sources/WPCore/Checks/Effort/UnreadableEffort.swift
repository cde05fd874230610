import WPSyntax

extension Check {
  /// An estimate that is no amount of time cannot be added up.
  static let unreadableEffort = Check(
    Rule(
      141, "unreadable-effort", .warning,
      summary: "An estimate cannot be read",
      why: """
        Estimates are added, compared and scheduled. A text that is neither an amount of time nor a size such as \
        Medium or TBD tells a reader little and a program nothing.
        """,
      failing: """
        -- 03-caching-plan.md --
        # Caching

        **Status:** Ready for Implementation
        **Estimated Effort:** ⟦as long as it takes⟧
        """,
      passing: """
        -- 03-caching-plan.md --
        # Caching

        **Status:** Ready for Implementation
        **Estimated Effort:** 2-3h agentic + 1h review
        """)
  ) { plan, findings in
    for package in plan.packages {
      let document = plan.document(of: package)
      for effort in [package.effort, package.actual] {
        guard let effort, effort.value == .unreadable else { continue }
        let text = document.raw(effort.range)
        findings.report(.unreadable(text), in: document, at: effort.range, help: .form)
      }
    }
    for restatement in plan.restatements {
      guard case .effort(.unreadable) = restatement.value else { continue }
      let document = plan.documents[restatement.document]
      // A dash says that there is nothing to say.
      guard Phrase(document.bytes.span, restatement.range) != "" else { continue }
      findings.report(
        .unreadable(document.raw(restatement.range)), in: document, at: restatement.range,
        help: .form)
    }
  }
}

extension Message {
  fileprivate static func unreadable(_ text: String) -> Message {
    "'\(text)' is no amount of time"
  }

  fileprivate static let form: Message =
    "write it as '2-3h agentic + 1h review', or TBD while nobody knows"
}
