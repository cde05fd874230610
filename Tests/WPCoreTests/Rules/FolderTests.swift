import Testing
import WPCore
import WPSyntax
import WPTestSupport

@Suite struct `The rules about folders` {
  private func places(_ code: UInt16, _ text: String, _ profile: Profile? = nil) -> [String] {
    Examination(text, profile: profile).diagnostics(of: RuleCode(code)).map {
      "\($0.severity.word) \($0.place.path.name): \($0.message)"
    }
  }

  @Test(arguments: [
    ("2026-02-29-x", "error 2026-02-29-x: the calendar has no day '2026-02-29'"),
    ("2026-13-01-x", "error 2026-13-01-x: the calendar has no day '2026-13-01'"),
    ("2024-02-29-x", nil), ("notes", nil), ("2026-2-30-x", nil),
  ])
  func `an impossible date is shown`(folder: String, expected: String?) {
    #expect(places(2, "-- \(folder)/README.md --\n# X\n") == (expected.map { [$0] } ?? []))
  }

  @Test(arguments: [
    (Profile.roadmap, ["error START-HERE.md: the plan has no README.md"]),
    (.package, ["warning START-HERE.md: the plan has no README.md"]),
    (.readme, ["error START-HERE.md: the plan has no README.md"]), (.loose, []),
  ])
  func `a missing README weighs what the profile says`(profile: Profile, expected: [String]) {
    #expect(places(4, "-- START-HERE.md --\n# X\n", profile) == expected)
  }

  @Test func `a README in any case of letters is there`() {
    #expect(places(4, "-- START-HERE.md --\n# X\n-- Readme.md --\n# X\n").isEmpty)
    #expect(
      places(4, "-- START-HERE.md --\n# X\n-- 2026-01-05-example/a/README.md --\n# X\n").count == 1)
  }

  @Test(arguments: [
    ("In Progress", "warning"), ("Blocked", "warning"), ("Complete", "warning"),
    ("Planning", "info"), ("Cancelled", "info"), ("Ready", "info"), ("whatever", "info"),
  ])
  func `a missing plan is noted until the work begins`(status: String, severity: String) {
    let found = places(
      6, "-- START-HERE.md --\n# X\n\n**Status:** \(status)\n-- notes.md --\n# N\n")
    #expect(found == ["\(severity) START-HERE.md: the folder has no plan document"])
  }

  @Test(arguments: [
    (
      "IMPLEMENTATION_PLAN.md",
      "'IMPLEMENTATION-PLAN.md' would be understood, as a document of kind 'plan'"
    ),
    ("START_HERE.md", "'START-HERE.md' would be understood"),
    (
      "Cache Test Plan.md",
      "'Cache-Test-Plan.md' would be understood, as a document of kind 'testing'"
    ),
  ])
  func `a name that lacks a hyphen is mended`(name: String, help: String) {
    let found = Examination("-- \(name) --\n# X\n").diagnostics(of: RuleCode(7))
    #expect(found.map(\.help) == [help])
  }

  @Test func `documents of known kinds and those in folders below are no unknown ones`() {
    let names = [
      "START-HERE.md", "README.md", "01-a-plan.md", "GAP-ANALYSIS.md", "COMPLETE.md",
      "X-TESTING.md",
      "2026-01-05-example/templates/anything.md",
    ]
    #expect(places(7, names.map { "-- \($0) --\n# X\n" }.joined()).isEmpty)
  }

  @Test(arguments: [
    (["03-a-plan.md", "3-b-plan.md"], ["'03-a-plan.md' has the number 03 too"]),
    (
      ["03-a-plan.md", "03-b-plan.md", "03-c-plan.md"],
      ["'03-a-plan.md' has the number 03 too", "'03-a-plan.md' has the number 03 too"]
    ),
    (["03-01-a-plan.md", "03-02-b-plan.md", "03-c-plan.md"], []),
    (["03-a-plan.md", "phase-3-b.md", "US-003-c.md"], []),
    (["03-a-plan.md", "03-ANALYSIS.md"], []), (["a-plan.md", "b-plan.md"], []),
  ])
  func `plans share a number only within one series`(names: [String], expected: [String]) {
    let text = (["START-HERE.md"] + names).map { "-- \($0) --\n# X\n" }.joined()
    #expect(Examination(text).diagnostics(of: RuleCode(8)).map(\.message) == expected)
  }

  @Test func `the next free number is offered`() {
    let text = ["03-a-plan.md", "03-b-plan.md", "07-notes.md"].map { "-- \($0) --\n# X\n" }.joined()
    let found = Examination(text).diagnostics(of: RuleCode(8))
    #expect(found.map(\.help) == ["the next free number is 08"])
    let full = ["999-a-plan.md", "999-b-plan.md"].map { "-- \($0) --\n# X\n" }.joined()
    #expect(Examination(full).diagnostics(of: RuleCode(8)).map(\.help) == [nil])
  }

  @Test(arguments: [
    (["01-a-plan.md", "05-b-plan.md"], ["no document has a number from 02 to 04"]),
    (
      ["01-a-plan.md", "03-b-plan.md", "05-c.md"],
      ["no document has the number 02", "no document has the number 04"]
    ),
    (["phase-1-a.md", "phase-3-b.md"], ["no document has the number 02"]),
    (["US-001-a.md", "US-009-b.md"], []), (["10-a-plan.md", "20-b-plan.md", "40-c.md"], []),
    (["03-a-plan.md", "04-b-plan.md"], []),
    (["03-01-a-plan.md", "03-05-b-plan.md", "04-c.md"], []),
    (["01-a.md", "2026-01-05-example/02/03-b.md", "02-c.md"], []),
  ])
  func `a gap is told with its numbers`(names: [String], expected: [String]) {
    let text = names.map { "-- \($0) --\n# X\n" }.joined()
    #expect(Examination(text).diagnostics(of: RuleCode(9)).map(\.message) == expected)
  }

  @Test(arguments: [
    ("03-a-plan.md", "🚀 Phase ⟦1⟧: A", "the title says phase 1, the file name 03"),
    ("03-a-plan.md", "1️⃣ Phase ⟦1⟧: A", "the title says phase 1, the file name 03"),
    ("03-a-plan.md", "**Phase ⟦2A⟧** - A", "the title says phase 2A, the file name 03"),
    ("03-a-plan.md", "Phase 03: A", nil), ("phase-3-a.md", "Phase 3 - A", nil),
    ("03-02-a-plan.md", "Phase 2: A", nil), ("03-a-plan.md", "Phases of the moon", nil),
    ("a-plan.md", "Phase 4: A", nil),
  ])
  func `phase and file number are compared as numbers`(
    name: String, title: String, message: String?
  ) {
    let example = Example("-- \(name) --\n# \(title)\n")
    let found = Examination(example)
    #expect(found.places(of: RuleCode(10)) == example.marks)
    #expect(found.diagnostics(of: RuleCode(10)).map(\.message) == (message.map { [$0] } ?? []))
  }

  @Test(arguments: [
    ("Readme.md", "README.md"), ("start-here.md", "START-HERE.md"),
    ("00-START-HERE.md", "START-HERE.md"), ("README.md", nil), ("01-A-Plan.md", nil),
    ("2026-01-05-example/docs/readme.md", nil),
  ])
  func `only the front documents have a fixed name`(name: String, expected: String?) {
    let found = Examination("-- \(name) --\n# X\n").diagnostics(of: RuleCode(11))
    #expect(
      found.map(\.message) == (expected.map { ["the document should be named '\($0)'"] } ?? []))
  }

  @Test(arguments: [
    (["a.md", "A.md"], ["a.md: the name differs from 'A.md' only by case"]),
    (
      ["caf\u{E9}.md", "cafe\u{301}.md"],
      ["café.md: the name looks like 'cafe\u{301}.md' and is spelt with other Unicode characters"]
    ),
    (
      ["STRASSE.txt", "straße.txt"],
      ["straße.txt: the name differs from 'STRASSE.txt' only by case"]
    ),
    (["x/a.md", "y/A.md"], []), (["a.md", "b.md", "a.txt"], []),
    (["Img/a.png", "img/b.png"], ["img: the name differs from 'Img' only by case"]),
    (["a", "b", "A/c.md"], ["a: the name differs from 'A' only by case"]),
  ])
  func `names collide within one folder`(names: [String], expected: [String]) {
    let text = (["00.md"] + names).map { "-- 2026-01-05-example/\($0) --\n" }.joined()
    let found = Examination(text).diagnostics(of: RuleCode(12))
    #expect(found.map { "\($0.place.path.name): \($0.message)" } == expected)
  }

  @Test func `thousands of numbered documents are looked through at once`() {
    let files = (0..<3_000).map { "-- \($0 % 900)-part-\($0)-plan.md --\n# Phase 7: X\n" }
    let found = Examination("-- START-HERE.md --\n# X\n" + files.joined())
    #expect(found.diagnostics(of: RuleCode(8)).count == 3_000 - 900)
    #expect(found.diagnostics(of: RuleCode(9)).isEmpty)
  }
}
