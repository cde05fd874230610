import Testing
import WPCore
import WPSyntax

struct OutlineReadingTests {
  private func read(_ text: String) -> OutlineReading {
    OutlineReading.read(SourceFile(path: "outline", bytes: Bytes(text)))
  }

  private func lines(_ problems: [SettingsProblem]) -> [String] {
    problems.map { "\($0.place.start.line):\($0.place.start.column) \($0.message)" }
  }

  @Test func `JSON and YAML give the same draft`() {
    let yaml = read(
      """
      title: Caching
      packages:
        - id: store
          title: "Store \\U0001F600"
          priority: HIGH (first)
          effort: 2-3h + 1h review
          files: [src/a]
          reads: docs/b
          scope: {in: [one], out: [two]}
          criteria: [done]
          decisions: [{title: T, rationale: R}]
        - {title: Limits, depends_on: store}
      """)
    let json = read(
      #"""
      {"title": "Caching", "packages": [
      	{"id": "store", "title": "Store \ud83d\ude00", "priority": "HIGH (first)",
      	 "effort": "2-3h + 1h review", "files": ["src\/a"], "reads": ["docs/b"],
      	 "scope": {"in": ["one"], "out": ["two"]}, "criteria": ["done"],
      	 "decisions": [{"title": "T", "rationale": "R"}]},
      	{"title": "Limits", "depends_on": ["store"], "effort": null}]}
      """#)
    #expect(lines(yaml.problems) == [])
    #expect(lines(json.problems) == [])
    #expect(yaml.draft == json.draft)
    let store = json.draft.packages[0]
    #expect(store.title == "Store 😀")
    #expect(store.effort == "2-3h agentic + 1h review")
    #expect(store.reason == "first")
    #expect(json.draft.packages[1].dependencies == ["store"])
  }

  @Test(arguments: [
    ("- a", ["1:1 an outline is not a mapping of keys and values"]),
    ("packages: x", ["1:11 `packages` is not a list"]),
    ("packages: [{}]", ["1:12 a package has no title"]),
    ("packages: [{title: ''}]", ["1:20 the text is empty"]),
    ("packages: [{title: A, titel: B}]", ["1:23 a package has no key 'titel'"]),
    ("packages: [{title: A, priority: huge}]", ["1:33 'huge' is no priority"]),
    ("packages: [{title: A, effort: soon}]", ["1:31 'soon' is no estimate"]),
    (
      "packages: [{title: \"A\\nB\"}]",
      ["1:20 a line break or control character cannot be written here"]
    ),
    ("packages: [{title: A, files: [{a: b}]}]", ["1:31 a text is wanted here"]),
    ("{\"title\": \"\\ud83d\\ude00\", \"x\": 1}", ["1:27 an outline has no key 'x'"]),
    ("packages: [{title: *a}]", ["1:20 frontmatter does not use aliases (*name)"]),
    (
      "title: [x]\npackages:\n  - title: A\n    effort: soon\n  - priority: huge\n",
      [
        "1:8 a text is wanted here", "4:13 'soon' is no estimate", "5:15 'huge' is no priority",
      ]
    ),
  ])
  func `every problem is told with its place`(text: String, problems: [String]) {
    #expect(lines(read(text).problems) == problems)
  }

  @Test(arguments: [
    ("packages: [{title: A, depends_on: [nix]}]", ["1:36 there is no package 'nix'"]),
    ("packages: [{id: a, title: A, depends_on: [a]}]", ["1:43 'a' waits for itself"]),
    ("packages: [{id: A b, title: A}]", ["1:17 'A b' is no id"]),
    ("packages: [{id: a, title: A}, {id: a, title: B}]", ["1:36 the id 'a' belongs to 'A', too"]),
    ("packages: [{title: A, files: [/etc]}]", ["1:31 the pattern '/etc' is an absolute path"]),
    ("packages: [{title: A, reads: ['**']}]", ["1:31 the pattern '**' claims everything"]),
    (
      "packages: [{id: a, title: A, priority: low}, {title: B, depends_on: [a]}]",
      ["1:70 a package of medium priority waits for 'a', whose priority is low"]
    ),
    (
      "packages:\n- {id: a, title: A, depends_on: b}\n- {id: b, title: B, depends_on: [a]}",
      ["2:33 packages wait for each other: a → b → a"]
    ),
  ])
  func `what cannot be written is told where it stands`(text: String, problems: [String]) {
    let reading = read(text)
    let review = DraftReview(reading.draft.packages, in: PrerequisiteSearch([]))
    #expect(lines(reading.located(review.problems)) == problems)
  }

  @Test(arguments: [
    ("src/**", "src/b.c", ["3:29 'src/b.c' and 'src/**' of a both have 'src/b.c'"]),
    ("src/a.c", "src/b.c", []),
  ])
  func `packages that meet are told with a path in both`(
    first: String, second: String, problems: [String]
  ) throws {
    let reading = read(
      """
      packages:
      - {id: a, title: A, files: [\(first)]}
      - {id: b, title: B, files: [\(second)]}
      """)
    var plan = WrittenPlan()
    let made = try plan.add(reading.draft.packages)
    let found = ScopeReview.problems(of: made, in: plan.desk.plan, among: [], shared: SharedPaths())
    #expect(lines(reading.located(found)) == problems)
  }

  @Test func `what depends on the other may share its paths`() throws {
    var plan = WrittenPlan()
    let made = try plan.add([
      PackageDraft("A", id: "a", files: ["src/**"]),
      PackageDraft("B", id: "b", files: ["src/b.c"], after: ["a"]),
    ])
    #expect(
      ScopeReview.problems(of: made, in: plan.desk.plan, among: [], shared: SharedPaths()) == [])
    #expect(plan.complaints == [])
    #expect(plan.text("01-a-plan.md").contains("- Phase 2 depends on this"))
    #expect(plan.text("01-a-plan.md").hasSuffix("**Next Phase:** [02-b-plan.md](02-b-plan.md)\n"))
    #expect(
      plan.text("02-b-plan.md").hasPrefix(
        "---\ndepends_on:\n  - \"01-a\"\nfiles:\n  - src/b.c\n---\n"))
  }

  @Test(arguments: [
    "Reads take less than 1 ms with `get`", "# not a heading", "```", "[x] done", "> quote",
    "1. first", "- nested", "<!-- open", "a|b",
  ])
  func `a criterion is one criterion, whatever is in it`(text: String) throws {
    var plan = WrittenPlan()
    var draft = PackageDraft("A", files: ["a"])
    draft.criteria = [text, "Second"]
    draft.inScope = [text]
    try plan.add([draft])
    let document = try #require(plan.desk.plan.documents.first { $0.kind == .plan })
    #expect(document.criteria.map(\.isMet) == [false, false])
    #expect(plan.complaints == [])
  }
}
