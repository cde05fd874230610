import Testing
import WPCore
import WPSyntax

struct NewPlanTests {
  @Test func `a new plan passes strict validation as created`() {
    #expect(WrittenPlan().complaints == [])
  }

  @Test func `the documents have every section of the workflow, with its picture`() {
    let plan = WrittenPlan()
    let headings = plan.text("START-HERE.md").split(separator: "\n").filter { $0.hasPrefix("#") }
    #expect(
      headings == [
        "# Caching Overhaul - January 2026", "## 🎯 Executive Summary",
        "## 📊 Progress Since Last Session", "### ✅ Completed", "### ⚠️ Partially Complete",
        "### 🎯 This Roadmap", "## 📅 Timeline", "## 🎯 Success Criteria", "### Overall Success",
        "### Phase-Specific", "## 📚 Document Navigation", "## 🔥 Priority Order",
        "## 📋 Dependencies", "### External Dependencies", "### Internal Dependencies",
        "## 🚀 Getting Started",
      ])
    #expect(
      plan.text("README.md").split(separator: "\n").filter { $0.hasPrefix("#") } == [
        "# Caching Overhaul", "## 📋 Overview", "## 📚 What's Inside", "## 📊 Quick Summary",
        "### ✅ What Was Completed", "### 🎯 What's Next (This Roadmap)", "### ⏱️ Timeline",
        "## 🎯 Priority Order", "## 🚀 Getting Started",
      ])
  }

  @Test func `packages with their scopes pass strict validation`() throws {
    var plan = WrittenPlan()
    let made = try plan.add([
      PackageDraft(
        "Store", effort: "2-3h agentic + 1h review", priority: .high, files: ["src/store/**"]),
      PackageDraft("Limits", effort: "3-4h agentic + 1h review", files: ["src/limits.c"]),
    ])
    try plan.add([PackageDraft("Report", files: ["src/report.c"], after: ["01", "limits"])])
    #expect(made.map(\.name) == ["01-store-plan.md", "02-limits-plan.md"])
    #expect(plan.complaints == [])
    #expect(plan.desk.notes == [])
  }

  @Test func `each list and table gets one entry for a package`() throws {
    var plan = WrittenPlan()
    try plan.add([PackageDraft("Store", effort: "2-3h agentic + 1h review", files: ["a"])])
    let before = (plan.text("START-HERE.md"), plan.text("README.md"))
    try plan.add([
      PackageDraft(
        "Limits", effort: "3-4h agentic + 1h review", priority: .high, files: ["b"], after: ["1"])
    ])
    #expect(
      added(before.0, plan.text("START-HERE.md")) == [
        "2. **Phase 2:** Limits", "   - Priority: HIGH", "   - Effort: 3-4h agentic + 1h review",
        "| Week 1 | Phase 2 | 3-4h agentic + 1h review |",
        "**Total:** 5-7h agentic + 2h review = **7-9h total**",
        "- [ ] Phase 2: All of its success criteria are met",
        "| [02-limits-plan.md](02-limits-plan.md) | Phase 2: Limits |",
        "2. 🔴 **HIGH:** Phase 2 - Limits", "- Phase 2 depends on Phase 1",
      ])
    #expect(
      added(before.1, plan.text("README.md")) == [
        "| [02-limits-plan.md](02-limits-plan.md) | Phase 2: Limits | 📋 Ready |",
        "- **Phase 2:** Limits", "- **Week 1:** Phase 2 (3-4h agentic + 1h review)",
        "**Total:** 5-7h agentic + 2h review = **7-9h total**",
        "| 🔴 HIGH | Phase 2 | Limits | 3-4h agentic + 1h review | - |",
      ])
  }

  @Test func `the month of the title is that of the date`() {
    let plan = NewPlan(title: " Q1 - March 2025 ", date: WrittenPlan.date, slug: "q1")
    #expect(plan.datedTitle == "Q1 - January 2026")
    #expect(plan.folder == "2026-01-05-q1")
  }

  /// The lines of a text that another does not have.
  private func added(_ old: String, _ new: String) -> [String] {
    let known = Set(old.split(separator: "\n"))
    return new.split(separator: "\n").filter { !known.contains($0) }.map(String.init)
  }
}
