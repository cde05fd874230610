/// What two sides do to a document, part by part.
enum MergeCases {
  typealias Case = DocumentMergeTests.Case

  static let all: [Case] = [
    Case(
      "two rows behind each other are added to a table, each once, by document",
      """
      ## What's Inside

      | Document | Status |
      |---|---|
      | [03-a-plan.md](03-a-plan.md) | 📋 Ready |

      """,
      """
      ## What's Inside

      | Document | Status |
      |---|---|
      | [03-a-plan.md](03-a-plan.md) | 🔄 In Progress |
      | [05-c-plan.md](05-c-plan.md) | 📋 Ready |

      """,
      """
      ## What's Inside

      | Document | Status |
      |---|---|
      | [03-a-plan.md](03-a-plan.md) | 📋 Ready |
      | [04-b-plan.md](04-b-plan.md) | 📋 Ready |

      """,
      """
      ## What's Inside

      | Document | Status |
      |---|---|
      | [03-a-plan.md](03-a-plan.md) | 🔄 In Progress |
      | [04-b-plan.md](04-b-plan.md) | 📋 Ready |
      | [05-c-plan.md](05-c-plan.md) | 📋 Ready |

      """),
    Case(
      "two cells of one row, and a package both took the number for",
      """
      | Phase | Effort | Why |
      |---|---|---|
      | Phase 3 | 2h | speed |
      """,
      """
      | Phase | Effort | Why |
      |---|---|---|
      | Phase 3 | 4h | speed |
      | Phase 4 | 1h | alpha |
      """,
      """
      | Phase | Effort | Why |
      |---|---|---|
      | Phase 3 | 2h | safety |
      | Phase 4 | 2h | beta |
      """,
      """
      | Phase | Effort | Why |
      |---|---|---|
      | Phase 3 | 4h | safety |
      | Phase 4 | 1h | alpha |
      | Phase 4 | 2h | beta |
      """),
    Case(
      "one cell changed in two ways stays a conflict, and only that row",
      "| Phase | Status |\n|---|---|\n| Phase 3 | Ready |\n| Phase 4 | Ready |\n",
      "| Phase | Status |\n|---|---|\n| Phase 3 | Claimed |\n| Phase 4 | Ready |\n",
      "| Phase | Status |\n|---|---|\n| Phase 3 | Complete |\n| Phase 4 | Claimed |\n",
      """
      | Phase | Status |
      |---|---|
      <<<<<<< ours
      | Phase 3 | Claimed |
      =======
      | Phase 3 | Complete |
      >>>>>>> theirs
      | Phase 4 | Claimed |

      """),
    Case(
      "a row that one side deleted and the other changed",
      "| Phase | Status |\n|---|---|\n| Phase 3 | Ready |\n| Phase 4 | Ready |\n",
      "| Phase | Status |\n|---|---|\n| Phase 4 | Ready |\n",
      "| Phase | Status |\n|---|---|\n| Phase 3 | Claimed |\n| Phase 4 | Claimed |\n",
      """
      | Phase | Status |
      |---|---|
      <<<<<<< ours
      =======
      | Phase 3 | Claimed |
      >>>>>>> theirs
      | Phase 4 | Claimed |

      """),
    Case(
      "boxes are ticked by item, also in one that is reworded, also inside others",
      """
      ## Success Criteria

      - [ ] the cache holds
      - [ ] misses are counted
        - [ ] hits
        - [ ] misses
      - [ ] done

      """,
      """
      ## Success Criteria

      - [x] the cache holds
      - [ ] misses are counted
        - [x] hits
        - [ ] misses
      - [ ] done
      - [ ] a fourth

      """,
      """
      ## Success Criteria

      - [ ] the cache holds, always
      - [x] misses are counted
        - [ ] hits
        - [x] misses
      - [ ] done
      - [x] another

      """,
      """
      ## Success Criteria

      - [x] the cache holds, always
      - [x] misses are counted
        - [x] hits
        - [x] misses
      - [ ] done
      - [ ] a fourth
      - [x] another

      """),
    Case(
      "steps are counted anew",
      "1. first\n2. second\n", "1. first\n2. second\n3. of one\n",
      "1. first\n2. second\n3. from two\n", "1. first\n2. second\n3. of one\n4. from two\n"),
    Case(
      "frontmatter by key, its lists as sets",
      "---\nid: cache\nstatus: open\nfiles: [a, b]\ntests:\n  - t\n---\n# Phase 3: Cache\n",
      "---\nid: cache\nstatus: claimed\nfiles: [a, b, c]\ntests:\n  - t\n  - u\n---\n# Phase 3: Cache\n",
      "---\nid: cache\nstatus: open\nfiles: [b, d]\ntests:\n  - t\n  - v\npriority: high\n---\n# Phase 3: Cache\n",
      "---\nid: cache\nstatus: claimed\nfiles: [b, c, d]\ntests:\n  - t\n  - u\n  - v\npriority: high\n---\n# Phase 3: Cache\n"
    ),
    Case(
      "one key set to two values",
      "---\nstatus: open\nassignee: x\n---\n", "---\nstatus: claimed\nassignee: ana\n---\n",
      "---\nstatus: claimed\nassignee: ben\n---\n",
      "---\nstatus: claimed\n<<<<<<< ours\nassignee: ana\n=======\nassignee: ben\n>>>>>>> theirs\n---\n"
    ),
    Case(
      "header lines by key, the later update, line ends and missing last end kept",
      "# A\r\n\r\n**Status:** Ready\r\n**Effort:** 2h\r\n**Last Updated:** 2026-01-05",
      "# A\r\n\r\n**Status:** Claimed\r\n**Effort:** 2h\r\n**Last Updated:** 2026-01-07",
      "# A\r\n\r\n**Status:** Ready\r\n**Effort:** 4h\r\n**Last Updated:** 2026-01-06",
      "# A\r\n\r\n**Status:** Claimed\r\n**Effort:** 4h\r\n**Last Updated:** 2026-01-07"),
    Case(
      "counts and totals grow by what each side added",
      "Now 1 of 4 packages complete (25%).\n\n**Total:** 10-12.5 hours = **13h**\n",
      "Now 2 of 5 packages complete (40%).\n\n**Total:** 12-14.5 hours = **16h**\n",
      "Now 1 of 6 packages complete (17%).\n\n**Total:** 11-13 hours = **14h**\n",
      "Now 2 of 7 packages complete (29%).\n\n**Total:** 13-15 hours = **17h**\n"),
    Case(
      "prose that both rewrote is a conflict as git has it",
      "# A\n\nOne.\nTwo.\nThree.\n", "# A\n\nOne.\nTwo, mine.\nThree.\n",
      "# A\n\nOne.\nTwo, theirs.\nThree.\n",
      "# A\n\nOne.\n<<<<<<< ours\nTwo, mine.\n=======\nTwo, theirs.\n>>>>>>> theirs\nThree.\n"),
    Case(
      "a document that holds a conflict already is merged line by line",
      "<<<<<<< x\na\n=======\nb\n>>>>>>> y\n- [ ] one\n- [ ] two\n",
      "<<<<<<< x\na\n=======\nb\n>>>>>>> y\n- [x] one\n- [ ] two\n",
      "<<<<<<< x\na\n=======\nb\n>>>>>>> y\n- [ ] one\n- [x] two\n",
      "<<<<<<< x\na\n=======\nb\n>>>>>>> y\n<<<<<<< ours\n- [x] one\n- [ ] two\n=======\n- [ ] one\n- [x] two\n>>>>>>> theirs\n"
    ),
    Case(
      "a number in a cell of a table that counts",
      "| Phase | Progress |\n|---|---|\n| All | 1 of 4 packages complete |\n",
      "| Phase | Progress |\n|---|---|\n| All | 2 of 4 packages complete |\n",
      "| Phase | Progress |\n|---|---|\n| All | 1 of 5 packages complete |\n",
      "| Phase | Progress |\n|---|---|\n| All | 2 of 5 packages complete |\n"),
    Case(
      "items with blank lines between them, and a conflict in the first",
      "- [ ] one\n\n- [ ] two\n", "- [ ] one, mine\n\n- [x] two\n",
      "- [ ] one, theirs\n\n- [ ] two\n",
      "<<<<<<< ours\n- [ ] one, mine\n=======\n- [ ] one, theirs\n>>>>>>> theirs\n\n- [x] two\n"),
    Case(
      "a list of frontmatter that both sides began",
      "---\nstatus: open\n---\n", "---\nstatus: open\nfiles: [a]\n---\n",
      "---\nstatus: open\nfiles: [b]\n---\n", "---\nstatus: open\nfiles: [a, b]\n---\n"),
    Case(
      "the order that they gave to the rows, where we changed only one",
      "| Phase | Status |\n|---|---|\n| Phase 3 | Ready |\n| Phase 4 | Ready |\n",
      "| Phase | Status |\n|---|---|\n| Phase 3 | Done |\n| Phase 4 | Ready |\n",
      "| Phase | Status |\n|---|---|\n| Phase 4 | Ready |\n| Phase 3 | Ready |\n",
      "| Phase | Status |\n|---|---|\n| Phase 4 | Ready |\n| Phase 3 | Done |\n"),
    Case(
      "a total with hundredths, which stays one",
      "**Total:** 1.05h\n", "**Total:** 2.05h\n", "**Total:** 1.15h\n", "**Total:** 2.15h\n"),
    Case(
      "counts beside a number of more digits than anybody counts to",
      "Now 1 of 4 packages complete in build 1234567890.\n",
      "Now 2 of 4 packages complete in build 1234567890.\n",
      "Now 1 of 5 packages complete in build 1234567890.\n",
      "Now 2 of 5 packages complete in build 1234567890.\n"),
  ]
}
