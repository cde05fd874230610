import Testing
import WPCore
import WPTestSupport

@Suite struct `Rules about dependencies` {
  private static let codes: Set<UInt16> = [150, 151, 152, 153, 154, 155]

  @Test(arguments: within)
  func `hold within a plan`(example: WordedCase) {
    #expect(raised(Self.codes, by: example.text) == example.expected)
  }

  private static let within = [
    WordedCase(
      "a roadmap whose documents agree",
      """
      -- START-HERE.md --
      # Caching - January 2026

      ## Priority Order

      1. 🔴 **HIGH:** Phase 3 - Store
      2. 🟠 **MEDIUM:** Phase 4 - Limits

      ## Dependencies

      ### External Dependencies
      - [ ] Redis before Phase 3

      ### Internal Dependencies
      - Phase 4 depends on Phase 3
      -- 03-store-plan.md --
      # Phase 3: Store

      **Priority:** HIGH
      **Depends On:** None
      -- 04-limits-plan.md --
      # Phase 4: Limits

      **Priority:** MEDIUM

      ## Dependencies

      ### Requires (Blockers)
      - [ ] Phase 3 must be complete
      - [ ] External dependency resolved

      ### Enables (Unlocks)
      - Phase 9 depends on this
      """),
    WordedCase(
      "names that nothing has",
      """
      -- 03-caching-store-plan.md --
      ---
      depends_on: [caching-stoer, 07, 04]
      ---
      # Store
      -- 04-limits-plan.md --
      # Limits

      **Depends On:** Phase 3 and 8
      """,
      "WP150 error 03-caching-store-plan.md:2 'caching-stoer' is no package of this plan",
      "WP150 error 03-caching-store-plan.md:2 '07' is no package of this plan",
      "WP151 error 03-caching-store-plan.md:2 "
        + "03-caching-store waits for itself: 03-caching-store → 04-limits → 03-caching-store",
      "WP150 error 04-limits-plan.md:3 'Phase 8' is no package of this plan"),
    WordedCase(
      "phases before the first are an earlier plan's",
      """
      -- 03-store-plan.md --
      # Phase 3: Store

      **Depends On:** Phases 1 and 2
      """,
      "WP153 info 03-store-plan.md:3 'Phases 1' names no package",
      "WP153 info 03-store-plan.md:3 '2' names no package"),
    WordedCase(
      "two packages of one number",
      """
      -- 03-store-plan.md --
      # Store
      -- 03-limits-plan.md --
      # Limits
      -- 04-keys-plan.md --
      ---
      depends_on: [03]
      ---
      # Keys
      """,
      "WP150 error 04-keys-plan.md:2 '03' may be 03-limits or 03-store"),
    WordedCase(
      "START-HERE depends on nothing that is there",
      """
      -- START-HERE.md --
      # Caching - January 2026

      ## Internal Dependencies

      - Phases 3 and 4 depend on Phase 9
      -- 03-store-plan.md --
      # Phase 3: Store
      -- 04-limits-plan.md --
      # Phase 4: Limits
      """,
      "WP150 error START-HERE.md:5 'Phase 9' is no package of this plan"),
    WordedCase(
      "a package that waits for itself, and the shortest of two circles",
      """
      -- 03-store-plan.md --
      ---
      depends_on: [03]
      ---
      # Store
      -- 04-limits-plan.md --
      ---
      depends_on: [05]
      ---
      # Limits
      -- 05-keys-plan.md --
      ---
      depends_on: [06, 04]
      ---
      # Keys
      -- 06-tests-plan.md --
      ---
      depends_on: [04]
      ---
      # Tests
      """,
      "WP151 error 03-store-plan.md:2 03-store waits for itself",
      "WP151 error 04-limits-plan.md:2 04-limits waits for itself: 04-limits → 05-keys → 04-limits"),
    WordedCase(
      "a cancelled package breaks a circle and is never met",
      """
      -- 03-store-plan.md --
      # Phase 3: Store

      **Status:** Cancelled
      **Depends On:** Phase 4
      -- 04-limits-plan.md --
      # Phase 4: Limits

      **Depends On:** Phase 3
      """,
      "WP152 warning 04-limits-plan.md:3 03-store is cancelled, so this dependency is never met"),
    WordedCase(
      "urgent work behind work that can wait, unless that is done",
      """
      -- 03-store-plan.md --
      # Phase 3: Store

      **Priority:** LOW
      -- 04-limits-plan.md --
      # Phase 4: Limits

      **Priority:** LOW
      **Status:** Complete
      -- 05-keys-plan.md --
      # Phase 5: Keys

      **Priority:** HIGH
      **Depends On:** Phases 3 and 4
      """,
      "WP152 warning 05-keys-plan.md:4 a package of high priority waits for 03-store, whose priority is low"
    ),
    WordedCase(
      "an order of work that cannot be followed",
      """
      -- START-HERE.md --
      # Caching - January 2026

      ## Timeline

      | Week | Features | Time Estimate |
      |------|----------|---------------|
      | Week 1 | Phase 3 + Phase 4 | 5h |
      | Week 2 | Phase 5 | 5h |

      ## Implementation sequence

      1. Phase 4 - Limits
      2. Phase 3 - Store
      3. Phase 5 - Keys
      -- 03-store-plan.md --
      # Phase 3: Store
      -- 04-limits-plan.md --
      # Phase 4: Limits

      **Depends On:** Phase 3
      -- 05-keys-plan.md --
      # Phase 5: Keys

      **Depends On:** Phase 4
      """,
      "WP152 warning START-HERE.md:12 04-limits comes before 03-store, which it depends on"),
    WordedCase(
      "what START-HERE and README say otherwise",
      """
      -- START-HERE.md --
      # Caching - January 2026

      1. **Phase 3:** Store
         - Priority: HIGH
         - Effort: 3-4h agentic + 1h review
      -- README.md --
      # Caching

      | Phase | Priority | Agentic | Review | Dependencies |
      |-------|----------|---------|--------|--------------|
      | 3. Store | LOW | 3-4h | 2h | None |
      | 4. Limits | LOW | 1h | | Phase 3 |
      | 5. Keys | LOW | 1h | | Phases 3 and 4 |
      -- 03-store-plan.md --
      # Phase 3: Store

      **Effort:** 3-5h agentic + 1h review
      -- 04-limits-plan.md --
      # Phase 4: Limits

      **Depends On:** None
      -- 05-keys-plan.md --
      # Phase 5: Keys

      **Depends On:** Phase 4
      """,
      "WP154 warning README.md:5 it says low here and high elsewhere",
      "WP154 warning README.md:5 it says 3-4h agentic + 2h review here and 3-5h agentic + 1h review elsewhere",
      "WP154 warning README.md:6 here 04-limits depends on 03-store, which its plan does not say",
      "WP154 warning README.md:7 here 05-keys depends on 03-store, which its plan does not say",
      "WP154 warning START-HERE.md:5 it says 3-4h agentic + 1h review here and 3-5h agentic + 1h review elsewhere"
    ),
    WordedCase(
      "done before what it needs",
      """
      -- 03-store-plan.md --
      # Phase 3: Store

      **Status:** Ready for Implementation
      -- 04-limits-plan.md --
      # Phase 4: Limits

      **Status:** Complete
      **Depends On:** Phase 3
      -- 05-keys-plan.md --
      # Phase 5: Keys

      **Status:** Complete
      **Depends On:** Phase 4
      """,
      "WP155 error 04-limits-plan.md:4 "
        + "the package is completed, but 03-store, which it depends on, is open"),
  ]

  @Test(arguments: across)
  func `hold across plans`(example: WordedCase) {
    #expect(raised(Self.codes, by: example.text) == example.expected)
  }

  private static let across = [
    WordedCase(
      "a package of another plan by name, words and beginning",
      """
      -- 2026-01-05-caching/03-store-plan.md --
      # Store
      -- 2026-02-01-search/01-index-plan.md --
      ---
      depends_on: [2026-01-05-caching/03, caching/store, cach/03-store-plan.md, 2026-01/03-store]
      ---
      # Index
      """),
    WordedCase(
      "plans and packages that are not there",
      """
      -- 2026-01-05-caching/03-store-plan.md --
      # Store
      -- 2026-02-01-search/01-index-plan.md --
      ---
      depends_on: [cahcing/03, caching/stroe, caching/09]
      ---
      # Index
      -- 2026-02-01-search/02-rank-plan.md --
      # Rank

      **Depends On:** client/server-split, 2025-01-01-gone/03
      """,
      "WP150 error 2026-02-01-search/01-index-plan.md:2 there is no plan 'cahcing'",
      "WP150 error 2026-02-01-search/01-index-plan.md:2 'stroe' is no package of 2026-01-05-caching",
      "WP150 error 2026-02-01-search/01-index-plan.md:2 '09' is no package of 2026-01-05-caching",
      "WP150 error 2026-02-01-search/02-rank-plan.md:3 there is no plan '2025-01-01-gone'"),
    WordedCase(
      "two plans of one name",
      """
      -- 2026-01-05-caching/03-store-plan.md --
      # Store
      -- 2026-01-06-caching/03-store-plan.md --
      # Store
      -- 2026-02-01-search/01-index-plan.md --
      ---
      depends_on: [caching/03]
      ---
      # Index
      """,
      "WP150 error 2026-02-01-search/01-index-plan.md:2 'caching' may be 2026-01-05-caching or 2026-01-06-caching"
    ),
    WordedCase(
      "a circle through two plans, once",
      """
      -- 2026-01-05-caching/03-store-plan.md --
      ---
      depends_on: [search/01]
      ---
      # Store
      -- 2026-02-01-search/01-index-plan.md --
      ---
      depends_on: [02]
      ---
      # Index
      -- 2026-02-01-search/02-rank-plan.md --
      ---
      depends_on: [caching/03]
      ---
      # Rank
      """,
      "WP151 error 2026-01-05-caching/03-store-plan.md:2 2026-01-05-caching/03-store waits for itself: "
        + "2026-01-05-caching/03-store → 2026-02-01-search/01-index → 2026-02-01-search/02-rank "
        + "→ 2026-01-05-caching/03-store"),
    WordedCase(
      "done before, and cancelled, in another plan",
      """
      -- 2026-01-05-caching/03-store-plan.md --
      # Store

      **Status:** In Progress
      -- 2026-01-05-caching/04-limits-plan.md --
      # Limits

      **Status:** Cancelled
      -- 2026-02-01-search/01-index-plan.md --
      ---
      status: completed
      depends_on: [caching/03]
      ---
      # Index
      -- 2026-02-01-search/02-rank-plan.md --
      ---
      depends_on: [caching/limits]
      ---
      # Rank
      """,
      "WP155 error 2026-02-01-search/01-index-plan.md:3 the package is completed, "
        + "but 2026-01-05-caching/03-store, which it depends on, is in progress",
      "WP152 warning 2026-02-01-search/02-rank-plan.md:2 "
        + "2026-01-05-caching/04-limits is cancelled, so this dependency is never met"),
  ]

  @Test func `suggest the name that was meant`() {
    let found = raisedHelp(
      """
      -- 03-store-plan.md --
      ---
      depends_on: [limts, 09]
      ---
      # Store
      -- 04-limits-plan.md --
      # Limits
      """)
    #expect(found == ["did you mean 'limits'?", "its packages are 03-store and 04-limits"])
  }

  private func raisedHelp(_ text: String) -> [String?] {
    Examination(text).diagnostics.filter { $0.code.number == 150 }.map(\.help)
  }
}
