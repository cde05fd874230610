import Testing
import WPCore
import WPSyntax

/// Plans that people wrote by hand get a row where their tables are known, and keep every other byte.
struct AdoptionTests {
  private let package = """
    # Phase 3: Store

    **Status:** Ready
    """

  /// Most of the documents here have no list of documents.
  private let unlisted =
    "04-limits-plan.md is listed neither in START-HERE nor in README; enter it by hand"

  private func folder(_ readme: String) -> PlanFolder {
    PlanFolder(
      path: ".engineering/artifacts/planning/2025-03-02-hand-made",
      files: [
        PlanFile(name: "03-store-plan.md", content: .bytes(Bytes(package))),
        PlanFile(name: "README.md", content: .bytes(Bytes(readme))),
      ], names: ["03-store-plan.md", "README.md"])
  }

  private func adding(to readme: String) throws -> (text: String, notes: [String]) {
    var plan = WrittenPlan(folder: folder(readme))
    try plan.add([
      PackageDraft("Limits", effort: "2-3h agentic + 1h review", priority: .high, after: ["03"])
    ])
    return (plan.text("README.md"), plan.desk.notes.filter { $0 != unlisted })
  }

  @Test(arguments: [
    // Columns are found by their heads, whatever their order; a column of the author's own stays open.
    (
      "## Documents\n\n| State | Colour | File |\n|---|---|---|\n| ✅ | red | [s](03-store-plan.md) |",
      "\n| 📋 Ready | - | [04-limits-plan.md](04-limits-plan.md) |"
    ),
    // Without outer bars, with links that start at the folder, and without a last line end.
    (
      "## Navigation\n\nDocument | Description\n--- | ---\n[s](./03-store-plan.md) | the store",
      "\n[04-limits-plan.md](./04-limits-plan.md) | Phase 4: Limits"
    ),
    // A table that was lined up stays so.
    (
      "## Priority Order\n\n| Phase   | Priority  |\n| ------- | --------- |\n| Phase 3 | 🟡 LOW    |\n",
      "| Phase 4 | 🔴 HIGH   |\n"
    ),
    (
      "## Priority Order\r\n\r\n1) Phase 3 - Store\r\n\r\nBehind it.\r\n",
      "2) 🔴 **HIGH:** Phase 4 - Limits\r\n"
    ),
    ("## What's Next\n\n* **Phase 3:** Store\n\n\nText.\n", "* **Phase 4:** Limits\n"),
    ("### Internal Dependencies\n- Phase 3 depends on Phase 1", "\n- Phase 4 depends on Phase 3"),
    (
      "## Timeline\n\n| Week | Phase | Time |\n|-|-|-|\n| Week 2 | Phase 3 | 2h |\n",
      "| Week 2 | Phase 4 | - |\n"
    ),
    (
      "## Dependencies\n\n| Phase | Depends On |\n|-|-|\n| Phase 3 | None |\n",
      "| Phase 4 | Phase 3 |\n"
    ),
    // Groups of documents: the one with packages is meant, and what leads elsewhere is none.
    (
      "## Documents\n\n### Analyses\n- [a](01-a.md)\n\n### Plans\n- [s](03-store-plan.md)\n\n### Related\n"
        + "- [b](../b/README.md)\n",
      "- [04-limits-plan.md](04-limits-plan.md) - Phase 4: Limits\n"
    ),
    // A sum stays below its rows.
    (
      "## Timeline\n\n| Phase | Effort |\n|-|-|\n| Phase 3 | 2h |\n| **Total** | 2h |\n",
      "| Phase 4 | 2-3h agentic + 1h review |\n"
    ),
    // A heading of the author's own: told by its rows.
    (
      "## The plan\n\n| Phase | Effort |\n|-|-|\n| Phase 3: Store | 2h |\n",
      "| Phase 4: Limits | 2-3h agentic + 1h review |\n"
    ),
  ])
  func `a row is entered in the style of its neighbours`(readme: String, row: String) throws {
    let head = "# Hand Made\n\n**Status:** Planning\n\n"
    let (text, notes) = try adding(to: head + readme)
    let place = try #require(text.range(of: row))
    #expect(text.replacing(place) == head + readme)
    #expect(notes == [])
  }

  @Test(arguments: [
    ("## Priority Order\n\n| Rank | Thing |\n|-|-|\n| 1 | Store |\n", "the order of priority"),
    ("## Timeline\n\n- March: the store\n- April: the rest\n", "weeks"),
    ("## Documents\n\n| What | Where |\n|-|-|\n| Store | there |\n", "documents"),
  ])
  func `what is not known is left alone and named`(readme: String, words: String) throws {
    let head = "# Hand Made\n\n**Status:** Planning\n\n"
    let (text, notes) = try adding(to: head + readme)
    #expect(text == head + readme)
    let heading = readme.dropFirst(3).prefix { $0 != "\n" }
    #expect(
      notes == [
        "README.md: '\(heading)' lists \(words) in a way that is not known here; "
          + "enter Phase 4 by hand"
      ])
  }

  @Test(arguments: [
    ("", true), ("## Documents\n\n- [s](03-store-plan.md)\n", false),
  ])
  func `a document that no list has taken in is named`(readme: String, isNamed: Bool) throws {
    var plan = WrittenPlan(folder: folder("# Hand Made\n\n**Status:** Planning\n\n" + readme))
    try plan.add([PackageDraft("Limits")])
    #expect(plan.desk.notes == (isNamed ? [unlisted] : []))
  }

  @Test func `a total that was wrong is left to its author`() throws {
    let readme = """
      # Hand Made

      **Status:** Planning

      ## Timeline

      | Week | Phase | Estimate |
      |------|-------|----------|
      | Week 1 | Phase 3 | 2h |

      **Total:** 9h
      """
    let (text, notes) = try adding(to: readme)
    #expect(text.contains("**Total:** 9h"))
    #expect(
      notes == [
        "README.md: the total below 'Timeline' was not the sum of its rows and was left as it is"
      ])
  }
}

extension String {
  fileprivate func range(of text: String) -> Range<Int>? {
    let (all, sought) = (Array(utf8), Array(text.utf8))
    guard all.count >= sought.count else { return nil }
    return (0...(all.count - sought.count)).first { all[$0...].starts(with: sought) }
      .map { $0..<($0 + sought.count) }
  }

  /// The text without a range of its bytes.
  fileprivate func replacing(_ range: Range<Int>) -> String {
    let all = Array(utf8)
    return String(decoding: all[..<range.lowerBound] + all[range.upperBound...], as: UTF8.self)
  }
}
