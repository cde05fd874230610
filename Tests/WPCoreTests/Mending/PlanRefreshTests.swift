import Testing
@testable import WPCore
import WPSyntax
import WPTestSupport

@Suite struct `A refresh` {
  private static let packages = """
    -- 01-METRICS-ANALYSIS.md --
    # What is measured
    -- 03-store-plan.md --
    # Phase 3: Store

    **Priority:** HIGH
    **Status:** Complete
    **Estimated Effort:** 2-3h agentic + 1h review
    **Depends On:** None
    -- 04-limits-plan.md --
    # Phase 4: Limits

    **Priority:** LOW
    **Status:** In Progress
    **Estimated Effort:** 3-4h agentic + 1h review
    **Depends On:** Phase 3
    -- 05-metrics-plan.md --
    # Phase 5: Metrics

    **Priority:** MEDIUM
    **Status:** Ready
    **Estimated Effort:** 1h agentic + 1h review
    **Depends On:** Phase 3, Phase 4

    """

  /// START-HERE of a plan after a refresh, without its first line.
  private func refreshed(_ text: String) throws -> String {
    let plan = samplePlan("-- START-HERE.md --\n# Caching\n" + text + "\n" + Self.packages)
    let changes = PlanRefresh.changes(of: plan)
    #expect(changes.allSatisfy { $0.document == plan.start })
    let again = plan.rereading(
      Dictionary(changes.map { ($0.document, $0.bytes) }, uniquingKeysWith: { first, _ in first }))
    #expect(PlanRefresh.changes(of: again).isEmpty, "a second refresh changes something")
    let start = try #require(again.start)
    return String(
      decoding: again.documents[start].bytes.dropFirst("# Caching\n".utf8.count), as: UTF8.self)
  }

  @Test func `corrects cells and leaves words, columns and rows of the author's own`() throws {
    let text = """
      ## Priority Order

      | Mine | Priority | Phase | Effort | Status | Why |
      |------|----------|-------|--------|--------|-----|
      | a | 🟡 **LOW** (first) | Phase 3 | 9h agentic | 📋 Ready | Because |
      | b | MEDIUM | Phase 4 | 3-4h | ⏳ | |
      | c | Medium | Phase 5 | TBD | Blocked (on Ana) | x |
      | d | HIGH | Holidays | 1h | Ready | mine |
      """
    #expect(
      try refreshed(text) == """
        ## Priority Order

        | Mine | Priority | Phase | Effort | Status | Why |
        |------|----------|-------|--------|--------|-----|
        | a | 🔴 **HIGH** (first) | Phase 3 | 2-3h agentic | ✅ Complete | Because |
        | b | LOW | Phase 4 | 3-4h | 🔄 | |
        | c | Medium | Phase 5 | 1h agentic + 1h review | Ready | x |
        | d | HIGH | Holidays | 1h | Ready | mine |

        """)
  }

  @Test func `enters what is missing behind the others`() throws {
    let text = """
      ## Document Navigation

      | Document | Description |
      |----------|-------------|
      | [START-HERE.md](START-HERE.md) | here |
      | [04-limits-plan.md](04-limits-plan.md) | mine |

      ## Priority Order

      1. 🟡 **LOW:** Phase 4 - Limits
      """
    #expect(
      try refreshed(text) == """
        ## Document Navigation

        | Document | Description |
        |----------|-------------|
        | [START-HERE.md](START-HERE.md) | here |
        | [04-limits-plan.md](04-limits-plan.md) | mine |
        | [01-METRICS-ANALYSIS.md](01-METRICS-ANALYSIS.md) | What is measured |
        | [03-store-plan.md](03-store-plan.md) | Phase 3: Store |
        | [05-metrics-plan.md](05-metrics-plan.md) | Phase 5: Metrics |

        ## Priority Order

        1. 🟡 **LOW:** Phase 4 - Limits
        2. 🟠 **MEDIUM:** Phase 5 - Metrics

        """)
  }

  @Test func `brings a badly merged folder back to truth`() throws {
    let text = """
      ## What's Inside

      | Document | Status |
      |----------|--------|
      | [01-METRICS-ANALYSIS.md](01-METRICS-ANALYSIS.md) | ✅ |
      | [03-store-plan.md](03-store-plan.md) | 📋 Ready |
      | [03-store-plan.md](03-store-plan.md) | 🔄 In Progress |
      | [04-limits-plan.md](04-limits-plan.md) | 📋 Ready |
      | [05-metrics-plan.md](05-metrics-plan.md) | 📋 Ready |

      Progress: **0** of 2 packages complete
      """
    #expect(
      try refreshed(text) == """
        ## What's Inside

        | Document | Status |
        |----------|--------|
        | [01-METRICS-ANALYSIS.md](01-METRICS-ANALYSIS.md) | ✅ |
        | [03-store-plan.md](03-store-plan.md) | ✅ Complete |
        | [04-limits-plan.md](04-limits-plan.md) | 🔄 In Progress |
        | [05-metrics-plan.md](05-metrics-plan.md) | 📋 Ready |

        Progress: **1** of 3 packages complete

        """)
  }

  @Test func `adds weeks up`() throws {
    let text = """
      ## Timeline

      | Week | Features | Time Estimate |
      |------|----------|---------------|
      | Week 1 | Phase 3 + Phase 4 | 1h agentic + 1h review |

      **Total:** 1 hours agentic + 1 hours review = **2 total hours**
      """
    #expect(
      try refreshed(text) == """
        ## Timeline

        | Week | Features | Time Estimate |
        |------|----------|---------------|
        | Week 1 | Phase 3 + Phase 4 | 5-7h agentic + 2h review |
        | Week 1 | Phase 5 | 1h agentic + 1h review |

        **Total:** 6-8 hours agentic + 3 hours review = **9-11 total hours**

        """)
  }

  @Test func `corrects dependencies that are understood as a whole`() throws {
    let text = """
      ## Dependencies

      ### Internal Dependencies
      - Phase 3 depends on Phase 4
      - Phase 4 depends on Phase 5, Phase 3
      - Phase 5 depends on the weather
      """
    #expect(
      try refreshed(text) == """
        ## Dependencies

        ### Internal Dependencies
        - Phase 4 depends on Phase 3
        - Phase 5 depends on the weather

        """)
  }

  @Test func `states dependencies that nobody stated`() throws {
    #expect(
      try refreshed("### Internal Dependencies\n- Phase 4 depends on Phase 3") == """
        ### Internal Dependencies
        - Phase 4 depends on Phase 3
        - Phase 5 depends on Phase 3, Phase 4

        """)
  }

  @Test func `changes nothing in a document with the marks of a conflict`() {
    let plan = samplePlan(
      "-- START-HERE.md --\n# A\n<<<<<<< a\nProgress: 0 of 9 phases complete\n=======\n>>>>>>> b\n"
        + Self.packages)
    #expect(PlanRefresh.changes(of: plan).isEmpty)
  }

  @Test(.enabled(if: Corpus.isPresent), arguments: `Edits of real documents`.folders)
  func `of a real folder leaves nothing for a second one`(folder: String) {
    let plan = `Edits of real documents`.plan(folder)
    let changes = PlanRefresh.changes(of: plan)
    let again = plan.rereading(
      Dictionary(changes.map { ($0.document, $0.bytes) }, uniquingKeysWith: { first, _ in first }))
    #expect(PlanRefresh.changes(of: again).isEmpty)
    for change in changes {
      let old = plan.documents[change.document]
      let new = again.documents[change.document]
      #expect(
        old.outline.headings.map { old.raw($0.range) }
          == new.outline.headings.map { new.raw($0.range) })
    }
  }
}
