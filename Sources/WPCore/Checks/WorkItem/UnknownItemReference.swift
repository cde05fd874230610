extension Check {
  /// What a work item refers to must be there.
  static let unknownItemReference = Check(.unknownItemReference) { plan, findings in
    for item in plan.items {
      let document = plan.documents[item.document]
      for reference in [item.parent, item.follows].compactMap(\.self) {
        let text = reference.written.value
        switch reference.target {
        case .missing, .package:
          findings.report(
            .missing(text), in: document, at: reference.written.range,
            help: plan.nearestItem(to: text).map { .nearest($0) } ?? .list)
        case .ambiguous(let names):
          findings.report(
            .several(text, names.joined(separator: ", ")), in: document,
            at: reference.written.range, help: .full)
        case .item, .foreign: break
        }
      }
      guard let parent = item.parent else {
        if let first = item.spec.covers.first {
          findings.report(.orphan, in: document, at: first.range, help: .parent)
        }
        continue
      }
      guard case .item(let place) = parent.target else { continue }
      let owed = plan.items[place].contract?.floor.compactMap(\.id?.value) ?? []
      for id in item.spec.covers where !owed.contains(id.value) {
        findings.report(
          .uncovered(id.value, plan.items[place].name), in: document, at: id.range,
          help: owed.isEmpty ? nil : .owed(owed.joined(separator: ", ")))
      }
    }
  }
}

extension TreeCheck {
  /// What is named in another plan has to exist there.
  static let unknownItemReference = TreeCheck(.unknownItemReference) { forest, findings in
    findings.reportForeign(in: forest, mayBePackage: false)
  }
}

extension Rule {
  fileprivate static let unknownItemReference = Rule(
    350, "unknown-item-reference", .error,
    summary: "The parent of a work item, what it follows or what it covers does not exist",
    why: """
      A child takes over obligations of its parent, and a follow-up continues a finished item. Where the other item, or the \
      obligation, is not there, the work hangs in the air and the chain of evidence is broken.
      """,
    failing: """
      -- 03-caching-plan.md --
      # Caching
      -- 2026-01-05-example/work-items/03a-store/spec.md --
      ---
      title: Store
      parent: ⟦03c⟧
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
          allow: [src/**]
      ---
      # Base
      -- 2026-01-05-example/work-items/03a-store/spec.md --
      ---
      title: Store
      parent: 03c
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
    "'\(name)' is no work item of this plan"
  }

  fileprivate static func several(_ name: String, _ names: String) -> Message {
    "'\(name)' fits several: \(names)"
  }

  fileprivate static func uncovered(_ id: String, _ parent: String) -> Message {
    "the floor of \(parent) has no '\(id)' to cover"
  }

  fileprivate static func owed(_ ids: String) -> Message { "it has \(ids)" }
  fileprivate static func nearest(_ name: String) -> Message { "write '\(name)'" }
  fileprivate static let orphan: Message = "it covers obligations and has no parent"
  fileprivate static let parent: Message = "say with 'parent: …' whose they are"
  fileprivate static let list: Message = "'wp item list' lists the work items"
  fileprivate static let full: Message = "write one of them in full"
}
