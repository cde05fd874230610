extension Check {
  /// A contract must allow as many files as it owes.
  static let limitBelowFloor = Check(
    Rule(
      316, "limit-below-floor", .error,
      summary: "The limit of files is lower than what the floor names",
      why: """
        The floor names single files that must all be there, and the limit is smaller: no delivery can keep the contract.
        """,
      failing: """
        -- 03-caching-plan.md --
        # Caching
        -- 2026-01-05-example/work-items/03a-store/spec.md --
        ---
        title: Store
        contract:
          floor:
            - {id: F1, kind: change, text: It stores, path: src/store.swift}
            - {id: F2, kind: change, text: It finds, path: src/index.swift}
          ceiling:
            allow: [src/**]
            limits: {files: ⟦1⟧}
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
            - {id: F2, kind: change, text: It finds, path: src/index.swift}
          ceiling:
            allow: [src/**]
            limits: {files: 2}
        ---
        # Store
        """)
  ) { plan, findings in
    for item in plan.items where item.bindsContract {
      guard let contract = item.contract, let limit = contract.ceiling?.files else { continue }
      let named = Set(contract.floor.compactMap { $0.path?.literal }).count
      guard limit.value < named else { continue }
      findings.report(
        .below(limit.value, named), in: plan.documents[item.document], at: limit.range,
        help: .raise(named))
    }
  }
}

extension Message {
  fileprivate static func below(_ limit: Int, _ named: Int) -> Message {
    "the limit is \(limit), and the floor names \(named) different files"
  }

  fileprivate static func raise(_ named: Int) -> Message { "allow \(named) files or more" }
}
