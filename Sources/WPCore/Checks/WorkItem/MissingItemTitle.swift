extension Check {
  /// Lists, boards and briefs call a work item by its title.
  static let missingItemTitle = Check(
    Rule(
      307, "missing-item-title", .error,
      summary: "A spec has no title in its frontmatter",
      why: """
        The title is what people see of a work item wherever it is listed. Without it they see the name of a folder.
        """,
      failing: """
        -- 03-caching-plan.md --
        # Caching
        -- ⟦2026-01-05-example/work-items/03a-store/spec.md⟧ --
        ---
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
        contract:
          floor:
            - {id: F1, kind: change, text: It stores, path: src/store.swift}
          ceiling:
            allow: [src/store.swift]
        ---
        # Store
        """)
  ) { plan, findings in
    for item in plan.items where item.spec.isSound && item.spec.title == nil {
      guard !item.spec.misreads("title") else { continue }
      findings.report(.untitled, at: plan.documents[item.document].place, help: .write)
    }
  }
}

extension Message {
  fileprivate static let untitled: Message = "the frontmatter of this spec has no 'title'"
  fileprivate static let write: Message = "say in one line what the work item is called: title: …"
}
