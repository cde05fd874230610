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
    let ranked = places.sorted { a, b in
      let isDone = (report.isInCompletedPlan(a), report.isInCompletedPlan(b))
      if isDone.0 != isDone.1 { return isDone.1 }
      let plans = (report.plan(of: a.place.path), report.plan(of: b.place.path))
      guard let first = plans.0, let second = plans.1 else {
        return plans.0 != nil && plans.1 == nil
      }
      return first == second ? a.place.path < b.place.path : first > second
    }
    return Array(ranked.prefix(limit))
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
