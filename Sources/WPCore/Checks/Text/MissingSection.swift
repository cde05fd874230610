import WPSyntax

extension Check {
  /// Readers of a roadmap look for the same sections in every folder.
  static let missingSection = Check(
    Rule(
      190, "missing-section", .info, in: .roadmap,
      summary: "A document lacks sections of its template",
      why: """
        The templates put the same questions to every plan: what it is about, in which order, waiting for what. A section \
        that is missing may be a question that nobody asked.
        """,
      failing: """
        -- START-HERE.md --
        # Caching - January 2026

        **Status:** Planning

        ## Executive Summary
        ## Timeline
        ## Priority Order
        ## Dependencies
        ## Document Navigation
        ## Getting Started
        -- README.md --
        # Caching

        **Status:** Planning

        ## Overview
        ## Quick Summary
        ## Priority Order
        ## What's Inside
        ## Getting Started
        -- ⟦03-caching-plan.md⟧ --
        # Phase 3: Caching

        ## Overview
        """,
      passing: """
        -- START-HERE.md --
        # Caching - January 2026

        **Status:** Planning

        ## Executive Summary
        ## Timeline
        ## Priority Order
        ## Dependencies
        ## Document Navigation
        ## Getting Started
        -- README.md --
        # Caching

        **Status:** Planning

        ## Overview
        ## Quick Summary
        ## Priority Order
        ## What's Inside
        ## Getting Started
        -- 03-caching-plan.md --
        # Phase 3: Caching

        ## Overview
        ## Dependencies
        ## Implementation
        """),
    on: .missingSection
  ) { plan, findings in
    for document in plan.documents where document.isAtTop && document.unreadable == nil {
      let missing = TemplateSections.missing(in: document)
      guard !missing.isEmpty else { continue }
      findings.report(.missing(missing), at: document.place)
    }
  }
}

extension Message {
  fileprivate static func missing(_ sections: [String]) -> Message {
    let names = sections.map { "'\($0)'" }
    guard let last = names.last, names.count > 1 else {
      return "the section \(names.joined()) of the template is missing"
    }
    return
      "the sections \(names.dropLast().joined(separator: ", ")) and \(last) of the template are missing"
  }
}
