import WPSyntax

extension Check {
  /// A document that no entry point leads to is found only by who lists the folder.
  static let unlistedDocument = Check(
    Rule(
      173, "unlisted-document", .warning,
      summary: "A document is listed neither in START-HERE nor in README",
      why: """
        Readers follow START-HERE and README. A document that neither of them links to or names is not read, and is not \
        kept up to date. Beside a README alone it is only noted.
        """,
      failing: """
        -- README.md --
        # Caching

        **Status:** Planning
        -- ⟦01-ANALYSIS.md⟧ --
        # Analysis
        """,
      passing: """
        -- README.md --
        # Caching

        **Status:** Planning

        - [Analysis](01-ANALYSIS.md)
        -- 01-ANALYSIS.md --
        # Analysis
        """)
  ) { plan, findings in
    var listed = ListedDocuments(in: plan)
    guard listed.hasGuide else { return }
    let guide = plan.start == nil ? "README" : plan.readme == nil ? "START-HERE" : nil
    for document in plan.documents where document.isAtTop {
      if document.kind == .start || document.kind == .readme { continue }
      if listed.contains(document) { continue }
      // A README that stands alone is often no table of contents.
      let isMinor = plan.profile == .readme
      findings.report(
        .unlisted(document.name, in: guide), at: document.place, severity: isMinor ? .info : nil,
        help: .list)
    }
  }
}

extension Message {
  fileprivate static func unlisted(_ name: FilePath, in guide: String?) -> Message {
    if let guide {
      "\(guide) does not list '\(name)'"
    } else {
      "neither START-HERE nor README lists '\(name)'"
    }
  }

  fileprivate static let list: Message = "add a row or an item with a link to it"
}
