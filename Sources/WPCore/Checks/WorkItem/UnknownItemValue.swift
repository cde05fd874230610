extension Check {
  /// A state, a date or a pattern that cannot be read says nothing.
  static let unknownItemValue = Check(
    Rule(
      305, "unknown-item-value", .error,
      summary: "A value of a spec is none that its key takes",
      why: """
        States, kinds, priorities, dates, estimates, handles and patterns have forms that programs read. With anything else the \
        work item has no state, no deadline or no ceiling there.
        """,
      failing: """
        -- 03-caching-plan.md --
        # Caching
        -- 2026-01-05-example/work-items/03a-store/spec.md --
        ---
        title: Store
        priority: ⟦urgent⟧
        contract:
          floor:
            - {id: F1, kind: change, text: It stores, path: src/store.swift}
          ceiling:
            allow: [src/store.swift]
        ---
        # Store
        """,
      passing: """
        -- 03-caching-plan.md --
        # Caching
        -- 2026-01-05-example/work-items/03a-store/spec.md --
        ---
        title: Store
        priority: critical
        contract:
          floor:
            - {id: F1, kind: change, text: It stores, path: src/store.swift}
          ceiling:
            allow: [src/store.swift]
        ---
        # Store
        """)
  ) { plan, findings in
    for item in plan.items where item.spec.isSound {
      let document = plan.documents[item.document]
      for fault in item.spec.faults {
        guard case .unknownValue = fault.kind else { continue }
        findings.report(fault.message, in: document, at: fault.range, help: fault.help)
      }
    }
  }
}
