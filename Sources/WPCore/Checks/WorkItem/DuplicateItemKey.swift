import WPSyntax

extension Check {
  /// Of two equal keys one is lost, and with it what is owed or allowed.
  static let duplicateItemKey = Check(
    Rule(
      302, "duplicate-item-key", .error,
      summary: "A key stands twice in the frontmatter of a spec",
      why: """
        YAML does not allow it. Some programs take the first value, some the last, so the same work item has two floors or two \
        ceilings.
        """,
      failing: """
        -- 03-caching-plan.md --
        # Caching
        -- 2026-01-05-example/work-items/03a-store/spec.md --
        ---
        title: Store
        risk: low
        ⟦risk⟧: high
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
        risk: high
        contract:
          floor:
            - {id: F1, kind: change, text: It stores, path: src/store.swift}
          ceiling:
            allow: [src/store.swift]
        ---
        # Store
        """),
    of: { kind in
      guard case .duplicateKey(let key) = kind else { return (.twice, help: .remove) }
      return (.duplicate(key), help: .remove)
    })
}

extension Message {
  fileprivate static func duplicate(_ key: String) -> Message { "'\(key)' stands twice" }
  fileprivate static let twice: Message = "a key stands twice"
  fileprivate static let remove: Message = "keep one of them"
}
