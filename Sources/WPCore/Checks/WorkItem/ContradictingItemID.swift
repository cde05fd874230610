extension Check {
  /// The id and the folder of a work item must agree.
  static let contradictingItemID = Check(
    Rule(
      322, "contradicting-item-id", .error,
      summary: "The id of a spec is not that of its folder",
      why: """
        Tools find a work item by its folder, people by the id in its spec. Where they differ, one of them works on another item \
        than was meant.
        """,
      failing: """
        -- 03-caching-plan.md --
        # Caching
        -- 2026-01-05-example/work-items/03a-store/spec.md --
        ---
        title: Store
        id: ⟦03b⟧
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
        id: 03a
        contract:
          floor:
            - {id: F1, kind: change, text: It stores, path: src/store.swift}
          ceiling:
            allow: [src/store.swift]
        ---
        # Store
        """)
  ) { plan, findings in
    for item in plan.items {
      guard let id = item.id, let stated = item.spec.id, WorkItemID(stated.value) != id else {
        continue
      }
      findings.report(
        .differs(stated.value, "\(id)"), in: plan.documents[item.document], at: stated.range,
        help: .write("\(id)"))
    }
  }
}

extension Message {
  fileprivate static func differs(_ stated: String, _ id: String) -> Message {
    "the id is '\(stated)', and the folder is that of \(id)"
  }

  fileprivate static func write(_ id: String) -> Message { "write '\(id)', or remove the line" }
}
