import Testing
@testable import WPCore
import WPSyntax

@Suite struct `An edit of a package` {
  struct Case: CustomTestStringConvertible {
    let name: String
    let change: PackageChange
    let before: String
    let after: String

    init(_ name: String, _ change: PackageChange, _ before: String, _ after: String) {
      self.name = name
      self.change = change
      self.before = before
      self.after = after
    }

    var testDescription: String { name }
  }

  static let places = [
    Case(
      "in the header", .state(.claimed), "# Phase 3: Store\n\n**Status:** Ready  \n**Date:** x\n",
      "# Phase 3: Store\n\n**Status:** Claimed  \n**Date:** x\n"),
    Case(
      "in the header, with a footer for `--fix`, each CRLF kept", .state(.completed),
      "# A\r\n\r\n**Status:** Ready\r\n\r\n## B\r\n\r\n---\r\n\r\n**Status:** Ready",
      "# A\r\n\r\n**Status:** Complete\r\n\r\n## B\r\n\r\n---\r\n\r\n**Status:** Ready"),
    Case(
      "of a priority in header and footer", PackageChange(.priority, .priority(.low)),
      "# A\n\n**Priority:** HIGH\n\n## B\n\n---\n\n**Priority:** HIGH\n",
      "# A\n\n**Priority:** LOW\n\n## B\n\n---\n\n**Priority:** LOW\n"),
    Case(
      "in frontmatter and header", .state(.inProgress),
      "---\nstatus: open # soon\n---\n# A\n\n- **Status**: Ready\n",
      "---\nstatus: in_progress # soon\n---\n# A\n\n- **Status**: In Progress\n"),
    Case(
      "in bold", .state(.claimed), "# A\n\n**Status: Ready**\n", "# A\n\n**Status: Claimed**\n"),
    Case(
      "with bold inside", .state(.completed), "# A\n\n**Status:** 🔄 **IN PROGRESS**\n",
      "# A\n\n**Status:** Complete\n"),
    Case(
      "in a table", .state(.claimed), "# A\n\n| Field | Value |\n|---|---|\n| Status | Ready |\n",
      "# A\n\n| Field | Value |\n|---|---|\n| Status | Claimed |\n"),
    Case(
      "in a heading", .state(.claimed), "# A\n\n## Status: Ready\n\nText.\n",
      "# A\n\n## Status: Claimed\n\nText.\n"),
    Case(
      "among others on a line", .state(.claimed), "# A\n\n**Status:** Ready | **Priority:** HIGH\n",
      "# A\n\n**Status:** Claimed | **Priority:** HIGH\n"),
    Case(
      "where it is empty", .assignee("ana"), "# A\n\n**Status:** Ready\n**Assignee:**  \n",
      "# A\n\n**Status:** Ready\n**Assignee:** ana  \n"),
    Case(
      "of a priority in its colours", PackageChange(.priority, .priority(.low)),
      "# A\n\n**Status:** Ready\n**Priority:** 🔴 HIGH (urgent)\n",
      "# A\n\n**Status:** Ready\n**Priority:** 🟡 LOW\n"),
  ]

  static let additions = [
    Case(
      "behind Status with the break of its neighbours", .assignee("ana"),
      "# A\n\n**Date:** x  \n**Status:** Ready  \n**Effort:** 2h\n",
      "# A\n\n**Date:** x  \n**Status:** Ready  \n**Assignee:** ana  \n**Effort:** 2h\n"),
    Case(
      "behind a Status that ends its paragraph", .assignee("ana"),
      "# A\n\n**Date:** x  \n**Status:** Ready\n",
      "# A\n\n**Date:** x  \n**Status:** Ready  \n**Assignee:** ana\n"
    ),
    Case(
      "before a line that ends its paragraph", .state(.claimed),
      "# A\n\n**Date:** x  \n**Effort:** 2h\n",
      "# A\n\n**Date:** x  \n**Status:** Claimed  \n**Effort:** 2h\n"),
    Case(
      "as a list item", .assignee("ana"), "# A\n\n- **Status**: Ready\n- **Effort**: 2h\n",
      "# A\n\n- **Status**: Ready\n- **Assignee**: ana\n- **Effort**: 2h\n"),
    Case(
      "as a paragraph", .assignee("ana"), "# A\n\n**Status:** Ready\n\n**Effort:** 2h\n",
      "# A\n\n**Status:** Ready\n\n**Assignee:** ana\n\n**Effort:** 2h\n"),
    Case(
      "as a row", .assignee("ana"), "# A\n\n| Field | Value |\n|---|---|\n| **Status** | Ready |\n",
      "# A\n\n| Field | Value |\n|---|---|\n| **Status** | Ready |\n| **Assignee** | ana |\n"),
    Case(
      "below the title", .state(.claimed), "# A\n\nText.\n", "# A\n\n**Status:** Claimed\n\nText.\n"
    ),
    Case(
      "to frontmatter", .assignee("ana"), "---\nx-note: 1\n---\n# A\n\n**Status:** Ready\n",
      "---\nx-note: 1\nassignee: ana\n---\n# A\n\n**Status:** Ready\n"),
    Case(
      "where there is neither title nor header", .state(.open), "Text.\n",
      "---\nstatus: open\n---\nText.\n"),
    Case(
      "of patterns, which need backticks", PackageChange(.files, .list(["src/**", "b"])),
      "# A\n\n**Status:** Ready\n", "# A\n\n**Status:** Ready\n**Files:** `src/**`, `b`\n"),
    Case(
      "of what only frontmatter can say",
      PackageChange(.meeting, .text(matter: "m-1", header: "m-1")),
      "# A\n\n**Status:** Ready\n", "---\nmeeting: m-1\n---\n# A\n\n**Status:** Ready\n"),
  ]

  static let removals = [
    Case(
      "of a line", .assignee(nil), "# A\n\n**Status:** Ready\n**Assignee:** ana\n**Date:** x\n",
      "# A\n\n**Status:** Ready\n**Date:** x\n"),
    Case(
      "of a paragraph", .assignee(nil),
      "# A\n\n**Status:** Ready\n\n**Assignee:** ana\n\n**Date:** x\n",
      "# A\n\n**Status:** Ready\n\n**Date:** x\n"),
    Case(
      "of one of several on a line", .assignee(nil),
      "# A\n\n**Status:** Ready | **Assignee:** ana | **Date:** x\n",
      "# A\n\n**Status:** Ready | **Date:** x\n"),
    Case(
      "of a key and of its line", .assignee(nil),
      "---\n# who\nassignee: ana # now\nstatus: open\n---\n# A\n\n**Assignee:** ana\n",
      "---\n# who\nstatus: open\n---\n# A\n\n"),
    Case(
      "of a list", PackageChange(.files, .nothing),
      "---\nfiles:\n  - a.md\n  - b.md\nid: x\n---\n# A\n",
      "---\nid: x\n---\n# A\n"),
    Case("of nothing", .assignee(nil), "# A\n", "# A\n"),
  ]

  static let lists = [
    Case(
      "with lines of their own", PackageChange(.files, .list(["b.md", "c.md", "d/{x,y}"])),
      "---\nfiles:\n  - a.md # first\n  # kept\n  - b.md\n---\n# A\n",
      "---\nfiles:\n  - c.md # first\n  # kept\n  - b.md\n  - d/{x,y}\n---\n# A\n"),
    Case(
      "on one line", PackageChange(.reads, .list(["a", "d/{x,y}"])),
      "---\nreads: [a, \"b\", c]\n---\n# A\n", "---\nreads: [a, \"d/{x,y}\"]\n---\n# A\n"),
    Case(
      "in place of a text", PackageChange(.tests, .list(["a", "b"])), "---\ntests: a\n---\n# A\n",
      "---\ntests: [a, b]\n---\n# A\n"),
    Case(
      "behind the other keys", PackageChange(.files, .list(["a", "b"])), "---\nid: x\n---\n# A\n",
      "---\nid: x\nfiles:\n  - a\n  - b\n---\n# A\n"),
    Case(
      "that end", PackageChange(.dependsOn, .list([])),
      "---\ndepends_on:\n  - x/y # why\nid: z\n---\n# A\n",
      "---\ndepends_on: []\nid: z\n---\n# A\n"),
  ]

  @Test(arguments: places + additions + removals + lists)
  func `touches the bytes of its value and no others`(example: Case) throws {
    #expect(try changed(example.before, example.change) == example.after)
  }

  @Test(arguments: places + additions + removals + lists)
  func `changes nothing the second time`(example: Case) throws {
    #expect(try changed(example.after, example.change) == example.after)
  }

  @Test(
    arguments: [
      (.assignee(nil), "# A\n\n| Status | Assignee | Date |\n|---|---|---|\n| Ready | ana | x |\n"),
      (PackageChange(.files, .list(["a.md"])), "# A\n\n**Files:**\n- b.md\n"),
      (.assignee("ana"), "---\nassignee: {a: b}\n---\n# A\n"),
      (.state(.open), "---\nstatus: [a\n---\n# A\n"),
    ] as [(PackageChange, String)])
  func `is refused where it could not be made safely`(change: PackageChange, text: String) {
    #expect(throws: EditRefusal.self) { try changed(text, change) }
  }

  @Test func `gives a package up with the reason, and nobody holds it any more`() throws {
    let plan = samplePlan(
      """
      -- 03-store-plan.md --
      ---
      status: claimed
      assignee: ana
      ---
      # Phase 3: Store

      **Status:** Claimed

      ## Overview

      ---

      **Status:** Claimed
      """)
    let bytes = try PackageEdit.cancelling(0, of: plan, because: "superseded")
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        ---
        ---
        # Phase 3: Store

        **Status:** Cancelled (superseded)

        ## Overview

        ---

        **Status:** Claimed

        """)
  }
}
