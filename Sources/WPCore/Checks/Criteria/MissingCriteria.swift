extension Check {
  /// Without criteria nobody can say when the work is done.
  static let missingCriteria = Check(
    Rule(
      160, "missing-criteria", .warning,
      summary: "A plan has no success criteria",
      why: """
        Criteria say when a package is done; whoever completes it checks them off, and whoever reviews it reads them first. In \
        START-HERE of a roadmap they say when the whole is done, and there they are required.
        """,
      failing: """
        -- ⟦03-caching-plan.md⟧ --
        # Caching

        **Status:** Ready for Implementation
        """,
      passing: """
        -- 03-caching-plan.md --
        # Caching

        **Status:** Ready for Implementation

        ## Success Criteria

        - [ ] 60% of all searches are answered from the cache
        """)
  ) { plan, findings in
    for package in plan.packages where !package.isCancelled {
      let document = plan.document(of: package)
      guard !document.statesCriteria else { continue }
      findings.report(.missing, at: document.criteriaPlace, help: .add)
    }
    if let start = plan.start.map({ plan.documents[$0] }), start.unreadable == nil,
      !start.statesCriteria
    {
      findings.report(
        .missing, at: start.criteriaPlace, severity: plan.profile == .roadmap ? .error : nil,
        help: .add)
    }
  }
}

extension Document {
  /// Whether it has criteria, or prose below the heading for them.
  fileprivate var statesCriteria: Bool {
    if !criteria.isEmpty { return true }
    return outline.headings.contains { heading in
      heading.kind == .successCriteria && !outline.body(of: heading, in: tree).isEmpty
    }
  }

  /// The heading with nothing below it, else the document.
  fileprivate var criteriaPlace: Finding.Place {
    outline.section(.successCriteria).map { Finding.Place(path, $0.range) } ?? place
  }
}

extension Message {
  fileprivate static let missing: Message = "the document has no success criteria"
  fileprivate static let add: Message =
    "add a section 'Success Criteria' with items such as '- [ ] Searches take less than 200 ms'"
}
