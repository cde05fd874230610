import Testing
import WPCore
import WPTestSupport

@Suite struct `Links` {
  static let cases = [
    RuleCase("a title and brackets", readme: "⟦[a](<no such.md> \"A\")⟧", "WP170"),
    RuleCase("a reference", readme: "⟦[a][b]⟧\n\n[b]: gone.md", "WP170"),
    RuleCase("an image", readme: "⟦![a](a.png)⟧", "WP170"),
    RuleCase("percent-encoding", readme: "⟦[a](no%20such.md)⟧", "WP170"),
    RuleCase("a link in code", readme: "`[a](gone.md)`\n\n    [a](gone.md)\n"),
    RuleCase("a link in a fence", readme: "```\n[a](gone.md)\n```"),
    RuleCase("a link in a comment", readme: "<!-- [a](gone.md) -->"),
    RuleCase("the web", readme: "[a](https://a.test/gone.md) <mailto:a@b.test> [b](//c.test/d.md)"),
    RuleCase("the folder itself", readme: "[a](.) [b](../2026-01-05-example/) [c](#)"),
    RuleCase("a query", readme: "[a](README.md?plain=1)"),
    RuleCase("a folder that is not there", readme: "⟦[a](../2026-02-01-other/)⟧", "WP170"),
    RuleCase(
      "a pending row", readme: "| Document | Status |\n|--|--|\n| ⟦[a](a.md)⟧ | ⏳ Pending |",
      "WP171"),
    RuleCase(
      "a cancelled row", readme: "| Document | Status |\n|--|--|\n| ⟦[a](a.md)⟧ | Cancelled |",
      "WP171"),
    RuleCase(
      "a row that promises the document",
      readme: "| Document | Status |\n|--|--|\n| ⟦[a](a.md)⟧ | 📋 Ready |",
      "WP170"),
    RuleCase(
      "an item with a remark", readme: "- ⟦[a](a.md)⟧ - to be created during phase 2", "WP171"),
    RuleCase("an item below another", readme: "- Pending:\n  - ⟦[a](a.md)⟧", "WP170"),
    RuleCase("a pending word in the link", readme: "- ⟦[Pending work](pending.md)⟧", "WP170"),
    RuleCase("an open task to write it", readme: "- [ ] Write ⟦[a](a.md)⟧", "WP171"),
    RuleCase("an open task to read it", readme: "- [ ] Read ⟦[a](a.md)⟧", "WP170"),
    RuleCase("a pending word in a paragraph", readme: "Pending: ⟦[a](a.md)⟧", "WP170"),
    RuleCase("the workflow", readme: "⟦[w](../../workflows/../_work-package.md)⟧", "WP176"),
    RuleCase("the workflow beside the plans", readme: "⟦[w](../_work-package.md)⟧", "WP175"),
    RuleCase(
      "an absolute path", readme: "⟦[a](/etc/passwd)⟧ ⟦[b](file:///a.md)⟧ ⟦[c](C:/a.md)⟧", "WP174",
      "WP174", "WP174"),
    RuleCase("a path out of the root", readme: "⟦[a](../../../etc/passwd)⟧", "WP176"),
    RuleCase("other schemes", readme: "[a](javascript:alert(1)) [b](data:text/html,x)"),
    RuleCase(
      "a fragment", readme: "[a](#options-1) ⟦[b](#options-2)⟧\n\n## Options\n## Options", "WP172"),
    RuleCase("a fragment with marks", readme: "[a](#the-cache-why)\n\n## The `cache`: **why**"),
    RuleCase(
      "anchors of HTML",
      readme: "[a](#one) [b](#two)\n\n<a name=\"one\"></a>\n\nText <span id='two'>x</span>"),
    RuleCase("GitHub's prefix and the top", readme: "[a](#user-content-one) [b](#top)\n\n## One"),
    RuleCase("fragments in capitals", readme: "[a](#One-Two)\n\n## One two"),
    RuleCase(
      "a fragment of another document",
      "-- README.md --\n# A\n\n[b](b.md#one) ⟦[c](b.md#two)⟧ [d](b.txt#L10)\n-- b.md --\n## One\n-- b.txt --\n",
      ["WP172"]),
    RuleCase(
      "a fragment of another plan",
      "-- README.md --\n# A\n\n[b](../2026-02-01-b/README.md#one) ⟦[c](../2026-02-01-b/README.md#two)⟧\n"
        + "-- 2026-02-01-b/README.md --\n# B\n\n## One\n", ["WP172"]),
    RuleCase(
      "previous planning as a link",
      "-- README.md --\n# A\n\n**Previous Planning:** ⟦[b](../2025-11-20-b/START-HERE.md)⟧\n",
      ["WP177"]),
    RuleCase(
      "previous planning as a path",
      "-- README.md --\n# A\n\n**Previous Planning:** `.engineering/artifacts/planning/⟦2025-11-20-b⟧/`\n",
      ["WP177"]),
    RuleCase(
      "previous planning in words",
      "-- README.md --\n# A\n\n**Previous Planning:** None, see 2025-11-20-notes.md and the meeting\n",
      []),
    RuleCase(
      "previous planning that is there",
      "-- README.md --\n# A\n\n**Previous Planning:** 2025-11-20-b\n-- 2025-11-20-b/README.md --\n# B\n",
      []),
    RuleCase(
      "documents that are named",
      "-- README.md --\n# A\n\n```\n├── 01-one.md\n```\n`02-TWO.md` and sub/04-four.md\n"
        + "-- 01-one.md --\n# 1\n-- 02-two.md --\n# 2\n-- ⟦03-three.md⟧ --\n# 3\n-- sub/x.md --\n# X\n",
      ["WP173"]),
  ]

  @Test(arguments: cases)
  func `lead where they say, or are spoken of`(item: RuleCase) { item.expect(170...177) }

  @Test(
    arguments: [
      ("[a](01-Analysis.md)", "there is '01-ANALYSIS.md'"),
      ("[a](02-ANALYSIS.md)", "there is '01-ANALYSIS.md'"),
      ("[a](01-ANALISIS.md)", "there is '01-ANALYSIS.md'"),
      ("[a](unlike.md)", nil),
    ] as [(String, String?)])
  func `that are broken come with the nearest name`(link: String, help: String?) throws {
    let found = Examination(
      "-- README.md --\n# A\n\n\(link) 01-ANALYSIS.md\n-- 01-ANALYSIS.md --\n# B\n")
    let broken = try #require(found.diagnostics.first { $0.code == RuleCode(170) })
    #expect(broken.help == help)
  }
}
