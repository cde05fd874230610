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
        """),
    on: .numbering
  ) { plan, findings in
    guard plan.hasRepeatedNumber else { return }
    var first: [Key: Document] = [:]
    var last: [NumberSeries: Int] = [:]
    var repeated: [(document: Document, key: Key)] = []
    for document in plan.documents where document.isAtTop {
      guard let number = document.title.number else { continue }
      let key = Key(series: document.title.series, number: number)
      last[key.series] = max(last[key.series] ?? 0, number.major)
      guard document.kind == .plan else { continue }
      if first[key] == nil { first[key] = document } else { repeated.append((document, key)) }
    }
    for (document, key) in repeated {
      guard let earlier = first[key], let last = last[key.series] else { continue }
      findings.report(
        .taken(key.number, by: earlier), at: document.place,
        help: last < 999 ? .renumber(to: DocumentNumber(last + 1)) : nil,
        notes: [Finding.Note(.first, at: earlier.place)])
    }
  }
}

extension Plan {
  // Hardly any folder has two plans of one number, and no table is needed to see that.
  fileprivate var hasRepeatedNumber: Bool {
    var keys: [Int] = []
    for document in documents where document.kind == .plan && document.isAtTop {
      guard let number = document.title.number else { continue }
      let series = Int(document.title.series.rawValue)
      keys.append((series &* 10_000 &+ number.major) &* 10_000 &+ (number.minor ?? -1))
    }
    keys.sort()
    return zip(keys, keys.dropFirst()).contains { $0 == $1 }
  }
}

private struct Key: Hashable {
  let series: NumberSeries
  let number: DocumentNumber
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
