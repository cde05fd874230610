extension Check {
  /// A parent cannot come from its own child.
  static let itemAncestorCycle = Check(
    Rule(
      351, "item-ancestor-cycle", .error,
      summary: "A work item is its own ancestor",
      why: """
        A child is completed before its parent, and a follow-up begins after what it follows. Where the chain of either leads \
        back to its beginning, nothing in it can be completed.
        """,
      failing: """
        -- 03-caching-plan.md --
        # Caching
        -- 2026-01-05-example/work-items/03a-store/spec.md --
        ---
        title: Store
        parent: ⟦03a⟧
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
    for key in [\WorkItem.parent, \WorkItem.follows] {
      for place in plan.itemsInChains(of: key) {
        guard let reference = plan.items[place][keyPath: key] else { continue }
        findings.report(
          .own(key == \.parent ? "parent" : "predecessor"),
          in: plan.documents[plan.items[place].document], at: reference.written.range, help: .cut)
      }
    }
  }
}

extension Plan {
  /// One item of each chain that leads back into itself.
  fileprivate func itemsInChains(of key: KeyPath<WorkItem, ItemDependency?>) -> [Int] {
    // What a walk saw before is not looked at again, so that all walks together are as long as the list.
    var walk = [Int](repeating: -1, count: items.count)
    var found: [Int] = []
    for start in items.indices {
      var place = start
      while walk[place] < 0 {
        walk[place] = start
        guard case .item(let next)? = items[place][keyPath: key]?.target else { break }
        if walk[next] == start { found.append(place) }
        place = next
      }
    }
    return found
  }
}

extension Message {
  fileprivate static func own(_ word: String) -> Message {
    "through this it becomes its own \(word)"
  }

  fileprivate static let cut: Message = "name another item, or none"
}
