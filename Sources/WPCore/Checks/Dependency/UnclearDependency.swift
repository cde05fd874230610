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
        """)
  ) { plan, findings in
    var stated: [Dependency] = []
    for package in plan.packages where package.isLive {
      stated += package.dependencies.filter { $0.origin == .header }
    }
    // What START-HERE and README say of packages is about packages; sections of a plan list all kinds of things.
    for restated in plan.restatedDependencies where plan.packages[restated.package].isLive {
      stated.append(restated.dependency)
    }
    for dependency in stated {
      guard case .external = dependency.target else { continue }
      let document = plan.documents[dependency.document]
      findings.report(
        .unclear(document.raw(dependency.range)), in: document, at: dependency.range, help: .name)
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
