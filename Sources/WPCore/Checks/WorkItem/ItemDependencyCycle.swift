extension Check {
  /// Of work items in a circle none can ever start.
  static let itemDependencyCycle = Check(
    Rule(
      341, "item-dependency-cycle", .error,
      summary: "Work items wait for each other in a circle",
      why: """
        Each of them waits until another one is completed, and none is the first. An item that waits for its own package waits \
        for itself: the package is completed when its items are.
        """,
      failing: """
        -- 03-caching-plan.md --
        # Caching
        -- 2026-01-05-example/work-items/03a-store/spec.md --
        ---
        title: Store
        depends_on: [⟦03a⟧]
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
    for circle in plan.itemCircles {
      let item = plan.items[circle.first.item]
      let names = circle.names
      findings.report(
        names.count == 1 ? .itself : .circle((names + [names[0]]).joined(separator: " → ")),
        in: plan.documents[item.document], at: circle.first.range, help: .cut)
    }
    for item in plan.items where item.isLive {
      for dependency in item.dependencies {
        guard case .package(let package) = dependency.target, package == item.package else {
          continue
        }
        findings.report(
          .ownPackage(plan.packages[package].stem), in: plan.documents[item.document],
          at: dependency.written.range, help: .cut)
      }
    }
  }
}

extension Message {
  fileprivate static let itself: Message = "it waits for itself"
  fileprivate static func circle(_ names: String) -> Message {
    "these wait for each other in a circle: \(names)"
  }

  fileprivate static func ownPackage(_ name: String) -> Message {
    "it waits for \(name), of which it is a part"
  }

  fileprivate static let cut: Message = "remove one of these dependencies"
}
