import WPSyntax

extension Check {
  /// A pattern that fits no file is a plan for a new one, or a slip.
  static let idlePattern = Check(
    Rule(
      243, "idle-pattern", .info,
      summary: "A path pattern matches nothing",
      why: """
        Before the work a pattern may name files that are still to be written. After it, a pattern that fits nothing was \
        mistyped or is out of date, and protected no file.
        """,
      failing: """
        -- 03-caching-plan.md --
        ---
        files: [⟦src/cahce.swift⟧]
        ---
        # Caching
        -- src/cache.swift --
        struct Cache {}
        """,
      passing: """
        -- 03-caching-plan.md --
        ---
        files: [2026-01-05-example/src/cache.swift]
        ---
        # Caching
        -- 2026-01-05-example/src/cache.swift --
        struct Cache {}
        """),
    on: .pattern
  ) { plan, findings in
    for package in plan.packages where !package.isCancelled {
      let patterns = package.scopePatterns
      for index in patterns.indices {
        guard case .success(let read) = patterns[index].reading, !read.isExclusion else { continue }
        findings.ask(
          .matchesNothing(read), in: plan.documents[package.document],
          at: patterns[index].written.range, severity: package.isCompleted ? .warning : nil,
          help: package.isCompleted ? .correct : nil, about: patterns[index].written.value,
          Message.idle)
      }
    }
  }
}

extension Message {
  @Sendable fileprivate static func idle(_ pattern: String) -> Message {
    "nothing in the tree matches '\(pattern)'"
  }

  fileprivate static let correct: Message = "the package is completed: name the files it changed"
}
