import WPSyntax

extension Check {
  /// Evidence and decisions name obligations by their ids.
  static let obligationID = Check(
    Rule(
      312, "obligation-id", .error,
      summary: "An obligation has no id of its own",
      why: """
        Ids are `F1`, `F2`, … in the floor and `C1`, `C2`, … among the extras. Evidence is booked under them, so one that is \
        missing, misspelt or used twice makes proof count for the wrong thing.
        """,
      failing: """
        -- 03-caching-plan.md --
        # Caching
        -- 2026-01-05-example/work-items/03a-store/spec.md --
        ---
        title: Store
        contract:
          floor:
            - {id: F1, kind: change, text: It stores, path: src/store.swift}
            - {id: ⟦F1⟧, kind: statement, text: It is quick}
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
            - {id: F2, kind: statement, text: It is quick}
          ceiling:
            allow: [src/store.swift]
        ---
        # Store
        """)
  ) { plan, findings in
    for item in plan.items where item.bindsContract {
      guard let contract = item.contract else { continue }
      let document = plan.documents[item.document]
      for (list, letter) in [(contract.floor, "F"), (contract.ceiling?.extras ?? [], "C")] {
        var seen: [String: ByteRange] = [:]
        for obligation in list {
          guard let id = obligation.id else {
            findings.report(
              .unnamed, in: document, at: obligation.range, severity: item.severityOfMissing,
              help: .form(letter))
            continue
          }
          if !id.value.isObligationID(letter) {
            findings.report(.wrong(id.value), in: document, at: id.range, help: .form(letter))
          } else if let first = seen.updateValue(id.range, forKey: id.value) {
            seen[id.value] = first
            findings.report(
              .twice(id.value), in: document, at: id.range, help: .another,
              notes: [Finding.Note(.first, at: Finding.Place(document.path, first))])
          }
        }
      }
    }
  }
}

extension String {
  /// Whether it is a letter and digits.
  fileprivate func isObligationID(_ letter: String) -> Bool {
    hasPrefix(letter) && utf8.count > 1 && utf8.count <= 10
      && utf8.dropFirst().allSatisfy(\.isDigit)
  }
}

extension Message {
  fileprivate static let unnamed: Message = "this obligation has no id"
  fileprivate static func wrong(_ id: String) -> Message {
    "'\(id)' is no id of an obligation here"
  }
  fileprivate static func twice(_ id: String) -> Message { "two obligations have the id '\(id)'" }
  fileprivate static let first: Message = "the first one is here"
  fileprivate static let another: Message = "give this one a number that is free"
  fileprivate static func form(_ letter: String) -> Message {
    "write '\(letter)' and a number: \(letter)1"
  }
}
