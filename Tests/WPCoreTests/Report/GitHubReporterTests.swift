import Testing
import WPCore
import WPSyntax

@Suite struct `The annotations of GitHub` {
  private static func finding(_ severity: Severity, line: Int) -> Diagnostic {
    Diagnostic(
      code: RuleCode(1), severity: severity,
      place: SampleReport.place("a.md", "⟦word⟧", padding: line - 1), message: "100%: a, b")
  }

  private static func lines(_ findings: [Diagnostic], touched: ClosedRange<Int>?) -> [String] {
    var changes: ChangedLines?
    if let touched {
      changes = ChangedLines()
      changes?.add(touched, of: "a.md")
    }
    let report = Report(findings: findings, rules: [], documents: 1, plans: 1, changes: changes)
    let text = String(decoding: Reporter.github.render(report, Presentation()), as: UTF8.self)
    return text.split(separator: "\n").map(String.init)
  }

  @Test func `are ten of a level, those on touched lines first, and one count`() {
    let all = (1...30).flatMap { line in
      [Severity.error, .warning, .info].map { Self.finding($0, line: line) }
    }
    let lines = Self.lines(all, touched: 20...24)
    let errors = lines.filter { $0.hasPrefix("::error ") }
    #expect(errors.count == 10)
    #expect(errors[0].hasPrefix("::error file=a.md,line=20,"))
    #expect(errors[5].hasPrefix("::error file=a.md,line=1,"))
    #expect(lines.count { $0.hasPrefix("::warning ") } == 5)
    #expect(lines.count { $0.hasPrefix("::notice ") } == 6)
    #expect(
      lines.last
        == "::notice title=wp validate::failed: 30 errors, 30 warnings and 30 infos in 1 document of 1 plan; 70 more without an annotation"
    )
  }

  @Test func `leave out infos where the change is not known`() {
    let lines = Self.lines(
      [Self.finding(.info, line: 1), Self.finding(.warning, line: 1)], touched: nil)
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix("::warning "))
  }

  @Test func `escape what the runner would read`() {
    let lines = Self.lines([Self.finding(.error, line: 1)], touched: nil)
    #expect(
      lines[0]
        == "::error file=a.md,line=1,endLine=1,col=1,endColumn=5,title=WP001::100%25: a, b")
  }

  @Test(arguments: [(3...3, true), (1...2, false), (5...9, true), (6...9, false)])
  func `know which places a change touched`(lines: ClosedRange<Int>, expected: Bool) {
    var changes = ChangedLines()
    changes.add(lines, of: "a.md")
    let place = SampleReport.place("a.md", "⟦x\ny\nz⟧", padding: 2)
    #expect(changes.touches(place) == expected)
    #expect(changes.touches(Diagnostic.Place(path: "a.md")))
    #expect(!changes.touches(Diagnostic.Place(path: "b.md")))
  }
}
