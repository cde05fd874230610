extension Check {
  /// What has no box cannot be checked off.
  static let criteriaWithoutCheckbox = Check(
    Rule(
      161, "criteria-without-checkbox", .warning,
      summary: "Success criteria have no checkbox",
      why: """
        Progress and completion are read from the boxes of the criteria. A plain item is never open and never met, so a \
        package can be closed without anybody having looked at it.
        """,
      failing: """
        -- 03-caching-plan.md --
        # Caching

        **Status:** Ready for Implementation

        ## Success Criteria

        - ⟦60% of all searches are answered from the cache⟧
        """,
      passing: """
        -- 03-caching-plan.md --
        # Caching

        **Status:** Ready for Implementation

        ## Success Criteria

        - [ ] 60% of all searches are answered from the cache
        """),
    on: .bareCriteria
  ) { plan, findings in
    for document in plan.documents where document.holdsCriteria {
      let bare = document.criteria.filter { $0.form == .bare }
      guard let first = bare.first else { continue }
      findings.report(
        .bare(bare.count, of: document.criteria.count), in: document, at: first.range, help: .box)
    }
  }
}

extension Message {
  fileprivate static func bare(_ count: Int, of all: Int) -> Message {
    switch (count, all) {
    case (1, 1): "the criterion has no checkbox"
    case (all, all): "none of the \(all) criteria has a checkbox"
    default: "\(count) of the \(all) criteria have no checkbox"
    }
  }

  fileprivate static let box: Message = "begin each with '- [ ] '"
}
