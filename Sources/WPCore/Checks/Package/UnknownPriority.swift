import WPSyntax

extension Check {
  /// A word of its own cannot be compared with the priorities of other packages.
  static let unknownPriority = Check(
    Rule(
      131, "unknown-priority", .warning,
      summary: "A priority is outside the vocabulary",
      why: """
        Packages are compared by four classes: critical, high, medium and low, also written P0 to P3 or in MoSCoW \
        words. Another word orders nothing, and the package counts as medium.
        """,
      failing: """
        -- 03-caching-plan.md --
        # Caching

        **Priority:** ⟦Whenever⟧
        **Status:** Ready for Implementation
        """,
      passing: """
        -- 03-caching-plan.md --
        # Caching

        **Priority:** LOW (whenever there is time)
        **Status:** Ready for Implementation
        """),
    on: .noPriority
  ) { plan, findings in
    for package in plan.packages where package.priority == nil {
      // What is left of a template has a rule of its own.
      guard let text = package.priorityText, !text.value.hasPrefix("[") else { continue }
      let document = plan.document(of: package)
      findings.report(.unknown(text.value), in: document, at: text.range, help: .choose)
    }
  }
}

extension Message {
  fileprivate static func unknown(_ text: String) -> Message {
    "'\(text)' is no priority"
  }

  fileprivate static let choose: Message =
    "write CRITICAL, HIGH, MEDIUM or LOW; a reason may follow in parentheses"
}
