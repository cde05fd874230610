extension Check {
  /// A spec whose frontmatter nothing closes has no contract.
  static let unclosedItemFrontMatter = Check(
    Rule(
      300, "unclosed-item-frontmatter", .error,
      summary: "The frontmatter of a spec has no closing line",
      why: """
        Frontmatter ends with a line of three dashes. Without it the contract is read as text: the work item owes nothing and \
        may touch nothing, and nobody can start it.
        """,
      failing: """
        -- 03-caching-plan.md --
        # Caching
        -- 2026-01-05-example/work-items/03a-store/spec.md --
        ⟦---⟧
        title: Store

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
        """),
    of: { _ in (.unclosed, help: .close) })
}

extension Message {
  fileprivate static let unclosed: Message = "the frontmatter that starts here is never closed"
  fileprivate static let close: Message = "close it with a line '---'"
}
