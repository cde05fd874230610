extension Check {
  /// A misspelt key is a value that nobody reads.
  static let unknownItemKey = Check(
    Rule(
      306, "unknown-item-key", .warning,
      summary: "The frontmatter of a spec has a key that means nothing",
      why: """
        A misspelt `deny` or `depends_on` is a work item that may touch too much or starts too early. Keys of your own start \
        with `x-` and are left alone.
        """,
      failing: """
        -- 03-caching-plan.md --
        # Caching
        -- 2026-01-05-example/work-items/03a-store/spec.md --
        ---
        title: Store
        ⟦asignee⟧: ada
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
        assignee: ada
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
        guard case .unknownKey = fault.kind else { continue }
        findings.report(fault.message, in: document, at: fault.range, help: fault.help)
      }
    }
  }
}
