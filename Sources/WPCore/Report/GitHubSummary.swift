package import WPSyntax

/// The summary of a step in GitHub's Markdown; the command appends it to `$GITHUB_STEP_SUMMARY`.
package enum GitHubSummary {
  private static let ruleLimit = 20
  private static let errorLimit = 20

  /// Renders the summary.
  package static func render(_ report: Report, _ presentation: Presentation) -> Bytes {
    var page = TextPage()
    let mark = report.verdict == .failing ? "❌" : "✅"
    page.line("### \(mark) wp validate")
    page.line()
    let counts = Counted.findings(
      errors: report.count(.error), warnings: report.count(.warning), infos: report.count(.info))
    page.line("\(counts ?? "Nothing to complain about") in \(Counted.subject(report)).")
    return page.bytes + details(report, presentation)
  }

  /// Renders the tables of what was found: the errors with their places, and the rules.
  package static func details(_ report: Report, _ presentation: Presentation) -> Bytes {
    var page = TextPage()
    writeErrors(report, presentation, to: &page)
    writeRules(report, to: &page)
    return page.bytes
  }

  /// Text of a document or a file system as it may stand in a table.
  package static func cell(_ text: String) -> String { MarkdownText.escaped(Clip.safe(text)) }

  private static func writeErrors(
    _ report: Report, _ presentation: Presentation, to page: inout TextPage
  ) {
    let errors = GitHubSelection.annotated(report, .error)
    guard !errors.isEmpty else { return }
    page.line()
    page.line("| place | error |")
    page.line("| --- | --- |")
    for finding in errors.prefix(errorLimit) {
      let place = finding.place
      let line = place.isWholeFile ? "" : ":\(place.start.line)"
      let path = MarkdownText.escaped(Clip.safe(presentation.path(place.path).shown))
      let message = MarkdownText.escaped(Clip.safe(finding.message))
      page.line("| \(path)\(line) | **\(finding.code)** \(message) |")
    }
    if errors.count > errorLimit {
      page.line()
      page.line("… and \(Counted.phrase(errors.count - errorLimit, "more error")).")
    }
  }

  private static func writeRules(_ report: Report, to page: inout TextPage) {
    let selection = TextSelection(report, showsInfos: false)
    let counts = RuleCount.all(in: selection.groups).sorted { $0.severity > $1.severity }
    guard !counts.isEmpty else { return }
    page.line()
    page.line("| rule | severity | findings | documents | |")
    page.line("| --- | --- | ---: | ---: | --- |")
    for count in counts.prefix(ruleLimit) {
      let rule = report.rule(count.code)
      let name = rule.map { " \($0.name)" } ?? ""
      let summary = MarkdownText.escaped(rule.map { "\($0.summary)" } ?? "")
      page.line(
        "| \(count.code)\(name) | \(count.severity.word) | \(count.count) | \(count.documents) | "
          + "\(summary) |")
    }
  }
}
