extension Check {
  /// What a package changes decides who can work beside it.
  static let missingFiles = Check(
    Rule(
      244, "missing-files", .info,
      summary: "A package names no files",
      why: """
        Two packages can be done at the same time only if they touch different files. A package that names none may collide \
        with any other; once two of a plan are open, that matters. An empty list, `files: []`, says that it changes none.
        """,
      failing: """
        -- ⟦03-caching-plan.md⟧ --
        # Caching

        **Status:** Ready for Implementation
        """,
      passing: """
        -- 03-caching-plan.md --
        ---
        files: [src/cache.swift]
        ---
        # Caching

        **Status:** Ready for Implementation
        """),
    on: .noFiles
  ) { plan, findings in
    guard !plan.isComplete else { return }
    let open = plan.packages.count { $0.isLive && !$0.isHeld }
    for package in plan.packages
    where package.isLive && package.fileCount == 0 && !package.writesNoFiles {
      findings.report(
        .missing, at: plan.document(of: package).place, severity: open > 1 ? .warning : nil,
        help: .add)
    }
  }
}

extension Message {
  fileprivate static let missing: Message = "the package names no files"
  fileprivate static let add: Message =
    "list the paths it changes as 'files' in the frontmatter or in a line '**Files:** …'"
}
