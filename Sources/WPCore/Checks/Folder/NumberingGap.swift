extension Check {
  /// A missing number looks like a missing document.
  static let numberingGap = Check(
    Rule(
      9, "numbering-gap", .info,
      summary: "The numbers of the documents have a gap",
      why: """
        A reader who finds 01, 02 and 04 looks for 03. The document was removed, renamed, or never written; if nothing is \
        missing, the numbers should say so.
        """,
      failing: """
        -- 01-cache-plan.md --
        # Cache
        -- ⟦03-metrics-plan.md⟧ --
        # Metrics
        """,
      passing: """
        -- 01-cache-plan.md --
        # Cache
        -- 02-metrics-plan.md --
        # Metrics
        """),
    on: .numbering
  ) { plan, findings in
    // Stories are numbered in a backlog; those of one plan need not be neighbours.
    for series in [NumberSeries.file, .phase] {
      let documents = plan.numbered(in: series)
      guard !documents.isNumberedInTens else { continue }
      for (before, document) in zip(documents, documents.dropFirst()) {
        guard let low = before.title.number?.major, let high = document.title.number?.major,
          high > low + 1
        else { continue }
        findings.report(.gap(low + 1, high - 1), at: document.place)
      }
    }
  }
}

extension Plan {
  fileprivate func numbered(in series: NumberSeries) -> [Document] {
    documents.filter { $0.isAtTop && $0.title.number != nil && $0.title.series == series }
      .sorted { a, b in
        guard let first = a.title.number, let second = b.title.number else { return false }
        return first == second ? a.name < b.name : first < second
      }
  }
}

extension [Document] {
  // Numbers in steps of ten leave room on purpose.
  fileprivate var isNumberedInTens: Bool {
    allSatisfy { ($0.title.number?.major ?? 0) % 10 == 0 }
  }
}

extension Message {
  fileprivate static func gap(_ low: Int, _ high: Int) -> Message {
    let first = DocumentNumber(low).description
    let last = DocumentNumber(high).description
    return low == high
      ? "no document has the number \(first)" : "no document has a number from \(first) to \(last)"
  }
}
