import WPSyntax

extension Check {
  /// A document that says one thing to machines and another to readers misleads one of them.
  static let contradictingFrontMatter = Check(
    Rule(
      230, "contradicting-frontmatter", .error,
      summary: "Frontmatter and header state different values",
      why: """
        Tools take the frontmatter as the truth, readers look at the header. Where they differ, people and tools work from \
        different statuses, efforts or dependencies.
        """,
      failing: """
        -- README.md --
        ---
        priority: low
        ---
        # Caching

        **Status:** Planning
        **Priority:** ⟦HIGH⟧
        """,
      passing: """
        -- README.md --
        ---
        priority: high
        ---
        # Caching

        **Status:** Planning
        **Priority:** HIGH
        """),
    on: [.contradiction, .headerDependencies]
  ) { plan, findings in
    for document in plan.documents {
      for contradiction in Contradiction.all(in: document) {
        findings.report(contradiction, in: document)
      }
    }
    for package in plan.packages {
      let document = plan.document(of: package)
      if let contradiction = Contradiction.ofDependencies(package, in: document) {
        findings.report(contradiction, in: document)
      }
    }
  }
}

extension Findings {
  fileprivate mutating func report(_ contradiction: Contradiction, in document: Document) {
    report(
      .differs(contradiction.key, document.plain(contradiction.header)), in: document,
      at: contradiction.header, help: .settle,
      notes: [
        Finding.Note(
          .truth(document.raw(contradiction.written)),
          at: Finding.Place(document.path, contradiction.written))
      ])
  }
}

extension Message {
  fileprivate static func differs(_ key: String, _ header: String) -> Message {
    "the header says '\(header)', '\(key)' of the frontmatter says something else"
  }

  fileprivate static func truth(_ value: String) -> Message { "here it is '\(value)'" }
  fileprivate static let settle: Message =
    "the frontmatter counts: change the header to agree, or remove its line"
}
