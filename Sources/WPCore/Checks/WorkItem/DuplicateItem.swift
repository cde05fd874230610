import WPSyntax

extension Check {
  /// An id names one work item of a plan.
  static let duplicateItem = Check(
    Rule(
      323, "duplicate-item", .error,
      summary: "Two work items have one id",
      why: """
        Whoever refers to the id cannot tell which of them is meant, and neither can be claimed. It comes about where two \
        branches add an item to the same package.
        """,
      failing: """
        -- 03-caching-plan.md --
        # Caching
        -- 2026-01-05-example/work-items/03a-cache/spec.md --
        ---
        title: Cache
        contract:
          floor:
            - {id: F1, kind: change, text: It caches, path: src/cache.swift}
          ceiling:
            allow: [src/cache.swift]
        ---
        # Cache
        -- ⟦2026-01-05-example/work-items/03a-store/spec.md⟧ --
        ---
        title: Store
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
        -- 2026-01-05-example/work-items/03a-cache/spec.md --
        ---
        title: Cache
        contract:
          floor:
            - {id: F1, kind: change, text: It caches, path: src/cache.swift}
          ceiling:
            allow: [src/cache.swift]
        ---
        # Cache
        -- 2026-01-05-example/work-items/03b-store/spec.md --
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
    var first: [WorkItemID: Int] = [:]
    for (index, item) in plan.items.enumerated() {
      guard let id = item.id else { continue }
      guard let other = first[id] else {
        first[id] = index
        continue
      }
      findings.report(
        .twice("\(id)", plan.items[other].folder.name), at: plan.documents[item.document].place,
        help: .rename)
    }
  }
}

extension Message {
  fileprivate static func twice(_ id: String, _ other: FilePath) -> Message {
    "the id \(id) is that of '\(other)', too"
  }

  fileprivate static let rename: Message =
    "give the folder of one of them the next free letters, and mend what names it"
}
