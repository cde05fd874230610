import WPSyntax

extension Check {
  /// The folder's name is where a work item has its id from.
  static let malformedItemFolder = Check(
    Rule(
      320, "malformed-item-folder", .error,
      summary: "The folder of a work item is not named after its id",
      why: """
        A work item is named by the number of its package and letters, and its folder by that and a few words: \
        `03a-log-format`. Under another name nothing can refer to it, claim it or order it.
        """,
      failing: """
        -- 03-caching-plan.md --
        # Caching
        -- ⟦2026-01-05-example/work-items/store/spec.md⟧ --
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
    for item in plan.items where item.id == nil {
      let number = item.package.flatMap { plan.packages[$0].number }.map { "\($0)" } ?? "03"
      findings.report(
        .malformed(item.folder.name), at: plan.documents[item.document].place,
        help: .rename(number))
    }
  }
}

extension Message {
  fileprivate static func malformed(_ name: FilePath) -> Message {
    "'\(name)' is no name of a work item's folder"
  }

  fileprivate static func rename(_ number: String) -> Message {
    "name it by its package, letters and words: \(number)a-log-format"
  }
}
