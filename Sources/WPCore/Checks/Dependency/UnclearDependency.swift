import WPSyntax

extension Check {
  /// Words that may name a package and do not are a dependency that is not kept.
  static let unclearDependency = Check(
    Rule(
      153, "unclear-dependency", .info,
      summary: "The text of a dependency is not understood",
      why: """
        What is not understood is kept as a dependency on something outside of the plan: it is shown, and nothing waits \
        for it. Where a package is meant, its number says so.
        """,
      failing: """
        -- 03-store-plan.md --
        # Phase 3: Store

        **Depends On:** ⟦the limits, once they are settled⟧
        """,
      passing: """
        -- 03-store-plan.md --
        # Phase 3: Store

        **Depends On:** None
        """)
  ) { plan, findings in
    for package in plan.packages where package.isLive && package.statesDependencies {
      for dependency in package.dependencies {
        guard case .external(let text) = dependency.target, dependency.origin == .header else {
          continue
        }
        findings.report(
          .unclear(text), in: plan.documents[dependency.document], at: dependency.range,
          help: .name)
      }
    }
  }
}

extension Message {
  fileprivate static func unclear(_ text: String) -> Message {
    "'\(text)' names no package"
  }

  fileprivate static let name: Message =
    "if a package is meant, write 'Phase 3' or the number of its file"
}
