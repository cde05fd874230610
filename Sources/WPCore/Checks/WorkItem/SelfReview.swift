import WPSyntax

extension Check {
  /// Nobody approves what he did himself.
  static let selfReview = Check(
    Rule(
      331, "self-review", .error,
      summary: "Who does the work reviews it",
      why: """
        A review by the assignee, or by the other one of a pair, proves nothing: statements of the floor would count as met \
        because their author says so.
        """,
      failing: """
        -- 03-caching-plan.md --
        # Caching
        -- 2026-01-05-example/work-items/03a-store/spec.md --
        ---
        title: Store
        assignee: ada
        reviewer: ⟦ada⟧
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
        reviewer: ben
        contract:
          floor:
            - {id: F1, kind: change, text: It stores, path: src/store.swift}
          ceiling:
            allow: [src/store.swift]
        ---
        # Store
        """)
  ) { plan, findings in
    for item in plan.items where item.isLive {
      guard let reviewer = item.spec.reviewer else { continue }
      let isAssignee = item.spec.assignee?.value == reviewer.value
      let isPartner =
        item.spec.collab?.mode?.value == .pair
        && item.spec.collab?.with.contains { $0.value == reviewer.value } == true
      guard isAssignee || isPartner else { continue }
      findings.report(
        isAssignee ? .own(reviewer.value) : .pair(reviewer.value),
        in: plan.documents[item.document], at: reviewer.range, help: .other)
    }
  }
}

extension Message {
  fileprivate static func own(_ name: String) -> Message {
    "'\(name)' is the assignee and cannot review it"
  }

  fileprivate static func pair(_ name: String) -> Message {
    "'\(name)' works on it in a pair and cannot review it"
  }

  fileprivate static let other: Message = "name somebody else, or nobody"
}
