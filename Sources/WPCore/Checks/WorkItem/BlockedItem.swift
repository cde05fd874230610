extension Check {
  /// Nothing is approved because time passed.
  static let blockedItem = Check(
    Rule(
      334, "blocked-item", .warning,
      summary: "The question of a work item stayed unanswered",
      why: """
        The operator and the owner were asked, and neither answered in time. The work item stays where it is until one of them \
        does.
        """,
      failing: """
        -- 03-caching-plan.md --
        # Caching
        -- 2026-01-05-example/work-items/03a-store/spec.md --
        ---
        title: Store
        status: awaiting-hitl
        assignee: ada
        estimate: 2h agentic
        waiting: {why: Which store?, asked_role: owner, blocked: ⟦true⟧}
        contract:
          floor:
            - {id: F1, kind: change, text: It stores, path: src/store.swift}
          ceiling:
            allow: [src/store.swift]
        ---
        # Store

        ## Goal

        Values outlive a restart.
        """,
      passing: """
        -- 03-caching-plan.md --
        # Caching
        -- 2026-01-05-example/work-items/03a-store/spec.md --
        ---
        title: Store
        status: awaiting-hitl
        assignee: ada
        estimate: 2h agentic
        waiting: {why: Which store?, asked_role: owner, blocked: false}
        contract:
          floor:
            - {id: F1, kind: change, text: It stores, path: src/store.swift}
          ceiling:
            allow: [src/store.swift]
        ---
        # Store

        ## Goal

        Values outlive a restart.
        """)
  ) { plan, findings in
    for item in plan.items where item.state == .awaitingHITL {
      guard let blocked = item.spec.waiting?.blocked, blocked.value else { continue }
      findings.report(
        .blocked, in: plan.documents[item.document], at: blocked.range, help: .answer)
    }
  }
}

extension Message {
  fileprivate static let blocked: Message = "nobody answered what this work item waits for"
  fileprivate static let answer: Message = "an operator or owner has to answer it"
}
