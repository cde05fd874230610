import WPSyntax

extension Check {
  /// An empty floor would make every delivery complete.
  static let floorEmpty = Check(
    Rule(
      311, "floor-empty", .error,
      summary: "The floor of a contract is empty",
      why: """
        A work item that owes nothing is done before it is begun: any delivery fulfils it. At least one obligation must say what \
        has to be there.
        """,
      failing: """
        -- 03-caching-plan.md --
        # Caching
        -- 2026-01-05-example/work-items/03a-store/spec.md --
        ---
        title: Store
        contract:
          floor: ⟦[]⟧
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
        contract:
          floor:
            - {id: F1, kind: change, text: It stores, path: src/store.swift}
          ceiling:
            allow: [src/store.swift]
        ---
        # Store
        """)
  ) { plan, findings in
    for item in plan.items where item.bindsContract {
      guard let contract = item.contract, contract.floor.isEmpty, let range = contract.floorRange
      else { continue }
      findings.report(
        .empty, in: plan.documents[item.document], at: range, severity: item.severityOfMissing,
        help: .write)
    }
  }
}

extension Message {
  fileprivate static let empty: Message = "the floor is empty: nothing is owed"
  fileprivate static let write: Message =
    "write what must be delivered: {id: F1, kind: change, text: …, path: …}"
}
