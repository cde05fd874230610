import WPSyntax

extension Check {
  /// A pattern that cannot be read claims nothing.
  static let badPattern = Check(
    Rule(
      241, "bad-pattern", .error,
      summary: "A path pattern cannot be read",
      why: """
        A pattern with a fault in it is left out wherever scopes are compared, so that two packages may write the same file \
        without anybody being told.
        """,
      failing: """
        -- 03-caching-plan.md --
        ---
        files:
          - src/⟦[⟧cache.swift
        ---
        # Caching
        """,
      passing: """
        -- 03-caching-plan.md --
        ---
        files:
          - src/[cC]ache.swift
        ---
        # Caching
        """),
    on: .badPattern
  ) { plan, findings in
    for package in plan.packages {
      let document = plan.document(of: package)
      for pattern in package.allPatterns {
        guard let problem = pattern.problem, !problem.leavesRoot else { continue }
        findings.report(
          .bad(pattern.written.value, "\(problem.wording)"), in: document,
          at: pattern.place(of: problem, in: document), severity: pattern.isProse ? .warning : nil,
          help: .forms)
      }
    }
  }
}

extension Message {
  fileprivate static func bad(_ pattern: String, _ fault: String) -> Message {
    "the pattern '\(pattern)' \(fault)"
  }

  fileprivate static let forms: Message =
    "a pattern is a path, a folder with a slash behind it, or has '*', '?', '[ab]', '{a,b}' or a segment '**' in it"
}
