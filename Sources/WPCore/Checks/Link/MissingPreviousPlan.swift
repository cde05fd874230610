import WPSyntax

extension Check {
  /// The plan that this one continues holds what was decided before.
  static let missingPreviousPlan = Check(
    Rule(
      177, "missing-previous-plan", .error,
      summary: "Previous Planning names a folder that is not there",
      why: """
        A plan that continues another one leans on what was decided and completed there. When the folder it names does not \
        exist, readers and tools lose the thread.
        """,
      failing: """
        -- README.md --
        # Caching

        **Status:** Planning
        **Previous Planning:** ⟦2025-11-20-cache-study⟧
        -- 2025-11-20-caching-study/README.md --
        # Caching Study

        **Status:** Complete
        """,
      passing: """
        -- README.md --
        # Caching

        **Status:** Planning
        **Previous Planning:** 2025-11-20-caching-study
        -- 2025-11-20-caching-study/README.md --
        # Caching Study

        **Status:** Complete
        """),
    on: [.strayLink, .previousPlanning]
  ) { plan, findings in
    for link in plan.links.stray where link.expectation == .previousPlanning {
      guard case .absent(let path) = link.outcome else { continue }
      let folder = FilePath(Bytes(path.bytes.prefix { $0 != UInt8(ascii: "/") }))
      findings.report(
        .missing(path), in: plan.documents[link.document], at: link.link.range,
        help: plan.root.nearestFolder(to: folder).map { .nearest($0) })
    }
    for document in plan.documents {
      guard let value = document.header.first(.previousPlanning) else { continue }
      // A link says it better than the words around it, and was looked at above.
      let isLinked = document.links.contains { value.range.contains($0.range) }
      guard !isLinked else { continue }
      for range in PlanMention.all(in: value.range, of: document) {
        let folder = FilePath(document.raw(range))
        guard folder != plan.name, !plan.root.hasFolder(folder) else { continue }
        findings.report(
          .missing(folder), in: document, at: range,
          help: plan.root.nearestFolder(to: folder).map { .nearest($0) })
      }
    }
  }
}

extension Message {
  fileprivate static func missing(_ folder: FilePath) -> Message {
    "there is no folder '\(folder)'"
  }

  fileprivate static func nearest(_ folder: String) -> Message { "there is '\(folder)'" }
}

extension RootNames {
  /// The name of the plan that somebody most likely meant.
  fileprivate func nearestFolder(to name: FilePath) -> String? {
    EditDistance.nearest(name.text, among: folderNames.lazy.map(\.text))
  }
}
