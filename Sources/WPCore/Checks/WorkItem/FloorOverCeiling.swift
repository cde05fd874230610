import WPSyntax

extension Check {
  /// What must be delivered must be allowed.
  static let floorOverCeiling = Check(
    Rule(
      315, "floor-over-ceiling", .error,
      summary: "The floor owes a path that the ceiling does not allow",
      why: """
        Whoever fulfils such an obligation breaks the contract, and what was made for it is set aside. Of a pattern at least one \
        path must be allowed and not denied.
        """,
      failing: """
        -- 03-caching-plan.md --
        # Caching
        -- 2026-01-05-example/work-items/03a-store/spec.md --
        ---
        title: Store
        contract:
          floor:
            - {id: F1, kind: change, text: It stores, path: ⟦src/index.swift⟧}
          ceiling:
            allow: [src/store/**]
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
            - {id: F1, kind: change, text: It stores, path: src/store/a.swift}
          ceiling:
            allow: [src/store/**]
        ---
        # Store
        """)
  ) { plan, findings in
    for item in plan.items where item.bindsContract {
      guard let contract = item.contract, let ceiling = contract.ceiling, !ceiling.writes.isEmpty
      else { continue }
      let document = plan.documents[item.document]
      for obligation in contract.floor + ceiling.extras {
        guard let path = obligation.path, let pattern = path.pattern, !pattern.isExclusion,
          !ceiling.reaches(pattern)
        else { continue }
        let name = obligation.id?.value ?? "this obligation"
        let denying = ceiling.denying(pattern)
        findings.report(
          denying == nil ? .over(path.written.value, name) : .denied(path.written.value, name),
          in: document, at: path.written.range, help: .agree,
          notes: denying.map {
            [Finding.Note(.here, at: Finding.Place(document.path, $0.written.range))]
          } ?? [])
      }
    }
  }
}

extension Ceiling {
  /// Whether at least one path of a pattern may be touched.
  fileprivate func reaches(_ pattern: PathPattern) -> Bool {
    PathSet([pattern]).overlap(with: writes) != nil
  }

  /// What takes a pattern away that would be allowed without it.
  fileprivate func denying(_ pattern: PathPattern) -> ItemPattern? {
    let allowed = PathSet(writes.patterns)
    guard PathSet([pattern]).overlap(with: allowed) != nil else { return nil }
    return (deny + allow).first { denied in
      guard let denied = denied.pattern, writes.denied.contains(denied) else { return false }
      return PathSet([pattern], denied: [denied]).overlap(with: allowed) == nil
    }
  }
}

extension Message {
  fileprivate static func over(_ path: String, _ name: String) -> Message {
    "\(name) is about '\(path)', which no pattern of 'allow' reaches"
  }

  fileprivate static func denied(_ path: String, _ name: String) -> Message {
    "\(name) is about '\(path)', which 'allow' reaches and the ceiling takes away again"
  }

  fileprivate static let here: Message = "it is taken away here"
  fileprivate static let agree: Message = "allow it under 'ceiling', or owe something else"
}
