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

        ## What's Inside

        | Document | Description |
        |----------|-------------|
        | [02-GOALS.md](02-GOALS.md) | What is wanted |
        -- ⟦01-ANALYSIS.md⟧ --
        # Analysis
        -- 02-GOALS.md --
        # Goals
        """,
      passing: """
        -- README.md --
        # Caching

        **Status:** Planning

        ## What's Inside

        | Document | Description |
        |----------|-------------|
        | [02-GOALS.md](02-GOALS.md) | What is wanted |
        | [01-ANALYSIS.md](01-ANALYSIS.md) | Analysis |
        -- 01-ANALYSIS.md --
        # Analysis
        -- 02-GOALS.md --
        # Goals
        """, fixable: true),
    on: .notLinked
  ) { plan, findings in
    var listed = ListedDocuments(in: plan)
    guard listed.hasGuide else { return }
    let guide = plan.start == nil ? "README" : plan.readme == nil ? "START-HERE" : nil
    let unlisted = plan.documents.indices.filter { index in
      let document = plan.documents[index]
      return document.isAtTop && document.kind != .start && document.kind != .readme
        && !listed.contains(index)
    }
    guard !unlisted.isEmpty else { return }
    let fixes = fixes(of: Set(unlisted), in: plan)
    for index in unlisted {
      let document = plan.documents[index]
      findings.report(
        .unlisted(document.name, in: guide), at: document.place, help: .list,
        fix: fixes[index].map(Fix.edits))
    }
  }

  /// The entries that are missing in START-HERE and README, by document.
  private static func fixes(of unlisted: Set<Int>, in plan: Plan) -> [Int: [Fix.DocumentEdit]] {
    let naming = PackageNaming(plan.packages, plan.documents)
    var fixes: [Int: [Fix.DocumentEdit]] = [:]
    for case let guide? in [plan.start, plan.readme] {
      let document = plan.documents[guide]
      guard document.unreadable == nil, document.conflicts.isEmpty else { continue }
      let missing = MissingEntries(in: guide, of: plan, naming: naming)
      for (index, edit) in missing.documents({ unlisted.contains($0) }) {
        fixes[index, default: []].append(Fix.DocumentEdit(document.path, edit))
      }
    }
    return fixes
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
