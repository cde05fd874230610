import WPSyntax

/// How often one rule spoke with one severity in a whole report.
struct RuleCount {
  let code: RuleCode
  let severity: Severity
  private(set) var count = 0
  private(set) var documents = 0
  /// The first finding of each document.
  private var places: [Diagnostic] = []

  /// The counts of all rules, the most frequent first.
  static func all(in groups: [FindingGroup]) -> [RuleCount] {
    var counts: [RuleCode: [Severity: RuleCount]] = [:]
    for group in groups {
      let code = group.first.code
      let severity = group.first.severity
      let empty = RuleCount(code: code, severity: severity)
      counts[code, default: [:]][severity, default: empty].add(group)
    }
    return counts.values.flatMap(\.values).sorted { a, b in
      if a.count != b.count { return a.count > b.count }
      return a.code != b.code ? a.code < b.code : a.severity > b.severity
    }
  }

  /// Some findings to begin with: plans under way before completed ones, late plans before early ones.
  func examples(_ limit: Int, in report: Report) -> [Diagnostic] {
    guard limit > 0 else { return [] }
    // The places are sorted by path already, so the index decides within a plan.
    let ranked = places.indices
      .map { (isDone: report.isInCompletedPlan(places[$0]), plan: plan($0, in: report), index: $0) }
      .sorted { a, b in
        if a.isDone != b.isDone { return b.isDone }
        return a.plan == b.plan ? a.index < b.index : a.plan > b.plan
      }
    return ranked.prefix(limit).map { places[$0.index] }
  }

  /// The plan of a place; what belongs to none comes last.
  private func plan(_ index: Int, in report: Report) -> FilePath {
    report.plan(of: places[index].place.path) ?? ""
  }

  private init(code: RuleCode, severity: Severity) {
    self.code = code
    self.severity = severity
  }

  private mutating func add(_ group: FindingGroup) {
    count += group.count
    documents += 1
    places.append(group.first)
  }
}
