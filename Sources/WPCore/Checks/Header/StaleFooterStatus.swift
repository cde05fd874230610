extension Check {
  /// Of two statuses in one document, the one at the bottom is the one that is forgotten.
  static let staleFooterStatus = Check(
    Rule(
      113, "stale-footer-status", .info,
      summary: "The status of the footer contradicts the header",
      why: """
        A status is changed at the top, where it is seen; the one below the last rule stays behind. Whoever ends reading there \
        takes away the wrong one.
        """,
      failing: """
        -- README.md --
        # Caching

        **Status:** Complete

        ## Overview

        What the cache is for.

        ---

        **Status:** ⟦Planning⟧
        """,
      passing: """
        -- README.md --
        # Caching

        **Status:** Complete

        ## Overview

        What the cache is for.

        ---

        **Status:** Complete
        """, fixable: true),
    on: .footerStatus
  ) { plan, findings in
    for document in plan.documents {
      guard let value = document.header.footer(.status), let status = document.status,
        let header = status.value.class,
        let footer = Status(document.plain(value.range))?.class, footer != header
      else { continue }
      findings.report(
        .differ(footer, header), in: document, at: value.range,
        notes: [Finding.Note(.header, at: Finding.Place(document.path, status.range))],
        fix: .edits([StatusRepeat.edit(of: value, in: document)].compactMap { $0 }, in: document))
    }
  }
}

extension Message {
  fileprivate static func differ(_ footer: Status.Class, _ header: Status.Class) -> Message {
    "the footer says \(footer.description), the header \(header.description)"
  }

  fileprivate static let header: Message = "the status of the document"
}
