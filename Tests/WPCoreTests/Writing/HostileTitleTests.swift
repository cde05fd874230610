import Testing
import WPCore
import WPSyntax

/// Fault F53: what people and programs give for a title.
struct HostileTitleTests {
  static let titles = [
    "Re: x", "a: b", "a #b", "a # b #", "###", "x ##", "it's \"quoted\"", "@mention", "- dash",
    "? q", "[x] box", "[link](https://example.org)", "{a: b}", "%percent", "`code`", "``", "a`b",
    "2024", "12", "no", "null", "~", "~~gone~~", "2026-01-05", "😀 emoji", "👩‍👩‍👧", "a|b", "a\\|b",
    "\\", "trailing\\", "<!-- comment", "<!-- a --> b", "<b>bold</b>", "&amp; &lt;", "a & b",
    "*star* **two** ***three***", "_under_ snake_case __two__", "Phase 7: other", "Phase 1",
    "unit test", "Integration Test Plan", "Start here", "Cache analysis", "COMPLETE", ": colon",
    "- Priority: HIGH", "**Status:** Complete", "x | Status: Complete", "1. first", "> quote",
    "https://example.org/a_b*c", "a\u{00A0}b", "e\u{301}", "\u{202E}abc", "zero\u{200B}width a",
    "a  b", "![image](x.png)", "x^2", "a ~ b", "== x ==", "---x", "Total: 5h", "日本", "!!!",
    String(repeating: "long title ", count: 5958) + "end",
  ]

  @Test(arguments: titles)
  func `a title comes back exactly`(title: String) throws {
    var plan = WrittenPlan()
    try plan.add([PackageDraft("First", files: ["a"])])
    let made = try plan.add([PackageDraft(title, files: ["b"], after: ["first"])])
    let package = try #require(plan.desk.plan.packages.last)
    #expect(package.title.utf8.elementsEqual(title.utf8))
    #expect(made.first?.name.bytes.count ?? 0 <= 255)
    #expect(plan.complaints == [])
  }

  @Test(arguments: titles)
  func `a title changes no other row`(title: String) throws {
    var plan = WrittenPlan()
    try plan.add([PackageDraft("First", files: ["a"]), PackageDraft(title, files: ["b"])])
    try plan.add([PackageDraft("Third", files: ["c"])])
    for name in ["START-HERE.md", "README.md"] {
      let lines = plan.text(name).split(separator: "\n").filter { $0.contains("Phase 3") }
      #expect(lines.count == (name == "README.md" ? 4 : 5), "\(lines)")
    }
    #expect(plan.desk.plan.packages.map(\.stem).count == 3)
  }

  @Test(arguments: [
    ("a\nb", "a line break"), ("a\rb", "a line break"), ("a\tb", "a tab"),
    ("a\u{0}b", "a control character"), ("a\u{1B}[31m", "a control character"),
    ("a\u{2028}b", "a line break"), ("a\u{85}b", "a line break"),
  ])
  func `what no line can hold is refused`(title: String, fault: String) {
    let review = DraftReview([PackageDraft(title)], in: PrerequisiteSearch([]))
    #expect(
      review.problems.map(\.message) == ["the title has \(fault), which no line can hold"])
  }
}
