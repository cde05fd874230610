import WPSyntax

extension Check {
  /// Anchors, tags and the like make a contract depend on places that an edit cannot see.
  static let refusedItemYAML = Check(
    Rule(
      303, "refused-item-yaml", .error,
      summary: "The frontmatter of a spec uses a feature of YAML that is left out",
      why: """
        Anchors, aliases, tags, merge keys, complex keys, directives and several documents are refused: they let one line stand \
        for many, so a contract could change without a word of it being edited.
        """,
      failing: """
        -- 03-caching-plan.md --
        # Caching
        -- 2026-01-05-example/work-items/03a-store/spec.md --
        ---
        title: ⟦&first⟧ Store
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
        """),
    of: { kind in
      guard case .refusedFeature(let feature) = kind else { return (.refused, help: .plain) }
      return (.refused(feature), help: .plain)
    })
}

extension Message {
  fileprivate static func refused(_ feature: SyntaxProblem.RefusedFeature) -> Message {
    "the frontmatter of the spec uses what is not read: \(feature.rawValue)"
  }

  fileprivate static let refused: Message = "the frontmatter of the spec uses what is not read"
  fileprivate static let plain: Message =
    "write the values out; a text that starts with a sign such as '*' or '&' belongs between quotes"
}
