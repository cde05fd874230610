import Testing
import WPCore
import WPSyntax
import WPTestSupport

@Suite struct `The rules about headers` {
  private func raised(_ code: UInt16, _ text: String) -> [String] {
    Examination(text).diagnostics(of: RuleCode(code)).map(\.message)
  }

  /// Checks that a rule is raised exactly where a text is marked.
  private func check(_ code: UInt16, _ text: String, _ location: SourceLocation) {
    let example = Example(text)
    #expect(
      Examination(example).places(of: RuleCode(code)) == example.marks, sourceLocation: location)
  }

  private func start(_ title: String, created: String? = "2026-01-05") -> String {
    "-- START-HERE.md --\n# \(title)\n\n"
      + (created.map { "**Created:** \($0)\n" } ?? "") + "**Status:** Planning\n"
  }

  @Test(arguments: [
    "# A\n\n# ⟦B⟧\n\n# C\n", "A\n=\n\nB\n-\n\n# ⟦C⟧\n", "# A\n\n```\n# B\n```\n", "# A\n\n> # B\n",
    "# A\n\n- # B\n", "## A\n\n## B\n", "# A\n\n<!--\n# B\n-->\n", "# A\n\n    # B\n",
  ])
  func `only headings outside of code and quotes are titles`(text: String) {
    check(102, "-- README.md --\n\(text)", #_sourceLocation)
  }

  @Test func `a hundred thousand titles are one finding`() {
    let text = "-- README.md --\n" + String(repeating: "# X\n", count: 100_000)
    #expect(raised(102, text) == ["the document has 100000 headings of the first level"])
  }

  @Test(arguments: [
    ("Caching - January 2026", [String]()), ("Caching – January 2026", ["WP104"]),
    ("Caching — January 2026", ["WP104"]), ("**Caching** - Jan 2026", []),
    ("Caching - January 5, 2026", []), ("Caching - Part 2 - January 2026 (revised)", []),
    ("Caching", ["WP103"]), ("January 2026", ["WP103"]), ("Caching (January 2026)", ["WP103"]),
    ("Caching - 2026", ["WP103"]), ("Caching - January", ["WP103"]),
    ("Caching - December 2025", ["WP105"]), ("Caching - January 2025", ["WP105"]),
    ("Caching – March 2026", ["WP104", "WP105"]), ("", ["WP103"]), ("-", ["WP103"]),
  ])
  func `the month of a title is read`(title: String, expected: [String]) {
    let found = Examination(start(title, created: "2026-01-15")).codes
    #expect(found.filter { ["WP103", "WP104", "WP105"].contains($0) } == expected)
  }

  @Test(arguments: [
    ("2026-01-31", "February 2026", false), ("2026-01-28", "December 2025", true),
    ("2026-01-03", "December 2025", false), ("2025-12-30", "January 2026", false),
    ("2026-01-20", "February 2026", true), ("9999-12-31", "December 9999", false),
    ("0001-01-01", "January 0001", false),
  ])
  func `a month counts for the days around it`(created: String, month: String, isRaised: Bool) {
    #expect(raised(105, start("X - \(month)", created: created)).isEmpty == !isRaised)
  }

  @Test func `without a date the folder gives the month`() {
    #expect(
      raised(105, start("X - June 2025", created: nil))
        == ["the title says June 2025, but the plan was created on 2026-01-05"])
  }

  @Test func `titles of other documents need no month`() {
    #expect(raised(103, "-- README.md --\n# X\n-- 01-x-plan.md --\n# X\n").isEmpty)
  }

  @Test(arguments: [
    ("**Status:** Planning", 0), ("---\nstatus: open\n---\n# X", 0), ("**Status:**", 1), ("", 1),
    ("| Field | Value |\n|---|---|\n| Status | Ready |", 0), ("## Status: Complete", 0),
    ("## Status\n\nComplete", 1), ("Text.\n\n## A\n\n**Status:** Planning", 1),
  ])
  func `a status stands above the first section`(text: String, count: Int) {
    let body = text.hasPrefix("---") ? text : "# X\n\n\(text)"
    #expect(raised(110, "-- README.md --\n\(body)\n").count == count)
  }

  @Test(arguments: [
    ("⟦Reference Material⟧", nil), ("⟦Compleet⟧", "did you mean 'Complete'?"),
    ("⟦Plannig⟧", "did you mean 'Planning'?"), ("Complete", nil), ("✅ COMPLETE - all of it", nil),
    ("[Ready/In Progress]", nil), ("[Complete](x.md)", nil), ("", nil), ("⬚ 🔄 ✅", nil),
  ])
  func `a status outside the vocabulary is shown`(status: String, help: String?) {
    let text = "-- README.md --\n# X\n\n**Status:** \(status)\n"
    check(111, text, #_sourceLocation)
    let found = Examination(text).diagnostics(of: RuleCode(111))
    if let help { #expect(found.map(\.help) == [help]) }
  }

  @Test func `only the front documents and plans are held to the vocabulary`() {
    let header = "# X\n\n**Status:** Whatever\n"
    #expect(raised(111, "-- X-ANALYSIS.md --\n\(header)-- notes.md --\n\(header)").isEmpty)
    #expect(raised(111, "-- 01-x-plan.md --\n\(header)").count == 1)
  }

  @Test(arguments: [
    ("Complete", "⟦Planning⟧"), ("Complete", "✅ Done"), ("Complete", "whatever"),
    ("whatever", "Complete"), ("In Progress", "🔄"), ("🔄 In Progress", "⟦✅ Complete (tests left)⟧"),
  ])
  func `a footer is compared by what it means`(header: String, footer: String) {
    check(
      113,
      """
      -- notes.md --
      # X

      **Status:** \(header)

      ## A

      ---

      **Status:** \(footer)
      """, #_sourceLocation)
  }

  @Test(arguments: [
    ("Planning", "⟦Complete⟧"), ("Planning", "Design"), ("Planning", "whatever"),
    ("whatever", "Planning"),
    ("✅ Complete", "Done (last week)"),
  ])
  func `START-HERE and README are compared by what they mean`(first: String, second: String) {
    check(
      114,
      "-- START-HERE.md --\n# X\n\n**Status:** \(first)\n-- README.md --\n# X\n\n**Status:** \(second)\n",
      #_sourceLocation)
  }

  @Test func `frontmatter speaks before the header`() {
    #expect(
      raised(
        114,
        """
        -- START-HERE.md --
        ---
        status: completed
        ---
        # X

        **Status:** Planning
        -- README.md --
        # X

        **Status:** Planning
        """) == ["README says planning, START-HERE complete"])
  }

  @Test(arguments: [
    ("Complete", "- [x] A\n- [ ] ⟦B⟧\n- [ ] C"), ("Complete", "- [x] A"),
    ("In Progress", "- [ ] A"),
    ("Mostly complete", "- [ ] A"),
    ("Complete", "- [ ] Deferred: A\n- [ ] ~~B~~\n- [ ] C (optional)"),
    ("Complete", "- [ ] ⚠️ **Future:** A"), ("Complete", "- [ ] ⟦No optional parts are needed⟧"),
    ("Complete", "- A\n- B"), ("Complete", "✅ A\n❌ ⟦B⟧"),
    ("Complete", "| Criterion | Status |\n|---|---|\n| ⟦A⟧ | Pending |\n| B | Met |"),
  ])
  func `a complete plan has met its criteria`(status: String, criteria: String) {
    check(
      115,
      "-- 01-x-plan.md --\n# X\n\n**Status:** \(status)\n\n## Success Criteria\n\n\(criteria)\n",
      #_sourceLocation)
  }

  @Test func `unchecked criteria are counted once`() {
    #expect(
      raised(
        115,
        "-- COMPLETE.md --\n# X\n\n**Status:** Done\n\n## Success Criteria\n\n- [ ] A\n- [x] B\n- [ ] C\n"
      )
        == ["the work is complete, but 2 of 3 criteria are unchecked"])
    #expect(
      raised(
        115, "-- GAP-ANALYSIS.md --\n# X\n\n**Status:** Done\n\n## Success Criteria\n\n- [ ] A\n"
      )
      .isEmpty)
  }

  @Test(arguments: [
    "Progress: ⟦0/3⟧ phases", "⟦2 of 3⟧ packages complete", "1 of 3 packages complete",
    "1/3 phases done",
    "⟦1 out of 4⟧ work packages are finished", "1 of 4 services complete", "3/4 of the phases",
    "**Progress:** ⟦2/3⟧ packages", "| Progress | ⟦3/3⟧ packages complete |\n|---|---|",
    "2 of 3 packages need a review", "```\n0/3 phases done\n```", "4/3 phases done",
    "## Progress Since January\n\n6 of 6 packages complete",
    "## What Was Completed\n\n2/9 phases done",
    "## Progress\n\n⟦2/9⟧ phases done", "99999999999/3 phases done", "1/", "of 3 phases done",
  ])
  func `a count of finished packages is compared`(line: String) {
    check(
      116,
      """
      -- START-HERE.md --
      # X

      **Status:** In Progress

      \(line)
      -- 01-a-plan.md --
      # Phase 1: A

      **Status:** Complete
      -- 02-b-plan.md --
      # Phase 2: B

      **Status:** Ready
      -- 03-c-plan.md --
      # Phase 3: C

      **Status:** In Progress
      """, #_sourceLocation)
  }

  @Test func `packages without a status are not counted`() {
    let text = "-- START-HERE.md --\n# X\n\n0/1 packages done\n-- 01-a-plan.md --\n# A\n"
    #expect(raised(116, text).isEmpty)
  }

  @Test(
    arguments: [
      (
        "Planning", ["Complete", "Cancelled"],
        ["the folder says planning, but every package is complete"]
      ),
      ("Planning", ["Complete", "Ready"], []), ("Planning", ["Cancelled"], []),
      ("Planning", [], []),
      ("In Progress", ["Complete", "Complete"], []),
      ("Complete", ["Complete", "Ready"], ["the folder says complete, but a package is not"]),
      ("Complete", ["Ready", "Blocked"], ["the folder says complete, but 2 packages are not"]),
      ("Complete", ["Complete", "Cancelled", "whatever"], []), ("Analysis Complete", ["Ready"], []),
      ("whatever", ["Complete"], []), ("Cancelled", ["Ready"], []),
    ] as [(String, [String], [String])])
  func `a folder agrees with its packages`(folder: String, packages: [String], expected: [String]) {
    let plans = packages.enumerated().map { index, status in
      "-- 0\(index + 1)-a-plan.md --\n# Phase \(index + 1): A\n\n**Status:** \(status)\n"
    }
    let text = "-- START-HERE.md --\n# X\n\n**Status:** \(folder)\n" + plans.joined()
    #expect(raised(117, text) == expected)
  }

  @Test(
    arguments: [
      ("Complete", "Ready", true), ("Cancelled", "Ready", true),
      ("Analysis Complete", "Ready", false),
      ("Analysis Complete", "Complete", true), ("In Progress", "Complete", true),
      ("Planning", "Cancelled", true), ("Planning", "Ready", false),
    ])
  func `a folder is over when it or its packages say so`(
    folder: String, package: String, isComplete: Bool
  ) throws {
    let example = Example(
      "-- START-HERE.md --\n# X\n\n**Status:** \(folder)\n-- 01-a-plan.md --\n# A\n\n**Status:** \(package)\n"
    )
    let plan = Analysis.read(try #require(example.folders.first))
    #expect(plan.isComplete == isComplete)
  }

  @Test(
    arguments: [
      ("2026-01-05", []), ("2026-01-06 (updated)", []), ("2026-01-04T10:00", []),
      ("January 5, 2026", ["WP122"]), ("5 Jan 2026", ["WP122"]), ("Jan 5th 2026 - late", ["WP122"]),
      ("2026-02-30", ["WP121"]), ("February 30, 2026", ["WP121"]), ("2026-13-01", ["WP121"]),
      ("[Date]", ["WP121"]), ("TBD", ["WP121"]), ("soon", ["WP121"]), ("~2026", ["WP121"]),
      ("2026-01-07", ["WP123"]), ("January 3, 2026", ["WP122", "WP123"]), ("", ["WP120"]),
    ] as [(String, [String])])
  func `a date is read, and compared with the folder`(date: String, expected: [String]) {
    let found = Examination(start("X - January 2026", created: date)).codes
    #expect(found.filter { ("WP120"..."WP123").contains($0) } == expected)
  }

  @Test(
    arguments: [
      ("README.md", ["WP121"]), ("01-x-plan.md", ["WP121"]), ("notes.md", []),
      ("X-ANALYSIS.md", []), ("2026-01-05-example/a/README.md", []),
    ] as [(String, [String])])
  func `only the front documents and plans are held to a date`(name: String, expected: [String]) {
    let found = Examination("-- \(name) --\n# X\n\n**Created:** soon\n").codes
    #expect(found.filter { ("WP120"..."WP123").contains($0) } == expected)
  }

  @Test func `plans may be added long after the folder`() {
    #expect(raised(123, "-- 01-x-plan.md --\n# X\n\n**Created:** 2026-05-05\n").isEmpty)
  }

  @Test func `a folder without a date is compared with nothing`() {
    #expect(raised(123, "-- notes/README.md --\n# X\n\n**Created:** 2026-05-05\n").isEmpty)
  }
}
