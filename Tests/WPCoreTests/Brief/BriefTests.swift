import Testing
import WPSyntax

@testable import WPCore

struct BriefTests {
  private static let document = """
    # Phase 3: Store

    **Status:** Ready for Implementation
    **Files:** `src/store/**`

    The store keeps what was computed.

    It is read far more often than written.

    ## Decisions

    - One file for each entry

    ## Success Criteria

    - [ ] an entry survives a crash
    - [x] an entry is found again

    """

  private static let neighbours = (1...9).map {
    Brief.Neighbour(package: "p/0\($0)-other", agent: "bo", patterns: ["src/\($0)/**"])
  }

  private static let foundations = [
    Brief.Foundation(
      reference: "p/01-base", title: "Base",
      standing: Standing(document: .completed, assignee: "bo"),
      results: "- `src/base.swift`\n- a format for entries\n")
  ]

  private func brief(_ document: String) throws -> Brief {
    let plan = Analysis.read(
      PlanFolder(
        path: "plans/2026-01-05-caching",
        files: [PlanFile(name: "03-store-plan.md", content: .bytes(Bytes(document.utf8)))],
        names: ["03-store-plan.md"]))
    let package = try #require(plan.packages.first)
    return Brief(
      of: package, in: plan, standing: Standing(document: .open, assignee: nil),
      scope: ClaimScope(writes: package.files.map(\.value), reads: ["src/types.swift"]),
      foundations: BriefTests.foundations, neighbours: BriefTests.neighbours)
  }

  @Test func `the same facts give the same bytes`() throws {
    let pages = try (0..<3).map { _ in
      try brief(BriefTests.document).page(within: TokenBudget(4_000))
    }
    #expect(Set(pages.map(\.text)).count == 1)
    #expect(pages[0].shortened.isEmpty)
    let fifth = """
      ## Builds on

      - p/01-base, Base: completed
        - `src/base.swift`
        - a format for entries

      """
    #expect(pages[0].text.utf8.count > fifth.utf8.count)
    #expect(pages[0].text.split(separator: "\n").contains("  - a format for entries"))
  }

  @Test func `at every budget the page is no longer than it may be, and what can be kept is kept`()
    throws
  {
    let brief = try brief(BriefTests.document)
    let whole = brief.page(within: TokenBudget(nil))
    let least = brief.page(within: TokenBudget(0))
    var last = whole
    for budget in stride(from: whole.tokens, through: 0, by: -1) {
      let page = brief.page(within: TokenBudget(budget))
      #expect(page.tokens <= budget || page.shortened == least.shortened, "\(budget)")
      #expect(page.tokens == TokenBudget.tokens(page.text.utf8.count))
      #expect(page.shortened.count >= last.shortened.count)
      last = page
    }
    #expect(brief.page(within: TokenBudget(whole.tokens)) == whole)
    for word in ["# 2026-01-05-caching/03-store", "src/store/**", "1. [ ] an entry survives"] {
      #expect(least.text.contains(word), "\(word) is what the page is for")
    }
    #expect(least.text.hasSuffix("what is left is more than 0.\n"))
  }

  @Test func `what it says of its cost is a quarter of its bytes`() throws {
    let page = try brief(BriefTests.document).page(within: TokenBudget(4_000))
    #expect(page.tokens == TokenBudget.tokens(page.text.utf8.count))
    #expect(page.text.hasSuffix("This page costs about \(page.tokens) tokens.\n"))
  }

  @Test(arguments: [
    "", "# Phase 3: Store", "\u{FEFF}# Phase 3: Store\r\n\r\ntext\r\n", "no heading at all",
    "# Phase 3: \u{1B}[31mred\u{202E}\n\n## Overview\n\n\u{7}\u{0}\n",
  ])
  func `nothing of a document moves a cursor or stops the page`(document: String) throws {
    let page = try brief(document).page(within: TokenBudget(4_000))
    for scalar in page.text.unicodeScalars where scalar != "\n" {
      #expect(Visible.isSafe(scalar))
    }
    #expect(page.text.hasPrefix("# 2026-01-05-caching/03-store: "))
  }

  @Test func `a document of a megabyte is clipped to what a budget allows`() throws {
    let long = String(repeating: "all work and no play ", count: 50_000)
    let page = try brief("# Phase 3: Store\n\n## Overview\n\n\(long)\n").page(
      within: TokenBudget(400))
    #expect(page.tokens <= 400)
    #expect(page.shortened.contains("Goal"))
  }

  @Test func `hints that wait to be filled in, rules and empty headings are left out`() throws {
    let text = """
      # Phase 3: Store

      ## Overview

      <!-- What it covers. -->

      ---

      ## Scope

      ### In Scope

      <!-- One item each. -->

      ### Out of Scope

      - eviction
      <!-- see 04 -->

      """
    let page = try brief(text).page(within: TokenBudget(4_000)).text
    #expect(page.contains("### Out of Scope\n\n- eviction\n"))
    #expect(!page.contains("<!--"))
    #expect(!page.contains("### In Scope"))
    #expect(!page.contains("---"))
  }
}
