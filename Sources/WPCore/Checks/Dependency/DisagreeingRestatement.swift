import WPSyntax

extension Check {
  /// What is said twice is changed once.
  static let disagreeingRestatement = Check(
    Rule(
      154, "disagreeing-restatement", .warning,
      summary: "START-HERE, README and plan disagree on a package",
      why: """
        START-HERE and README repeat priority, effort and dependencies of the packages. Where they say something else than the \
        plan, a reader of the one document plans for something else than a reader of the other.
        """,
      failing: """
        -- README.md --
        # Caching

        **Status:** Planning

        ## Priority Order

        | Priority | Phase | Effort |
        |----------|-------|--------|
        | ⟦🟠 MEDIUM⟧ | Phase 3 | 2-3h agentic + 1h review |
        -- 03-store-plan.md --
        # Phase 3: Store

        **Priority:** HIGH
        **Estimated Effort:** 2-3h agentic + 1h review
        """,
      passing: """
        -- README.md --
        # Caching

        **Status:** Planning

        ## Priority Order

        | Priority | Phase | Effort |
        |----------|-------|--------|
        | 🔴 HIGH | Phase 3 | 2-3h agentic + 1h review |
        -- 03-store-plan.md --
        # Phase 3: Store

        **Priority:** HIGH
        **Estimated Effort:** 2-3h agentic + 1h review
        """),
    on: .otherStatement
  ) { plan, findings in
    var values = StatedValues(plan)
    // What START-HERE says counts before what README says.
    for isFirst in [true, false] {
      for restatement in plan.restatements
      where (restatement.document == plan.start) == isFirst {
        guard !plan.packages[restatement.package].isCancelled,
          let other = values.disagreeing(with: restatement)
        else { continue }
        findings.report(
          .differs(other.here, other.there), in: plan.documents[restatement.document],
          at: restatement.range, help: .agree, notes: [Finding.Note(.there, at: other.place)])
      }
    }
    for contradiction in DependencyContradiction.all(in: plan) {
      findings.report(
        .dependency(
          plan.packages[contradiction.package].stem, plan.packages[contradiction.target].stem),
        in: plan.documents[contradiction.document], at: contradiction.range, help: .agree)
    }
  }
}

extension Message {
  fileprivate static func differs(_ here: String, _ there: String) -> Message {
    "it says \(here) here and \(there) elsewhere"
  }

  fileprivate static func dependency(_ name: String, _ target: String) -> Message {
    "here \(name) depends on \(target), which its plan does not say"
  }

  fileprivate static let there: Message = "what it disagrees with"
  fileprivate static let agree: Message = "the plan of the package is the truth; correct the others"
}
