import Foundation
import Testing
import WPCore
import WPSyntax

@Suite struct `Hostile text` {
  static let evil =
    "a\u{1B}[2J\u{1B}]8;;http://x\u{07}b\u{9B}31m\u{202E}c\u{2066}d\u{200B}\r::error::x\n\u{0}\u{FFFE}]]>\"&<%|`"

  /// A report in which path, line, message, help and note are all hostile.
  static var report: Report {
    var line = Bytes(evil.utf8.filter { $0 != 0x0A && $0 != 0x0D })
    line += [0xFF, 0xC3]
    let path = FilePath(Bytes("plan/\(evil)".utf8) + [0xFE])
    let place = Diagnostic.Place(
      path: path, range: ByteRange(0, line.count), start: Position(line: 1, column: 1),
      end: Position(line: 1, column: 60), line: line,
      markedInLine: ByteRange(0, line.count))
    let finding = Diagnostic(
      code: RuleCode(150), severity: .error, place: place, message: evil, help: evil,
      notes: [Diagnostic.Note(place: place, message: evil)])
    return Report(
      findings: [finding], rules: SampleReport.rules, documents: 1, plans: 1, planningRoot: "")
  }

  static var outputs: [(String, Bytes)] {
    Reporter.all.map { ($0.name, $0.render(report, Presentation())) }
      + [("summary", GitHubSummary.render(report, Presentation()))]
  }

  @Test(arguments: outputs)
  func `nothing that moves, rings, hides or reorders is left`(name: String, bytes: Bytes) throws {
    let text = try #require(String(validating: bytes, as: UTF8.self))
    for scalar in text.unicodeScalars where scalar != "\n" { #expect(Visible.isSafe(scalar)) }
  }

  @Test func `a document cannot give orders to the runner`() {
    let text = String(decoding: Reporter.github.render(Self.report, Presentation()), as: UTF8.self)
    let orders = text.split(separator: "\n")
    #expect(orders.count == 2)
    #expect(orders[0].hasPrefix("::error file=plan/a"))
    #expect(orders[1].hasPrefix("::notice title=wp validate::"))
  }

  @Test func `a long message does not fill the screen`() {
    let finding = Diagnostic(
      code: RuleCode(1), severity: .error, place: Diagnostic.Place(path: "a.md"),
      message: String(repeating: "x", count: 1_000_000))
    let report = Report(findings: [finding], rules: [], documents: 1, plans: 1)
    for reporter in [Reporter.text, .compact, .github] {
      #expect(reporter.render(report, Presentation()).count < 2000)
    }
  }
}
