import Testing
import WPCore
import WPSyntax

@Suite struct `The underline of the text format` {
  /// A line with its place in `⟦⟧`, and what is drawn for it.
  struct Case: CustomTestStringConvertible, Sendable {
    let marked: String
    let source: String
    let underline: String
    var testDescription: String { marked }
  }

  static let cases = [
    Case(marked: "plain ⟦word⟧ here", source: "plain word here", underline: "      ^^^^"),
    Case(marked: "an empty ⟦⟧place", source: "an empty place", underline: "         ^"),
    Case(marked: "\ttab ⟦a\tb⟧", source: "    tab a    b", underline: "        ^^^^^^"),
    Case(marked: "日本語 ⟦漢字⟧ end", source: "日本語 漢字 end", underline: "       ^^^^"),
    Case(marked: "✅ 👩‍💻 ⟦🇩🇪⟧", source: "✅ 👩‍💻 🇩🇪", underline: "      ^^"),
    Case(marked: "☑️ ⟦x⟧", source: "☑️ x", underline: "   ^"),
    Case(
      marked: "e\u{301}tude ⟦n\u{303}o⟧", source: "e\u{301}tude n\u{303}o", underline: "      ^^"),
    Case(
      marked: "\u{1B}[31m⟦red⟧", source: "\\u{1b}[31mred", underline: "          ^^^"),
    Case(marked: "a\u{202E}b ⟦c⟧", source: "a\\u{202e}b c", underline: "           ^"),
    Case(marked: "ends ⟦here⟧", source: "ends here", underline: "     ^^^^"),
    Case(marked: "runs ⟦over\nlines⟧", source: "runs over", underline: "     ^^^^"),
    Case(marked: "\u{FEFF}⟦# mark⟧", source: "# mark", underline: "^^^^^^"),
  ]

  @Test(arguments: cases) func `it stands under the place`(sample: Case) {
    let lines = Self.drawn(SampleReport.place("a.md", sample.marked), width: 100)
    #expect(lines == ["1 | \(sample.source)", "  | \(sample.underline)"])
  }

  @Test func `a place may begin and end anywhere, between the bytes of a line end, too`() {
    let bytes = Bytes("\u{FEFF}a\r\nb\rc\n\n\r\n")
    for lower in 0...bytes.count {
      for upper in lower...bytes.count {
        let place = SampleReport.place("a.md", bytes, ByteRange(lower, upper))
        #expect(place.markedInLine.upper <= place.line.count, "\(lower) to \(upper)")
        #expect(Self.drawn(place, width: 100).count == 2, "\(lower) to \(upper)")
      }
    }
  }

  @Test func `a stray byte is one column of the file and four of the screen`() {
    let bytes: Bytes = [0xFF, 0x20, 0x61]
    let place = SampleReport.place("a.md", bytes, ByteRange(2, 3))
    #expect(place.start.column == 3)
    #expect(Self.drawn(place, width: 100) == [#"1 | \xff a"#, "  |      ^"])
  }

  @Test(arguments: [
    ("⟦begin⟧", "1 | begin xxxxxxxxxxxxxxxxxxxx…", "  | ^^^^^"),
    ("", "1 | …xxxxx begin xxxxxxxxxxxxx…", "  |        ^^^^^"),
  ])
  func `a line of a megabyte is cut around the place`(
    start: String, source: String, underline: String
  ) {
    let filling = String(repeating: "x", count: 1_000_000)
    let marked = start.isEmpty ? "\(filling) ⟦begin⟧ \(filling)" : "\(start) \(filling)"
    let lines = Self.drawn(SampleReport.place("a.md", marked), width: 31)
    #expect(lines.allSatisfy { $0.count <= 31 })
    #expect(lines[1].firstIndex(of: "^") != nil)
    let column = lines[1].prefix { $0 != "^" }.count
    #expect(lines[0].dropFirst(column).hasPrefix("begin"))
    #expect(lines[0].hasSuffix("…"))
  }

  @Test func `a place of a megabyte fits too`() {
    let filling = String(repeating: "宽", count: 300_000)
    let lines = Self.drawn(SampleReport.place("a.md", "a ⟦\(filling)⟧ b"), width: 40)
    #expect(lines[0].hasPrefix("1 | a 宽"))
    #expect(lines[0].hasSuffix("宽…"))
    #expect(lines[0].count < 40)
  }

  /// The two lines with the source and the underline.
  private static func drawn(_ place: Diagnostic.Place, width: Int) -> [String] {
    let finding = Diagnostic(
      code: RuleCode(1), severity: .error, place: place, message: "message")
    let report = Report(findings: [finding], rules: [], documents: 1, plans: 1)
    var presentation = Presentation()
    presentation.width = width
    let text = String(decoding: Reporter.text.render(report, presentation), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return Array(lines[3...4])
  }
}
