import WPSyntax

extension Reporter {
  /// For GitHub Actions: annotations as workflow commands.
  ///
  /// A step shows ten annotations of a level and drops the rest, so the ten are chosen here: errors, those on
  /// touched lines first, then what else the change touched.
  package static let github = Reporter("github", "annotations of GitHub Actions") {
    report, presentation in
    var page = TextPage()
    var shown = 0
    for remark in presentation.remarks { page.line(WorkflowCommand(remark).text) }
    for severity in [Severity.error, .warning, .info] {
      // The closing count is a notice too.
      let taken = severity == .info ? 1 : 0
      let limit =
        WorkflowCommand.limit - taken - presentation.remarks.count { $0.severity == severity }
      for finding in GitHubSelection.annotated(report, severity).prefix(max(limit, 0)) {
        page.line(WorkflowCommand(finding, in: report, presentation).text)
        shown += 1
      }
    }
    page.line(WorkflowCommand.closing(report, shown: shown))
    return page.bytes
  }
}

/// Which findings are worth one of the few annotations.
enum GitHubSelection {
  /// The findings of a severity in the order in which they should take their places.
  static func annotated(_ report: Report, _ severity: Severity) -> [Diagnostic] {
    let findings = report.findings.filter { $0.severity == severity }
    guard let changes = report.changes else {
      // Nothing is known about the change: infos would only push out what counts.
      return severity == .info ? [] : findings
    }
    let touched = findings.filter { changes.touches($0.place) }
    guard severity == .error else { return touched }
    return touched + findings.filter { !changes.touches($0.place) }
  }
}
