extension Check {
  /// A number that two plans have names neither of them.
  static let duplicateNumber = Check(
    Rule(
      8, "duplicate-number", .warning, in: [.roadmap, .package, .loose],
      summary: "Two plans have the same number",
      why: """
        Packages are referred to by number: `depends on 03`. Where two plans have it, nobody can tell which one is meant, and \
        no order follows from the names.
        """,
      failing: """
        -- 03-cache-plan.md --
        # Cache
        -- ⟦03-metrics-plan.md⟧ --
        # Metrics
        """,
      passing: """
        -- 03-cache-plan.md --
        # Cache
        -- 04-metrics-plan.md --
        # Metrics
        """)
  ) { plan, findings in
    let plans = plan.documents.filter { $0.isAtTop && $0.kind == .plan }
    var first: [Key: Document] = [:]
    for document in plans {
      guard let number = document.title.number else { continue }
      let key = Key(series: document.title.series, number: number)
      guard let earlier = first[key] else {
        first[key] = document
        continue
      }
      let free = plan.nextFreeNumber(of: key.series)
      findings.report(
        .taken(number, by: earlier), at: document.place,
        help: free.map { .renumber(to: $0) },
        notes: [Finding.Note(.first, at: earlier.place)])
    }
  }
}

private struct Key: Hashable {
  let series: NumberSeries
  let number: DocumentNumber
}

extension Plan {
  fileprivate func nextFreeNumber(of series: NumberSeries) -> DocumentNumber? {
    let used = documents.filter { $0.isAtTop && $0.title.series == series }
    let next = (used.compactMap { $0.title.number?.major }.max() ?? 0) + 1
    return next > 999 ? nil : DocumentNumber(next)
  }
}

extension Message {
  fileprivate static func taken(_ number: DocumentNumber, by other: Document) -> Message {
    "'\(other.name)' has the number \(number.description) too"
  }

  fileprivate static func renumber(to number: DocumentNumber) -> Message {
    "the next free number is \(number.description)"
  }

  fileprivate static let first: Message = "the first with this number"
}
