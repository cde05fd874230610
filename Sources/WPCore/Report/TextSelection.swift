import WPSyntax

/// The findings of one rule and one severity in one file.
struct FindingGroup {
  let first: Diagnostic
  var repeats: [Diagnostic] = []

  /// The number of findings.
  var count: Int { repeats.count + 1 }
}

/// What the text format shows of a report, and how much it holds back.
struct TextSelection {
  /// In the order of the report, repeats folded.
  private(set) var groups: [FindingGroup] = []
  /// Infos that were not asked for.
  private(set) var hiddenInfos = 0
  /// Findings below an error in plans that are completed.
  private(set) var heldBack = 0

  init(_ report: Report, showsInfos: Bool, folds: Bool = true) {
    var path: FilePath?
    /// The rules that spoke in the file at hand, and the groups of their findings.
    var spoken: [(code: RuleCode, severity: Severity, group: Int)] = []
    for finding in report.findings {
      if finding.severity != .error, report.isInCompletedPlan(finding) {
        heldBack += 1
        continue
      }
      if finding.severity <= .info, !showsInfos {
        hiddenInfos += 1
        continue
      }
      if path != finding.place.path {
        path = finding.place.path
        spoken.removeAll(keepingCapacity: true)
      }
      let known = spoken.first { $0.code == finding.code && $0.severity == finding.severity }
      if let known, folds {
        groups[known.group].repeats.append(finding)
      } else {
        spoken.append((finding.code, finding.severity, groups.count))
        groups.append(FindingGroup(first: finding))
      }
    }
  }

  /// The number of findings that are only counted, behind the first of their rule in the file.
  var folded: Int { groups.reduce(0) { $0 + $1.repeats.count } }

  /// The number of findings of a severity that are shown or folded.
  func count(_ severity: Severity) -> Int {
    groups.reduce(0) { $0 + ($1.first.severity == severity ? $1.count : 0) }
  }
}
