import WPSyntax

extension Check {
  /// Who claims everything leaves nothing to others.
  static let broadPattern = Check(
    Rule(
      242, "broad-pattern", .warning,
      summary: "A path pattern claims nearly everything",
      why: """
        A pattern such as `**` overlaps with every other package, so that nothing can be done beside it, and a check of \
        changes against the scope says nothing.
        """,
      failing: """
        -- 03-caching-plan.md --
        ---
        files:
          - ⟦"**"⟧
        ---
        # Caching
        """,
      passing: """
        -- 03-caching-plan.md --
        ---
        files:
          - "src/cache/**"
        ---
        # Caching
        """),
    on: .pattern
  ) { plan, findings in
    for package in plan.packages where package.isLive {
      for pattern in package.scopePatterns where pattern.pattern?.isTooBroad == true {
        findings.report(
          .broad(pattern.written.value), in: plan.document(of: package), at: pattern.written.range,
          help: .narrow)
      }
    }
  }
}

extension Message {
  fileprivate static func broad(_ pattern: String) -> Message {
    "the pattern '\(pattern)' claims nearly everything"
  }

  fileprivate static let narrow: Message = "name the files or folders that the package changes"
}
