extension Check {
  /// A value of another type than its key takes is not read.
  static let wrongItemType = Check(
    Rule(
      304, "wrong-item-type", .error,
      summary: "A value of a spec has the wrong type",
      why: """
        A list where a text should stand, or the reverse, is not what the key takes. The value is left out, so the work item \
        seems to owe, to allow or to wait for something else than its author wrote.
        """,
      failing: """
        -- 03-caching-plan.md --
        # Caching
        -- 2026-01-05-example/work-items/03a-store/spec.md --
        ---
        title: Store
        skills: ⟦swift⟧
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
        skills: [swift]
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
        guard case .wrongType = fault.kind else { continue }
        findings.report(fault.message, in: document, at: fault.range, help: fault.help)
      }
    }
  }
}
