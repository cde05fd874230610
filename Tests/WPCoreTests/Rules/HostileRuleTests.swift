import Testing
import WPTestSupport

@Suite struct `Hostile folders` {
  @Test(arguments: [
    String(repeating: "## Success Criteria\n- x\n", count: 20_000),
    "**Depends On:** " + String(repeating: "Phase 9, ", count: 20_000),
    "**Files:** " + String(repeating: "{a,", count: 20_000),
    "## Files\n" + String(repeating: "- `a\u{0}b/../[`\n", count: 5_000),
    "## Dependencies\n"
      + String(repeating: "- Phase 3 depends on all previous phases\n", count: 5_000),
    "**Total:** 1h\n\n| Effort | Agentic |\n|---|---|\n"
      + String(repeating: "| 1h | 999999999h |\n", count: 20_000),
    "**Priority:** " + String(repeating: "HIGH ", count: 200_000),
    "## Tasks\n" + String(repeating: "### Task\n", count: 50_000),
    "**Success Criteria:**\n" + String(repeating: "- ", count: 2_000),
    "## Timeline\n" + String(repeating: "1. Phase 3 + Phase 4\n", count: 20_000),
  ])
  func `are read to their end`(body: String) {
    let text = "-- README.md --\n# A\n\n\(body)\n-- 03-a-plan.md --\n# Phase 3: A\n\n\(body)\n"
    #expect(!Examination(text).codes.isEmpty)
  }
}
