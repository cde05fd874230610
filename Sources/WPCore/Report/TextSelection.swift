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

  init(_ report: Report, showsInfos: Bool) {
    var file: [FindingGroup] = []
    for finding in report.findings {
      if finding.severity != .error, report.isInCompletedPlan(finding) {
        heldBack += 1
        continue
      }
      if finding.severity <= .info, !showsInfos {
        hiddenInfos += 1
        continue
      }
      if let path = file.first?.first.place.path, path != finding.place.path {
        groups += file
        file = []
      }
      let known = file.firstIndex {
        $0.first.code == finding.code && $0.first.severity == finding.severity
      }
      if let known {
        file[known].repeats.append(finding)
      } else {
        file.append(FindingGroup(first: finding))
      }
    }
    groups += file
  }

  /// The number of findings of a severity that are shown or folded.
  func count(_ severity: Severity) -> Int {
    groups.reduce(0) { $0 + ($1.first.severity == severity ? $1.count : 0) }
  }
}
