import Testing
import WPCore
import WPSyntax
import WPTestSupport

@Suite struct `Frontmatter` {
  /// A package with this frontmatter and this header, and one before it.
  static func plan(_ description: String, _ yaml: String, header: String = "", _ codes: String...)
    -> RuleCase
  {
    RuleCase(
      description,
      "-- 03-store-plan.md --\n# Phase 3: Store\n-- 04-caching-plan.md --\n---\n\(yaml)\n---\n# Phase 4: Caching\n\n\(header)\n",
      codes)
  }

  static let cases = [
    plan("nothing wrong", "id: caching\nstatus: open\nfiles: [a]\nx-mine: {a: [1]}\n'tests': [b]"),
    plan("keys without values", "assignee:\nfiles:\nstatus: ~"),
    plan("syntax", "files: ⟦[⟧a", "WP201"),
    plan("a tab", "files:\n⟦\t⟧- a", "WP201"),
    plan("a key twice", "status: open\n⟦status⟧: claimed", "WP202"),
    plan("refused features", "branch: ⟦*a⟧", "WP203"),
    plan("a deep value", "x-a: " + String(repeating: "[", count: 63) + "⟦[⟧", "WP187"),
    plan("a text for a list", "reads: ⟦a⟧\ndepends_on: ⟦3⟧", "WP204", "WP204"),
    plan("a list for a text", "branch: ⟦[a]⟧\nassignee: ⟦true⟧", "WP204", "WP204"),
    plan("items of a list", "files: [a, ⟦[b]⟧, ⟦{c: d}⟧, 12]", "WP204", "WP204"),
    plan(
      "decisions", "decisions:\n  - {title: a, rationale: b}\n  - ⟦c⟧\n  - {title: ⟦[d]⟧}", "WP204",
      "WP204"),
    plan(
      "unknown words", "status: ⟦done⟧\npriority: ⟦urgent⟧\nid: ⟦My Cache⟧", "WP205", "WP205",
      "WP205"),
    plan("a priority in capitals", "priority: HIGH"),
    plan("unknown keys", "⟦dependson⟧: [3]\n⟦title⟧: a\nx-: 1", "WP206", "WP206"),
    plan(
      "agreement",
      "status: in_progress\nassignee: ada\npriority: high\neffort: 2-4h agentic + 1h review\ndepends_on: [3]",
      header:
        "**Status:** 🔄 In Progress\n**Assignee:** @Ada (since Monday)\n**Priority:** 🔴 HIGH (blocks)\n"
        + "**Effort:** 2–4 hours agentic + 1 hour review\n**Depends On:** Phase 3"),
    plan(
      "contradictions",
      "status: completed\nassignee: ada\npriority: high\neffort: 2h agentic + 1h review\ndepends_on: [3]",
      header:
        "**Status:** ⟦Ready⟧\n**Assignee:** ⟦grace⟧\n**Priority:** ⟦LOW⟧\n**Effort:** ⟦3h agentic + 1h review⟧\n**Depends On:** ⟦None⟧",
      "WP230", "WP230", "WP230", "WP230", "WP230"),
    plan("a cancelled package", "status: open", header: "**Status:** Cancelled"),
    plan(
      "words that are not understood", "depends_on: [3]",
      header: "**Depends On:** a running database"),
    RuleCase(
      "dates",
      "-- README.md --\n---\ncreated: 2026-01-05\n---\n# A\n\n**Created:** ⟦January 6, 2026⟧\n",
      ["WP230"]),
    RuleCase(
      "other documents have keys of their own",
      "-- README.md --\n---\ntags: [a]\nstatus: draft\n---\n# A\n\n**Status:** Planning\n", []),
    RuleCase(
      "frontmatter that is not closed", "-- README.md --\n⟦---⟧\nstatus: open\n\n# A\n", ["WP200"]),
    RuleCase("a break at the top", "-- README.md --\n---\n\n# A\n", []),
    RuleCase(
      "a conflict",
      "-- 03-a-plan.md --\n---\n⟦<<<<<<<⟧ HEAD\nstatus: open\n=======\nstatus: claimed\n>>>>>>> b\n---\n# A\n",
      ["WP185"]),
    RuleCase("a NUL", "-- 03-a-plan.md --\n---\nbranch: a⟦\0⟧\n---\n# A\n", ["WP184"]),
  ]

  @Test(arguments: cases)
  func `says what a package is, or what is wrong with it`(item: RuleCase) {
    let example = Example(item.text)
    let found = Examination(example).diagnostics.filter {
      (184...187).contains($0.code.number) || (200...230).contains($0.code.number)
    }
    #expect(found.map(\.code.description).sorted() == item.codes.sorted())
    let places = found.map { Example.Place(path: $0.place.path, range: $0.place.range) }
    #expect(Set(places) == example.marks)
  }

  @Test(arguments: [
    ("status: In Progress", "'In Progress' is no status", "write 'in_progress'"),
    ("status: complete", "'complete' is no status", "write 'completed'"),
    ("status: x", "'x' is no status", "write one of open, claimed, in_progress, completed"),
    ("priority: P1", "'P1' is no priority", "write 'high'"),
    ("depends: [3]", "'depends' is no key of a package", "write 'depends_on'"),
    ("needs: [3]", "'needs' is no key of a package", "start keys of your own with 'x-'"),
    ("file: [a]", "'file' is no key of a package", "write 'files'"),
    (
      "id: a\n\"a\\e[2J\": 1", "'a\\u{1b}[2J' is no key of a package",
      "start keys of your own with 'x-'"
    ),
  ])
  func `is corrected in words`(yaml: String, message: String, help: String) throws {
    let found = Examination("-- 03-a-plan.md --\n---\n\(yaml)\n---\n# A\n")
    let finding = try #require(found.diagnostics.first { (200...206).contains($0.code.number) })
    #expect(finding.message == message)
    #expect(finding.help == help)
  }
}
