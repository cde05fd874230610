import WPSyntax

extension Check {
  /// The workflow's own link stands in every plan made from its templates; the file seldom lies beside them.
  static let unresolvedWorkflowLink = Check(
    Rule(
      175, "unresolved-workflow-link", .info,
      summary: "The link to the workflow, `_work-package.md`, leads nowhere",
      why: """
        The templates end with a link to the workflow for a single package. It works where that file lies beside the \
        plan; elsewhere readers have to know where to find it.
        """,
      failing: """
        -- README.md --
        # Caching

        **Status:** Planning

        Follow the ⟦[Work Package Workflow](_work-package.md)⟧.
        """,
      passing: """
        -- README.md --
        # Caching

        **Status:** Planning

        Follow the [Work Package Workflow](_work-package.md).
        -- _work-package.md --
        # Work Package Workflow
        """),
    on: .strayLink
  ) { plan, findings in
    for link in plan.links.stray where link.expectation == .workflow {
      findings.report(
        .unresolved, in: plan.documents[link.document], at: link.link.range, help: .repair)
    }
  }
}

extension Message {
  fileprivate static let unresolved: Message = "the workflow does not lie where the link leads"
  fileprivate static let repair: Message = "link to the place where the workflow is kept"
}
