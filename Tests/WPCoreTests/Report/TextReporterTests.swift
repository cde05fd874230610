import Testing
import WPCore
import WPSyntax

@Suite struct `The text format` {
  @Test func `a tree of many old plans gives one page`() throws {
    let bytes = Reporter.text.render(SampleReport.flood, Presentation())
    #expect(bytes.count { $0 == 0x0A } <= 60)
    try Golden.expect(bytes, equals: "flood.text")
  }

  @Test func `the page stays one page when every rule speaks`() {
    var findings: [Diagnostic] = []
    for number in UInt16(1)...60 {
      for plan in 1...number {
        findings.append(
          Diagnostic(
            code: RuleCode(number), severity: number % 2 == 0 ? .error : .warning,
            place: Diagnostic.Place(path: FilePath("plans/p\(plan)/\(number).md")),
            message: String(repeating: "long ", count: 100), fix: .plainForm))
      }
    }
    let report = Report(
      findings: findings, rules: [], documents: 354, plans: 60, planningRoot: "plans")
    let bytes = Reporter.text.render(report, Presentation())
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    #expect((30...60).contains(lines.count))
    #expect(lines.dropLast().allSatisfy { $0.count <= 100 })
  }

  @Test func `one plan is shown in full, whatever is wrong with it`() {
    let findings = (1...30).map { line in
      Diagnostic(
        code: RuleCode(UInt16(line)), severity: .error,
        place: SampleReport.place("plans/p/a.md", "⟦word⟧", padding: line), message: "message")
    }
    let report = Report(
      findings: findings, rules: [], documents: 3, plans: 1, planningRoot: "plans")
    let text = String(decoding: Reporter.text.render(report, Presentation()), as: UTF8.self)
    #expect(text.split(separator: "\n").count { $0.contains("-->") } == 30)
  }

  @Test func `a fold names the first lines and counts the rest`() {
    let findings = (1...12).map { line in
      Diagnostic(
        code: RuleCode(1), severity: .error,
        place: SampleReport.place("a.md", "⟦word⟧", padding: line * 2), message: "message")
    }
    let report = Report(findings: findings, rules: [], documents: 1, plans: 1)
    let text = String(decoding: Reporter.text.render(report, Presentation()), as: UTF8.self)
    #expect(
      text.contains("… and 11 more of WP001 in this file, lines 5, 7, 9, 11, 13, 15, 17, 19, …\n"))
  }

  @Test func `the page can be refused`() {
    var presentation = Presentation()
    presentation.overview = .never
    let bytes = Reporter.text.render(SampleReport.flood, presentation)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("-->"))
    #expect(!text.contains("what to do next"))
  }

  @Test func `infos are shown on request and colours only there`() throws {
    var presentation = Presentation()
    presentation.showsInfos = true
    presentation.hasColour = true
    presentation.pathPrefix = "../.."
    try Golden.expect(
      Reporter.text.render(SampleReport.report, presentation), equals: "infos.colour.text")
  }

  @Test func `a quiet run ends with its findings`() {
    var presentation = Presentation()
    presentation.isQuiet = true
    let text = String(
      decoding: Reporter.text.render(SampleReport.report, presentation), as: UTF8.self)
    #expect(text.contains("error[WP150]"))
    #expect(!text.contains("failed:"))
    #expect(!text.contains("not shown"))
  }
}
