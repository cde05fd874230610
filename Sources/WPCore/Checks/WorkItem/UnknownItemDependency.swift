extension Check {
  /// What a work item waits for must be there.
  static let unknownItemDependency = Check(.unknownItemDependency) { plan, findings in
    for item in plan.items {
      let document = plan.documents[item.document]
      for dependency in item.dependencies {
        let text = dependency.written.value
        switch dependency.target {
        case .missing:
          findings.report(
            .missing(text), in: document, at: dependency.written.range,
            help: plan.nearestName(to: text).map { .nearest($0) } ?? .list)
        case .ambiguous(let names):
          findings.report(
            .several(text, names.joined(separator: ", ")), in: document,
            at: dependency.written.range, help: .full)
        case .item, .package, .foreign: break
        }
      }
    }
  }
}

extension TreeCheck {
  /// What is named in another plan has to exist there.
  static let unknownItemDependency = TreeCheck(.unknownItemDependency) { forest, findings in
    findings.reportForeign(in: forest, mayBePackage: true)
  }
}

extension Rule {
  fileprivate static let unknownItemDependency = Rule(
    340, "unknown-item-dependency", .error,
    summary: "A work item waits for something that does not exist",
    why: """
      Nothing can be ordered around something that is not there: the item would wait for ever, or start too early. Items are \
      named `03a`, packages `03` or `03-store`, those of other plans with the plan in front.
      """,
    failing: """
      -- 03-caching-plan.md --
      # Caching
      -- 2026-01-05-example/work-items/03a-store/spec.md --
      ---
      title: Store
      depends_on: [⟦03c⟧]
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
      -- 2026-01-05-example/work-items/03c-base/spec.md --
      ---
      title: Base
      contract:
        floor:
          - {id: F1, kind: change, text: It is there, path: src/base.swift}
        ceiling:
          allow: [src/base.swift]
      ---
      # Base
      -- 2026-01-05-example/work-items/03a-store/spec.md --
      ---
      title: Store
      depends_on: [03c]
      contract:
        floor:
          - {id: F1, kind: change, text: It stores, path: src/store.swift}
        ceiling:
          allow: [src/store.swift]
      ---
      # Store
      """)
}

extension Message {
  fileprivate static func missing(_ name: String) -> Message {
    "'\(name)' is no work item and no package of this plan"
  }

  fileprivate static func several(_ name: String, _ names: String) -> Message {
    "'\(name)' fits several: \(names)"
  }

  fileprivate static func nearest(_ name: String) -> Message { "write '\(name)'" }
  fileprivate static let list: Message = "'wp item list' lists the work items"
  fileprivate static let full: Message = "write one of them in full"
}
