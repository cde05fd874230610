import WPSyntax

extension Check {
  /// A work item is a part of a package.
  static let unknownItemPackage = Check(
    Rule(
      324, "unknown-item-package", .error,
      summary: "A work item belongs to no package",
      why: """
        The package says who may work there and which files are held. An item whose number or `package` names none, or several, \
        can be claimed by nobody.
        """,
      failing: """
        -- 03-caching-plan.md --
        # Caching
        -- ⟦2026-01-05-example/work-items/04a-store/spec.md⟧ --
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
    for item in plan.items where item.package == nil {
      let document = plan.documents[item.document]
      if let written = item.spec.package {
        findings.report(
          .unknown(written.value), in: document, at: written.range,
          help: EditDistance.nearest(written.value, among: plan.packages.map(\.stem))
            .map { .nearest($0) } ?? .list)
      } else if let id = item.id {
        let sharers = plan.packages.filter { $0.number == id.number }.map(\.stem)
        findings.report(
          sharers.isEmpty ? .none("\(id.number)") : .several("\(id.number)"), at: document.place,
          help: sharers.isEmpty ? .list : .choose(sharers.joined(separator: ", ")))
      }
    }
  }
}

extension Message {
  fileprivate static func unknown(_ name: String) -> Message {
    "'\(name)' is no package of this plan"
  }

  fileprivate static func none(_ number: String) -> Message {
    "no package of this plan has the number \(number)"
  }

  fileprivate static func several(_ number: String) -> Message {
    "several packages have the number \(number), and no 'package' says which is meant"
  }

  fileprivate static func nearest(_ name: String) -> Message { "write '\(name)'" }
  fileprivate static func choose(_ names: String) -> Message {
    "write 'package:' and one of \(names)"
  }
  fileprivate static let list: Message = "'wp plan show' lists the packages"
}
