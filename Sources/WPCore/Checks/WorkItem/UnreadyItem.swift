import WPSyntax

extension Check {
  /// Only a pending work item may lack an estimate, an assignee or a goal.
  static let unreadyItem = Check(
    Rule(
      330, "unready-item", .error,
      summary: "A work item went on without what it needs to be ready",
      why: """
        From `ready` on somebody may start: one agent must be named, the estimate must say that it fits into a day, and the goal \
        must say what it is for. A state that was written by hand skipped that.
        """,
      failing: """
        -- 03-caching-plan.md --
        # Caching
        -- 2026-01-05-example/work-items/03a-store/spec.md --
        ---
        title: Store
        status: ⟦ready⟧
        assignee: ada
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
        status: ready
        assignee: ada
        estimate: 2h agentic
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
    for item in plan.items where item.spec.isSound && item.state.bindsContract {
      guard let status = item.spec.status else { continue }
      let lacks = item.lacks.map(\.words)
      guard !lacks.isEmpty else { continue }
      findings.report(
        .early(item.state.word, lacks.joined(separator: ", ")),
        in: plan.documents[item.document], at: status.range, help: .fill)
    }
  }
}

extension Message {
  fileprivate static func early(_ state: String, _ lacks: String) -> Message {
    "it is \(state) and has no \(lacks)"
  }

  fileprivate static let fill: Message = "add what is missing, or write 'pending'"
}
