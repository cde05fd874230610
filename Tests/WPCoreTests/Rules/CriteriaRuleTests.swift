import Testing
import WPCore

@Suite struct `Rules about criteria and scope statements` {
  @Test(arguments: criteria)
  func `ask for criteria that can be checked`(example: WordedCase) {
    let text = "-- 03-store-plan.md --\n# Store\n\n" + example.text
    #expect(raised([160, 161, 162], by: text) == example.expected)
  }

  private static let criteria = [
    WordedCase(
      "none", "", "WP160 warning 03-store-plan.md the document has no success criteria"),
    WordedCase(
      "a heading with nothing below",
      "## Success Criteria\n\n## Tasks\n",
      "WP160 warning 03-store-plan.md:3 the document has no success criteria"),
    WordedCase("prose", "## Success Criteria\n\nLess than 200 ms for each search.\n"),
    WordedCase("a label above a list", "**Success Criteria:**\n\n- [ ] 60% hits\n"),
    WordedCase(
      "boxes of every kind",
      """
      ## ✅ Success Criteria

      ### Functional
      * [x] 60% hits
      1. [ ] all tests pass
         - [X] nested

      ### Quality
      ✅ fast

      | Criterion | Status |
      |-----------|--------|
      | small | ❌ |
      """),
    WordedCase(
      "items without boxes",
      "## Success Criteria\n\n- **Performance:**\n  - 60% hits\n- all tests pass\n",
      "WP161 warning 03-store-plan.md:6 none of the 2 criteria has a checkbox"),
    WordedCase(
      "some items without boxes",
      "## Success Criteria\n\n- [ ] 60% hits\n- all tests pass\n",
      "WP161 warning 03-store-plan.md:6 1 of the 2 criteria have no checkbox"),
    WordedCase(
      "a subsection about something else",
      """
      ## Success Criteria

      - [ ] 60% hits

      ### How it is measured

      - with a stop watch
      """),
    WordedCase(
      "nothing to measure",
      "## Success Criteria\n\n- [ ] It works\n- [ ] People like it\n",
      "WP162 info 03-store-plan.md:5 none of the criteria can be measured"),
  ]

  @Test func `require criteria of a roadmap's START-HERE`() {
    let text = """
      -- START-HERE.md --
      # Caching - January 2026
      """
    #expect(
      raised([160], by: text, profile: .roadmap)
        == ["WP160 error START-HERE.md the document has no success criteria"])
    #expect(
      raised([160], by: text, profile: .package)
        == ["WP160 warning START-HERE.md the document has no success criteria"])
  }

  @Test(arguments: [
    (
      "", "WP163 warning 03-store-plan.md the plan says neither what is in nor what is out of scope"
    ),
    (
      "## In Scope\n- a\n",
      "WP163 warning 03-store-plan.md the plan does not say what is out of scope"
    ),
    (
      "## Not in Scope\n- a\n",
      "WP163 warning 03-store-plan.md the plan does not say what is in scope"
    ),
    ("## Scope\n\n### In Scope\n- a\n\n### Out of Scope\n- b\n", nil),
    ("## Scope\n\n**In Scope:**\n- a\n\n**Out of Scope:** b\n", nil),
    ("### Scope\n\n✅ **In Scope**\n- a\n\n❌ **Out of Scope**\n- b\n", nil),
  ])
  func `ask for both sides of a scope`(body: String, expected: String?) {
    let found = raised([163], by: "-- 03-store-plan.md --\n# Store\n\n" + body)
    #expect(found == (expected.map { [$0] } ?? []))
  }
}
