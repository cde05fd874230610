import Testing
import WPCore
import WPSyntax

@Suite struct `Reporters` {
  @Test(arguments: Reporter.all)
  func `every format renders the sample report as recorded`(reporter: Reporter) throws {
    var presentation = Presentation()
    presentation.version = "1.2.3"
    let bytes = reporter.render(SampleReport.report, presentation)
    try Golden.expect(bytes, equals: "sample.\(reporter.name)")
  }

  @Test(arguments: Reporter.all)
  func `every format has an answer to nothing at all`(reporter: Reporter) throws {
    let report = Report(findings: [], rules: SampleReport.rules, documents: 9, plans: 1)
    try Golden.expect(
      reporter.render(report, Presentation()), equals: "clean.\(reporter.name)")
  }

  @Test func `the summary of a step is recorded`() throws {
    let bytes = GitHubSummary.render(SampleReport.report, Presentation())
    try Golden.expect(bytes, equals: "sample.summary.md")
  }

  @Test func `the order of the findings does not show`() {
    let given = SampleReport.report
    let turned = Report(
      findings: SampleReport.findings.reversed(), rules: SampleReport.rules.reversed(),
      documents: given.documents, plans: given.plans, planningRoot: given.planningRoot,
      completedPlans: given.completedPlans, omissions: given.omissions, changes: given.changes)
    for reporter in Reporter.all {
      #expect(reporter.render(turned, Presentation()) == reporter.render(given, Presentation()))
    }
  }

  @Test func `only an error fails a run`() {
    func verdict(_ severities: Severity...) -> Report.Verdict {
      let findings = severities.map {
        Diagnostic(
          code: RuleCode(1), severity: $0, place: Diagnostic.Place(path: "a"), message: "")
      }
      return Report(findings: findings, rules: [], documents: 1, plans: 1).verdict
    }
    #expect(verdict() == .clean)
    #expect(verdict(.info, .warning) == .passing)
    #expect(verdict(.warning, .error) == .failing)
  }
}
