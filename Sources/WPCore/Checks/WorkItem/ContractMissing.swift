import WPSyntax

extension Check {
  /// Without floor and ceiling nobody knows what is owed and what may be touched.
  static let contractMissing = Check(
    Rule(
      310, "contract-missing", .error,
      summary: "A work item has no contract, or half of one",
      why: """
        The contract is what a delivery is held against: the floor says what must be there, the ceiling what may be touched. \
        While the work item is pending it may still be incomplete.
        """,
      failing: """
        -- 03-caching-plan.md --
        # Caching
        -- ⟦2026-01-05-example/work-items/03a-store/spec.md⟧ --
        ---
        title: Store
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
    for item in plan.items where item.bindsContract && !item.spec.misreads("contract") {
      let document = plan.documents[item.document]
      guard let contract = item.contract else {
        findings.report(
          .none, at: document.place, severity: item.severityOfMissing, help: .write)
        continue
      }
      let missing = [
        contract.floorRange == nil ? "floor" : nil,
        contract.ceiling == nil && !item.spec.misreads("contract.ceiling") ? "ceiling" : nil,
      ].compactMap(\.self)
      guard !missing.isEmpty else { continue }
      findings.report(
        .half(missing.joined(separator: " and no ")), in: document, at: contract.range,
        severity: item.severityOfMissing, help: .write)
    }
  }
}

extension Message {
  fileprivate static let none: Message = "this work item has no contract"
  fileprivate static func half(_ missing: String) -> Message { "the contract has no \(missing)" }
  fileprivate static let write: Message =
    "state under 'contract' what is owed ('floor') and what may be touched ('ceiling')"
}
