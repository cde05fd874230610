import WPSyntax

extension Check {
  /// A work item is ready when all that it waits for is completed.
  static let earlyItem = Check(
    Rule(
      332, "early-item", .warning,
      summary: "A work item went on before what it waits for is completed",
      why: """
        Whoever starts it builds on something that is not there yet. The next `wp item tick` takes a ready one back to pending; \
        a completed one rests on work that was not done, which is an error.
        """,
      failing: """
        -- 03-caching-plan.md --
        # Caching
        -- 2026-01-05-example/work-items/03a-base/spec.md --
        ---
        title: Base
        contract:
          floor:
            - {id: F1, kind: change, text: It is there, path: src/base.swift}
          ceiling:
            allow: [src/base.swift]
        ---
        # Base
        -- 2026-01-05-example/work-items/03b-store/spec.md --
        ---
        title: Store
        status: ready
        assignee: ada
        estimate: 2h agentic
        depends_on: [⟦03a⟧]
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
        -- 2026-01-05-example/work-items/03a-base/spec.md --
        ---
        title: Base
        contract:
          floor:
            - {id: F1, kind: change, text: It is there, path: src/base.swift}
          ceiling:
            allow: [src/base.swift]
        ---
        # Base
        -- 2026-01-05-example/work-items/03b-store/spec.md --
        ---
        title: Store
        status: pending
        assignee: ada
        estimate: 2h agentic
        depends_on: [03a]
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
    for item in plan.items where item.isSettledEarly {
      let document = plan.documents[item.document]
      for dependency in item.dependencies {
        guard let (name, state) = plan.unfinished(dependency) else { continue }
        findings.report(
          .early(item.state.word, name, state), in: document, at: dependency.written.range,
          severity: item.state == .completed ? .error : nil, help: .wait)
      }
    }
  }
}

extension WorkItem {
  /// Whether its state says that nothing is waited for.
  fileprivate var isSettledEarly: Bool {
    switch state {
    case .ready, .running, .awaitingReview, .completed: true
    case .pending, .awaitingHITL, .failed, .cancelled: false
    }
  }
}

extension Message {
  fileprivate static func early(_ state: String, _ name: String, _ other: String) -> Message {
    "it is \(state), and \(name), which it waits for, is \(other)"
  }

  fileprivate static let wait: Message = "complete that first, or no longer wait for it"
}
