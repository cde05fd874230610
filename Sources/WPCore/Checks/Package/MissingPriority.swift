extension Check {
  /// Without a priority nobody can tell which of two ready packages comes first.
  static let missingPriority = Check(
    Rule(
      130, "missing-priority", .warning,
      summary: "A package states no priority",
      why: """
        What is handed out first depends on the priority. A package without one counts as medium, which may be \
        neither what was meant nor what START-HERE says.
        """,
      failing: """
        -- ⟦03-caching-plan.md⟧ --
        # Caching

        **Status:** Ready for Implementation
        """,
      passing: """
        -- 03-caching-plan.md --
        # Caching

        **Priority:** HIGH
        **Status:** Ready for Implementation
        """),
    on: .noPriority
  ) { plan, findings in
    let lacking = plan.packages.indices.filter {
      plan.packages[$0].priorityText == nil && !plan.packages[$0].isCancelled
    }
    guard !lacking.isEmpty else { return }
    var stated: [Int: Restatement] = [:]
    for restatement in plan.restatements.reversed() {
      if case .priority = restatement.value { stated[restatement.package] = restatement }
    }
    for index in lacking {
      let notes = stated[index].map { restatement in
        [
          Finding.Note(
            .elsewhere,
            at: Finding.Place(plan.documents[restatement.document].path, restatement.range))
        ]
      }
      findings.report(
        .missing, at: plan.document(of: plan.packages[index]).place, help: .add, notes: notes ?? [])
    }
  }
}

extension Message {
  fileprivate static let missing: Message = "the package states no priority"
  fileprivate static let add: Message =
    "write a line such as '**Priority:** MEDIUM' below the title"
  fileprivate static let elsewhere: Message = "it is given one here"
}
