import Testing
import WPCore

@Suite struct `Rules about priority and effort` {
  private static let codes: Set<UInt16> = [130, 131, 140, 141, 142, 143, 144]

  @Test(arguments: packages)
  func `weigh what a package says of itself`(example: WordedCase) {
    #expect(raised(Self.codes, by: example.text) == example.expected)
  }

  private static let packages = [
    WordedCase(
      "a complete header",
      """
      -- 03-store-plan.md --
      # Phase 3: Store

      **Priority:** MEDIUM-HIGH (Foundation)
      **Estimated Effort:** 2.5-3.5h agentic + 1h review
      """),
    WordedCase(
      "frontmatter instead of a header",
      """
      -- 03-store-plan.md --
      ---
      priority: high
      effort: 2-3h agentic + 1h review
      ---
      # Store
      """),
    WordedCase(
      "nothing at all",
      "-- 03-store-plan.md --\n# Store\n",
      "WP130 warning 03-store-plan.md the package states no priority",
      "WP140 warning 03-store-plan.md the package states no effort"),
    WordedCase(
      "a cancelled package owes nothing",
      "-- 03-store-plan.md --\n# Store\n\n**Status:** ❌ Cancelled\n"),
    WordedCase(
      "words of the author's own",
      """
      -- 03-store-plan.md --
      # Store

      **Priority:** Someday
      **Effort:** a while
      """,
      "WP131 warning 03-store-plan.md:3 'Someday' is no priority",
      "WP141 warning 03-store-plan.md:4 'a while' is no amount of time"),
    WordedCase(
      "what is left of a template is another rule's matter",
      """
      -- 03-store-plan.md --
      # Store

      **Priority:** [HIGH/MEDIUM/LOW] ([Reason])
      **Estimated Effort:** X-Yh agentic + Zh review
      """),
    WordedCase(
      "sizes and TBD are readable and have no parts",
      """
      -- 03-store-plan.md --
      # Store

      **Priority:** P1
      **Effort:** Medium
      -- 04-limits-plan.md --
      # Limits

      **Priority:** must-have
      **Effort:** TBD
      """),
    WordedCase(
      "a week of the calendar is when, not how long",
      """
      -- 03-store-plan.md --
      # Store

      **Priority:** P1
      **Estimated Duration:** Week 1
      """,
      "WP141 info 03-store-plan.md:4 'Week 1' is no amount of time"),
    WordedCase(
      "too large, too small, backwards",
      """
      -- 03-store-plan.md --
      # Store

      **Priority:** LOW
      **Effort:** 20-30h agentic + 2h review
      -- 04-limits-plan.md --
      # Limits

      **Priority:** LOW
      **Effort:** 20-30 min agentic + 5 min review
      -- 05-keys-plan.md --
      # Keys

      **Priority:** LOW
      **Effort:** 5-3h agentic + 1h review
      """,
      "WP144 info 03-store-plan.md:4 the package takes 20-30h of agentic work; usual are 2-8h",
      "WP144 info 04-limits-plan.md:4 the package takes 20-30m of agentic work; usual are 2-8h",
      "WP144 info 05-keys-plan.md:4 the range runs backwards"),
    WordedCase(
      "tasks are counted by their headings, else as items",
      """
      -- 03-store-plan.md --
      # Store

      **Priority:** LOW
      **Effort:** 3h agentic + 1h review

      ## Implementation Tasks

      ### Week 1
      #### Task 1: Write
      - one
      - two
      - three
      #### Task 2: Read
      -- 04-limits-plan.md --
      # Limits

      **Priority:** LOW
      **Effort:** 3h agentic + 1h review

      ## Tasks

      - [ ] one
        - [ ] a part of it
      - [ ] two
      - [ ] three
      """,
      "WP144 info 03-store-plan.md:6 the package has 2 tasks; usual are 3 to 6"),
    WordedCase(
      "estimates that START-HERE repeats",
      """
      -- 03-store-plan.md --
      # Phase 3: Store

      **Priority:** LOW
      **Effort:** 3h agentic + 1h review
      -- START-HERE.md --
      # Caching - January 2026

      | Phase | Effort | When |
      |-------|--------|------|
      | Phase 3 | quite some | Week 1 |

      | Phase | Duration |
      |-------|----------|
      | Phase 3 | Week 1-2 |

      | Phase | Duration |
      |-------|----------|
      | Phase 3 | 3rd week |

      | Phase | Duration |
      |-------|----------|
      | Phase 3 | Jan 5 - 9 |

      | Phase | Duration |
      |-------|----------|
      | Phase 3 | W1 |
      """,
      "WP141 warning START-HERE.md:5 'quite some' is no amount of time"),
  ]

  @Test(arguments: totals)
  func `add up what totals should be the sum of`(example: WordedCase) {
    #expect(raised([143], by: "-- README.md --\n# Caching\n\n" + example.text) == example.expected)
  }

  private static let totals = [
    WordedCase(
      "a list with a total in its own paragraph",
      """
      - **Week 1:** Phases 3-4 (5.5-7.5h agentic + 2-2.5h review)
      - **Week 2:** Phase 5 (3-4h agentic + 1h review)

      **Total:** 9-13 hours agentic + 3-4 hours review = **12-17 hours**
      """,
      "WP143 warning README.md:6 the total says 9-13h agentic + 3-4h review, "
        + "but its 2 rows add up to 8.5-11.5h agentic + 3-3.5h review"
    ),
    WordedCase(
      "a total above its table, with a column for each part",
      """
      **Total Effort:** 9 hours agentic + 2 hours review

      | Phase | Duration | Agentic | Review |
      |-------|----------|---------|--------|
      | 1. Store | Week 1 | 3h | 1h |
      | 2. Limits | Week 2 | 4h | 1h |
      """,
      "WP143 warning README.md:3 the total says 9h agentic + 2h review, "
        + "but its 2 rows add up to 7h agentic + 2h review"),
    WordedCase(
      "a total row",
      """
      | Task | Effort |
      |------|--------|
      | Write | 2h |
      | Read | 3h |
      | Nothing | - |
      | **Total** | **6h** |
      """,
      "WP143 warning README.md:8 the total says 6h agentic, but its 2 rows add up to 5h agentic"),
    WordedCase(
      "what stands behind the equals sign",
      """
      | Task | Effort |
      |------|--------|
      | Write | 2h agentic + 1h review |
      | Read | 3h agentic + 1h review |

      **Total:** 5h agentic + 2h review = **9 hours**
      """,
      "WP143 warning README.md:8 the total says 9h, but 5h agentic + 2h review is 7h"),
    WordedCase(
      "minutes rounded to half hours",
      """
      | Task | Effort |
      |------|--------|
      | Write | 75-105 min |
      | Read | 50-70 min |

      **Total:** 2-3 hours
      """),
    WordedCase(
      "a review that no row has, and a total of both parts",
      """
      | Task | Effort |
      |------|--------|
      | Write | 2h agentic |
      | Read | 3h agentic |

      **Total:** 5h agentic + 30 min review

      ## Again

      | Task | Effort |
      |------|--------|
      | Write | 2h agentic + 1h review |
      | Read | 3h agentic + 1h review |

      **Total:** 7 hours
      """),
    WordedCase(
      "a row that cannot be read, and a table of one row",
      """
      | Task | Effort |
      |------|--------|
      | Write | 2h |
      | Read | large |

      **Total:** 20h

      ## One

      | Task | Effort |
      |------|--------|
      | Write | 2h |

      **Total:** 20h
      """),
    WordedCase(
      "a total of several sections, and of things that are no time",
      """
      ## Week 1

      - Write (2h)
      - Read (1h)

      ## Week 2

      - Test (2h)
      - Tell (2h)

      **Total:** 7h

      **Total:** 37/37 tests
      """),
  ]
}
