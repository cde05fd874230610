import Testing
import WPCore
import WPSyntax

@Suite struct `The catalogue` {
  static let rules =
    SampleReport.rules + [
      Rule(
        181, "unclosed-fence", .error, in: [.roadmap, .package],
        summary: "unclosed code fence",
        why:
          "Everything behind the fence is code to a reader of Markdown: headings, criteria and links of the rest of the document are gone, and so are they for every tool.",
        failing: """
          -- 01-part-plan.md --
          # Part

          ⟦```swift⟧
          let a = 1	// ⟦日本⟧ and ⟦b⟧
          """,
        passing: """
          -- 01-part-plan.md --
          # Part

          ```swift
          let a = 1
          ```
          """, fixable: true),
      Rule(
        3, "missing-start-here", .error, in: .roadmap, summary: "START-HERE.md is missing",
        why: "Nobody knows where to begin.",
        failing: "-- ⟦2026-01-05-example/⟧ --\n-- README.md --\n# Example\n",
        passing: "-- START-HERE.md --\n# Example\n"),
    ]

  @Test func `is a table, a document for programs and one for readers`() throws {
    let text = CatalogueText(Self.rules)
    try Golden.expect(text.table(Presentation()), equals: "rules.text")
    try Golden.expect(text.json, equals: "rules.json")
    try Golden.expect(text.markdown, equals: "rules.md")
  }

  @Test(arguments: ["WP181", "WP003", "WP111"])
  func `explains a rule with its examples`(code: String) throws {
    let rule = try #require(RuleLookup(Self.rules).rule(code))
    try Golden.expect(RuleExplanation.text(rule, Presentation()), equals: "explain.\(code).text")
    try Golden.expect(RuleExplanation.json(rule), equals: "explain.\(code).json")
  }

  @Test(
    arguments: [
      ("WP150", "WP150", nil), ("wp150", "WP150", nil), ("dead-link", "WP170", nil),
      ("Dead-Link", "WP170", nil), ("daed-link", nil, "dead-link"),
      ("unknown-dependancy", nil, "unknown-dependency"), ("WP151", nil, "WP150"),
      ("WP+15", nil, nil),
      ("nothing-of-the-kind", nil, nil), ("", nil, nil),
    ] as [(String, String?, String?)])
  func `finds a rule or the nearest name`(typed: String, code: String?, near: String?) {
    let lookup = RuleLookup(SampleReport.rules)
    #expect(lookup.rule(typed)?.code.description == code)
    if code == nil { #expect(lookup.nearest(typed) == near) }
  }
}
