extension Check {
  /// What is left out has to be said as well as what is in.
  static let missingScope = Check(
    Rule(
      163, "missing-scope", .warning,
      summary: "A plan does not say what is in and what is out of its scope",
      why: """
        A package grows unless its plan says where it ends. Both lists are short; without the second, the first is read as \
        examples.
        """,
      failing: """
        -- 03-caching-plan.md --
        # Caching

        **Status:** Ready for Implementation

        ## ⟦Scope⟧

        ### In Scope
        - A cache for search results
        """,
      passing: """
        -- 03-caching-plan.md --
        # Caching

        **Status:** Ready for Implementation

        ## Scope

        ### In Scope
        - A cache for search results

        ### Out of Scope
        - A cache for embeddings
        """)
  ) { plan, findings in
    for package in plan.packages where !package.isCancelled {
      let document = plan.document(of: package)
      let message: Message
      switch (package.scope.inScope, package.scope.outOfScope) {
      case (nil, nil): message = .neither
      case (nil, _): message = .noInside
      case (_, nil): message = .noOutside
      default: continue
      }
      let heading = document.outline.section(.scope)
      findings.report(
        message, at: heading.map { Finding.Place(document.path, $0.range) } ?? document.place,
        help: .add)
    }
  }
}

extension Message {
  fileprivate static let neither: Message =
    "the plan says neither what is in nor what is out of scope"
  fileprivate static let noInside: Message = "the plan does not say what is in scope"
  fileprivate static let noOutside: Message = "the plan does not say what is out of scope"
  fileprivate static let add: Message =
    "add a section 'Scope' with 'In Scope' and 'Out of Scope' below it"
}
