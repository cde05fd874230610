import WPSyntax

extension Check {
  /// A scope is a part of the repository.
  static let escapingPattern = Check(
    Rule(
      240, "escaping-pattern", .error,
      summary: "A path pattern leaves the repository",
      why: """
        Patterns are paths from the top of the repository. An absolute path or one with `..` names something on one machine, or \
        nothing; it protects no file from a second worker.
        """,
      failing: """
        -- 03-caching-plan.md --
        ---
        files: [⟦/⟧home/ada/src/cache.swift]
        ---
        # Caching
        """,
      passing: """
        -- 03-caching-plan.md --
        ---
        files: [src/cache.swift]
        ---
        # Caching
        """),
    on: .badPattern
  ) { plan, findings in
    for package in plan.packages {
      let document = plan.document(of: package)
      for pattern in package.allPatterns {
        guard let problem = pattern.problem, problem.leavesRoot else { continue }
        findings.report(
          .escaping(pattern.written.value, "\(problem.wording)"), in: document,
          at: pattern.place(of: problem, in: document), severity: pattern.isProse ? .warning : nil,
          help: .start)
      }
    }
  }
}

extension Message {
  fileprivate static func escaping(_ pattern: String, _ fault: String) -> Message {
    "the pattern '\(pattern)' \(fault)"
  }

  fileprivate static let start: Message = "write the path from the top of the repository"
}
