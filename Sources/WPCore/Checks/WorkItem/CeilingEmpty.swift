extension Check {
  /// What may touch nothing cannot deliver anything.
  static let ceilingEmpty = Check(
    Rule(
      314, "ceiling-empty", .error,
      summary: "The ceiling of a contract allows nothing",
      why: """
        Whatever is touched outside the ceiling is set aside and not delivered. A ceiling that allows no path at all leaves \
        nothing to deliver.
        """,
      failing: """
        -- 03-caching-plan.md --
        # Caching
        -- 2026-01-05-example/work-items/03a-store/spec.md --
        ---
        title: Store
        contract:
          floor:
            - {id: F1, kind: statement, text: It is quick}
          ceiling:
            allow: ⟦[]⟧
        ---
        # Store
        """,
      passing: """
        -- 03-caching-plan.md --
        # Caching
        -- 2026-01-05-example/work-items/03a-store/spec.md --
        ---
        title: Store
        contract:
          floor:
            - {id: F1, kind: statement, text: It is quick}
          ceiling:
            allow: [src/store.swift]
        ---
        # Store
        """)
  ) { plan, findings in
    for item in plan.items where item.bindsContract {
      guard let ceiling = item.contract?.ceiling else { continue }
      let isExclusion = { (pattern: ItemPattern) in pattern.pattern?.isExclusion == true }
      guard ceiling.allow.allSatisfy(isExclusion) else { continue }
      findings.report(
        .empty, in: plan.documents[item.document], at: ceiling.allowRange ?? ceiling.range,
        severity: item.severityOfMissing, help: .write)
    }
  }
}

extension Message {
  fileprivate static let empty: Message = "the ceiling allows no path"
  fileprivate static let write: Message =
    "write under 'allow' what may be touched: [artifacts/**, src/export/**]"
}
