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

        **Depends On:** ⟦a decision about limits⟧
        """,
      passing: """
        -- 03-store-plan.md --
        # Phase 3: Store

        **Depends On:** None
        """),
    on: .unclearDependency
  ) { plan, findings in
    for package in plan.packages where package.isLive {
      for dependency in package.dependencies where dependency.origin == .header {
        findings.report(unclear: dependency, of: plan)
      }
    }
    // What START-HERE and README say of packages is about packages; sections of a plan list all kinds of things.
    for restated in plan.restatedDependencies where plan.packages[restated.package].isLive {
      findings.report(unclear: restated.dependency, of: plan)
    }
  }
}

extension Findings {
  fileprivate mutating func report(unclear dependency: Dependency, of plan: Plan) {
    guard case .external = dependency.target else { return }
    let document = plan.documents[dependency.document]
    report(
      .unclear(document.raw(dependency.range)), in: document, at: dependency.range, help: .name)
  }
}

extension Message {
  fileprivate static func unclear(_ text: String) -> Message {
    "'\(text)' names no package"
  }

  fileprivate static let name: Message =
    "if a package is meant, write 'Phase 3' or the number of its file"
}
