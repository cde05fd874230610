import Testing
import WPCore
import WPSyntax

struct PlanClosingTests {
  /// A plan of two packages with some texts of its documents replaced.
  private func plan(_ replacements: [(String, String)]) throws -> WrittenPlan {
    var plan = WrittenPlan()
    try plan.add([
      PackageDraft("Store", effort: "2-3h agentic + 1h review", files: ["a"]),
      PackageDraft("Limits", effort: "3-4h agentic + 1h review", files: ["b"]),
    ])
    for file in plan.desk.folder.files {
      var text = plan.text(file.name.text)
      for (old, new) in replacements {
        text = text.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
      }
      plan.desk.put(file.name, Bytes(text))
    }
    return plan
  }

  private let done = [
    ("- [ ] ", "- [x] "),
    ("**Status:** Ready for Implementation\n**Est", "**Status:** Complete\n**Est"),
    ("---\nfiles", "---\nactual: 4h agentic + 1h review\nfiles"),
  ]

  @Test func `a plan that is not done says what is open`() throws {
    let plan = try plan([])
    let obstacles = PlanClosing(plan.desk.plan).obstacles
    #expect(obstacles.prefix(2) == [.open("01-store", .open), .open("02-limits", .open)])
    #expect(
      obstacles.contains(
        .unmet(
          document: "01-store-plan.md", line: 54,
          "Everything in scope works and is covered by tests")))
  }

  @Test func `a plan that is done is closed everywhere and passes strict validation`() throws {
    var plan = try plan(done)
    let closing = PlanClosing(plan.desk.plan)
    #expect(closing.obstacles == [])
    #expect(!closing.isClosed)
    let name = closing.close(&plan.desk, on: WrittenPlan.date)
    #expect(name == "CACHING-OVERHAUL-COMPLETE.md")
    #expect(plan.complaints == [])
    #expect(PlanClosing(plan.desk.plan).isClosed)
    for document in ["START-HERE.md", "README.md", "01-store-plan.md", "02-limits-plan.md"] {
      let lines = plan.text(document).split(separator: "\n").filter { $0.hasPrefix("**Status:**") }
      #expect(Set(lines) == ["**Status:** Complete"], "\(document)")
    }
    let text = plan.text(name.text)
    #expect(text.contains("- **Estimated Effort:** 5-7h agentic + 2h review\n"))
    #expect(text.contains("- **Actual Effort:** 8h agentic + 2h review\n"))
    #expect(text.contains("| 2-3h agentic + 1h review | 4h agentic + 1h review |\n"))
  }

  @Test func `a plan that is closed by force keeps what is open`() throws {
    var plan = try plan([])
    let name = PlanClosing(plan.desk.plan).close(&plan.desk, on: WrittenPlan.date)
    #expect(plan.text("01-store-plan.md").contains("**Status:** Ready for Implementation\n"))
    #expect(plan.text("START-HERE.md").contains("**Status:** Complete\n"))
    #expect(plan.text(name.text).contains("- **Packages:** 0 completed, 2 left open\n"))
    #expect(plan.text(name.text).contains("## ⚠️ What Remains\n"))
  }

  @Test func `an older completion document is kept`() throws {
    var plan = try plan(done)
    plan.desk.put("CACHING-OVERHAUL-COMPLETE.md", Bytes("# Old\n"))
    let name = PlanClosing(plan.desk.plan).close(&plan.desk, on: WrittenPlan.date)
    #expect(name == "COMPLETE.md")
    #expect(plan.text("CACHING-OVERHAUL-COMPLETE.md") == "# Old\n")
  }
}
