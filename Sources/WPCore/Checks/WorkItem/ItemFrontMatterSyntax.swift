import WPSyntax

extension Check {
  /// A spec that is no YAML promises nothing for certain.
  static let itemFrontMatterSyntax = Check(
    Rule(
      301, "item-frontmatter-syntax", .error,
      summary: "The frontmatter of a spec is not valid YAML",
      why: """
        Keys behind the place cannot be relied on: the floor or the ceiling of the work item may be cut short, and `wp` refuses \
        to edit what it cannot read.
        """,
      failing: """
        -- 03-caching-plan.md --
        # Caching
        -- 2026-01-05-example/work-items/03a-store/spec.md --
        ---
        title: ⟦"⟧Store
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
        title: "Store"
        contract:
          floor:
            - {id: F1, kind: change, text: It stores, path: src/store.swift}
          ceiling:
            allow: [src/store.swift]
        ---
        # Store
        """),
    of: { kind in
      guard case .yamlSyntax(let text) = kind else {
        return (.unreadable, help: .remedy(forYAML: ""))
      }
      return (.syntax(text), help: .remedy(forYAML: text))
    })
}

extension Message {
  fileprivate static func syntax(_ text: String) -> Message {
    "the frontmatter of the spec is not valid YAML: \(text)"
  }

  fileprivate static let unreadable: Message = "the frontmatter of the spec is not valid YAML"
}
