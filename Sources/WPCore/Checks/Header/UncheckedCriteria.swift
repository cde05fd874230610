import WPSyntax

extension Check {
  /// Work is complete when its criteria are met; one of the two was forgotten.
  static let uncheckedCriteria = Check(
    Rule(
      115, "unchecked-criteria", .warning,
      summary: "The status says complete, but success criteria are unchecked",
      why: """
        Success criteria are what "complete" was agreed to mean. If they are met, tick them; if not, the work is not complete, or \
        the criterion was given up and should say so.
        """,
      failing: """
        -- 01-cache-plan.md --
        # Phase 1: Cache

        **Status:** Complete

        ## Success Criteria

        - [x] Entries expire
        - [ ] ⟦Hit rate above 80%⟧
        """,
      passing: """
        -- 01-cache-plan.md --
        # Phase 1: Cache

        **Status:** Complete

        ## Success Criteria

        - [x] Entries expire
        - [x] Hit rate above 80%
        """),
    on: .openCriteria
  ) { plan, findings in
    for document in plan.documents where document.isAtTop && document.kind.hasCriteria {
      // To see that nothing is left open costs less than to understand a status.
      guard document.criteria.contains(where: { $0.isMet == false }),
        let status = document.status, status.value.class == .complete, !status.value.isPartial
      else { continue }
      let source = document.bytes
      let open = document.criteria.filter { criterion in
        criterion.isMet == false && !Waiver.stands(in: source.span, criterion.range)
      }
      guard let first = open.first else { continue }
      let all = document.criteria.count { $0.isMet != nil }
      findings.report(
        .unchecked(open.count, of: all), in: document, at: first.range,
        help: .tick,
        notes: [Finding.Note(.complete, at: Finding.Place(document.path, status.range))])
    }
  }
}

extension DocumentKind {
  // An analysis looks at criteria of other documents.
  fileprivate var hasCriteria: Bool {
    switch self {
    case .start, .readme, .plan, .completion: true
    case .analysis, .testing, .item, .other: false
    }
  }
}

extension Message {
  fileprivate static func unchecked(_ count: Int, of all: Int) -> Message {
    if all == 1 { return "the work is complete, but its criterion is unchecked" }
    return count == 1
      ? "the work is complete, but 1 of \(all) criteria is unchecked"
      : "the work is complete, but \(count) of \(all) criteria are unchecked"
  }

  fileprivate static let tick: Message = "tick what is met; the status is too early for the rest"
  fileprivate static let complete: Message = "the status"
}
