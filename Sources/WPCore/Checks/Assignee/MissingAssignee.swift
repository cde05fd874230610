extension Check {
  /// A package that is held is held by somebody.
  static let missingAssignee = Check(
    Rule(
      270, "missing-assignee", .error,
      summary: "A package is claimed or in progress and has no assignee",
      why: """
        A claim that names nobody blocks the package for everyone: no one can be asked, and no one can release it. Where only \
        the header says that work goes on, it is a note.
        """,
      failing: """
        -- 03-caching-plan.md --
        ---
        status: ⟦claimed⟧
        ---
        # Caching
        """,
      passing: """
        -- 03-caching-plan.md --
        ---
        status: claimed
        assignee: ada
        ---
        # Caching
        """),
    on: .noAssignee
  ) { plan, findings in
    for package in plan.packages where package.isHeld && package.assignee == nil {
      guard let state = package.state else { continue }
      findings.report(
        .missing(state.value), in: plan.document(of: package), at: state.range,
        severity: state.origin == .frontMatter ? nil : .info, help: .add)
    }
  }
}

extension Message {
  fileprivate static func missing(_ state: PackageState) -> Message {
    state == .claimed
      ? "the package is claimed, but nobody is named"
      : "the package is in progress, but nobody is named"
  }

  fileprivate static let add: Message = "name who holds it as 'assignee', or set it back to open"
}
