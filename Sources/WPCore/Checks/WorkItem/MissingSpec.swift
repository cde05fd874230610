import WPSyntax

extension Check {
  /// A folder without a spec holds an id and no work item.
  static let missingSpec = Check(
    Rule(
      321, "missing-spec", .warning,
      summary: "The folder of a work item has no spec",
      why: """
        The id of the folder is taken, but nothing says what the work item is: it is in no list, and nobody can claim it. Either \
        its spec was forgotten, or the folder is what is left of one.
        """,
      failing: """
        -- 03-caching-plan.md --
        # Caching
        -- 2026-01-05-example/work-items/⟦03a-store/⟧ --
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
    let known = Set(plan.items.map(\.folder.name))
    for name in plan.itemFolders where !known.contains(name) {
      let folder = WorkItemPlace.folder.appending(name)
      guard WorkItemID.leading(name.bytes) != nil, !plan.hasSpec(in: folder) else { continue }
      findings.report(.empty(name), at: Finding.Place(plan.path.appending(folder)), help: .write)
    }
  }
}

extension Plan {
  /// Whether something is called as the spec of a folder, be it readable or not.
  fileprivate func hasSpec(in folder: FilePath) -> Bool {
    let spec = folder.appending(WorkItemPlace.spec)
    let index = names.sortedIndex { $0 < spec }
    return index < names.count && (names[index] == spec || names[index].parent == spec)
  }
}

extension Message {
  fileprivate static func empty(_ name: FilePath) -> Message { "'\(name)' has no spec.md" }
  fileprivate static let write: Message = "write its spec.md, or remove the folder"
}
