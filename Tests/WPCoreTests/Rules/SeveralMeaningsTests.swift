import Testing
@testable import WPCore
import WPTestSupport

/// What rules say where a name fits several things, or nothing that it could.
@Suite struct `Rules about names that fit several things` {
  private static let packages = """
    -- 2026-01-05-example/03-store-plan.md --
    # Store
    -- 2026-01-05-example/03-limits-plan.md --
    # Limits

    """

  private static func spec(_ folder: String, _ front: String) -> String {
    "\n-- 2026-01-05-example/work-items/\(folder)/spec.md --\n---\n\(front)\n---\n# Item\n"
  }

  private static let cases: [(codes: Set<UInt16>, example: WordedCase)] = [
    (
      [324],
      WordedCase(
        "an item of a number that two packages have", packages + spec("03a-x", "title: X"),
        "WP324 error work-items/03a-x/spec.md several packages have the number 03, "
          + "and no 'package' says which is meant")
    ),
    (
      [340, 350],
      WordedCase(
        "items of one name",
        packages + spec("03a-x", "title: X") + spec("03a-y", "title: Y")
          + spec("03b-z", "title: Z\ndepends_on: [03a]\nparent: 03a"),
        "WP340 error work-items/03b-z/spec.md:3 '03a' fits several: 03a-x, 03a-y",
        "WP350 error work-items/03b-z/spec.md:4 '03a' fits several: 03a-x, 03a-y")
    ),
    (
      [350],
      WordedCase(
        "what covers without a parent",
        packages + spec("03a-x", "title: X\ncovers: [F1]"),
        "WP350 error work-items/03a-x/spec.md:3 it covers obligations and has no parent")
    ),
    (
      [331],
      WordedCase(
        "a reviewer who is one of a pair",
        packages
          + spec(
            "03a-x", "title: X\nassignee: ada\nreviewer: ben\ncollab: {mode: pair, with: ben}"),
        "WP331 error work-items/03a-x/spec.md:4 'ben' works on it in a pair and cannot review it")
    ),
    (
      [150],
      WordedCase(
        "a package of another plan by a name that two have",
        packages + """
          -- 2026-01-12-other/03-one-plan.md --
          # One

          **Depends On:** 2026-01-05-example/03
          """,
        "WP150 error 2026-01-12-other/03-one-plan.md:3 '03' may be 03-limits or 03-store")
    ),
    (
      [272],
      WordedCase(
        "a holder whom the ledger does not know",
        """
        -- ledger/claims.txt --
        2026-01-05-example/04-limits in_progress ada
        -- 2026-01-05-example/03-store-plan.md --
        ---
        status: in_progress
        assignee: ben
        ---
        # Store
        -- 2026-01-05-example/05-none-plan.md --
        ---
        status: claimed
        ---
        # None
        """,
        "WP272 warning 03-store-plan.md:2 the document says that 'ben' holds it, and the ledger knows no claim",
        "WP272 warning 05-none-plan.md:2 the document says that it is held, and the ledger knows no claim"
      )
    ),
    (
      [340],
      WordedCase(
        "a work item of another plan by a name that two have",
        packages + spec("03b-z", "title: Z\ndepends_on: [2026-02/03a]")
          + "\n-- 2026-02-01-one/03-a-plan.md --\n# A\n-- 2026-02-02-two/03-a-plan.md --\n# A\n",
        "WP340 error work-items/03b-z/spec.md:3 '2026-02' may be 2026-02-01-one or 2026-02-02-two")
    ),
  ]

  @Test(arguments: cases.indices)
  func `tell all of them`(index: Int) {
    let (codes, example) = Self.cases[index]
    #expect(raised(codes, by: example.text) == example.expected, "\(example)")
  }

  @Test func `tell a few of many names`() {
    let text =
      (1...9).map { "-- 0\($0)-p\($0)-plan.md --\n# P\($0)\n" }.joined()
      + "-- 10-last-plan.md --\n# Last\n\n**Depends On:** Phase 77\n"
    #expect(
      Examination(text).diagnostics(of: RuleCode(150)).map(\.help) == [
        "its packages are 01-p1, 02-p2, 03-p3, 04-p4, 05-p5, 06-p6, 07-p7, and 3 more"
      ])
  }

  @Test func `tell of which packages one is to be chosen`() {
    let text = Self.packages + Self.spec("03a-x", "title: X")
    #expect(
      Examination(text).diagnostics(of: RuleCode(324)).map(\.help) == [
        "write 'package:' and one of 03-limits, 03-store"
      ])
  }
}
