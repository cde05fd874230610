import Testing
@testable import WPCore
import WPTestSupport

@Suite struct `Rules about work items` {
  /// Codes of other documents that a spec must not raise either.
  private static let codes: Set<UInt16> = Set(300..<400).union([7, 101, 111, 173, 200, 201])
    .union([202, 203, 204, 205, 206, 230])

  private static let packages = """
    -- START-HERE.md --
    # Caching - January 2026

    **Created:** 2026-01-05
    **Status:** Planning

    [3](03-store-plan.md), [4](04-limits-plan.md)
    -- 03-store-plan.md --
    ---
    files: [src/**]
    ---
    # Store
    -- 04-limits-plan.md --
    # Limits

    """

  /// A spec in a folder, with its frontmatter and a body.
  private static func spec(_ folder: String, _ front: String, body: String = "") -> String {
    "\n-- 2026-01-05-example/work-items/\(folder)/spec.md --\n---\n\(front)\n---\n# Item\n\(body)"
  }

  private static func contract(_ allow: String, floor: String = "") -> String {
    """
    contract:
      floor: [{id: F1, kind: statement, text: Done}\(floor)]
      ceiling: {allow: [\(allow)]}
    """
  }

  private static let ready = "estimate: 2h agentic\nassignee: ada\n"
  private static let goal = "\n## Goal\n\nIt is fast.\n"

  @Test(arguments: good)
  func `are silent about what is right`(example: WordedCase) {
    #expect(raised(Self.codes, by: Self.packages + example.text) == example.expected)
  }

  private static let good = [
    WordedCase("nothing", ""),
    WordedCase("a pending item by hand", spec("03a-x", "title: X\n" + contract("src/x"))),
    WordedCase(
      "a running one",
      spec("03a-x", "title: X\nstatus: running\n" + ready + contract("src/x"), body: goal)),
    WordedCase(
      "a cancelled one without anything", spec("03a-x", "title: X\nstatus: cancelled")),
    WordedCase(
      "keys of one's own", spec("03a-x", "title: X\nx-team: {a: [1]}\n" + contract("src/x"))),
    WordedCase(
      "records that are no documents",
      spec("03a-x", "title: X\n" + contract("src/x"))
        + "\n-- 2026-01-05-example/work-items/03a-x/log.md --\n[a](b.md)\n```"),
    WordedCase(
      "an order among items and packages",
      spec("03a-x", "title: X\n" + contract("src/x"))
        + spec("03b-y", "title: Y\ndepends_on: [3a, 04-limits, 04]\n" + contract("src/x"))),
    WordedCase(
      "a child inside its parent, and a follow-up",
      spec(
        "03a-x", "title: X\n" + contract("src/**", floor: ", {id: F2, kind: statement, text: T}"))
        + spec(
          "03b-y",
          "title: Y\nparent: 03a\ncovers: [F2]\ndepends_on: [03c]\n"
            + contract("artifacts/**, src/y"))
        + spec("03c-z", "title: Z\nparent: 03a\nfollows: 03b\n" + contract("src/y, src/z/**"))),
    WordedCase(
      "a package that names no files", spec("04a-x", "title: X\n" + contract("docs/**"))),
  ]

  @Test(arguments: bad)
  func `say what is wrong`(example: WordedCase) {
    #expect(raised(Self.codes, by: Self.packages + example.text) == example.expected)
  }

  private static let bad = [
    WordedCase(
      "no frontmatter",
      "\n-- 2026-01-05-example/work-items/03a-x/spec.md --\n# X",
      "WP307 error work-items/03a-x/spec.md the frontmatter of this spec has no 'title'",
      "WP310 info work-items/03a-x/spec.md this work item has no contract"),
    WordedCase(
      "frontmatter that nothing closes",
      "\n-- 2026-01-05-example/work-items/03a-x/spec.md --\n---\ntitle: X\n",
      "WP101 error work-items/03a-x/spec.md the document has no title",
      "WP300 error work-items/03a-x/spec.md:1 the frontmatter that starts here is never closed"),
    WordedCase(
      "values of all kinds",
      spec(
        "03a-x",
        """
        title: [X]
        status: done
        priority: p9
        due: tomorrow
        estimate: 25h
        assignee: Ada Lovelace
        review_required: maybe
        collab: {mode: solo, whit: ben}
        covers: F1
        budget: {tokens_low: -1, tokens_high: many}
        hitl_checkpoints: [{id: H, when: later, timeout_h: 0}]
        waiting: no
        contract:
          coverage_mode: half
          floor: [{id: F1, kind: file, text: T, weight: 10, waivable: 1}, F2]
          ceiling: {allow: ["src/[x"], deny: ["!src/y"], limits: {files: few}}
        """),
      "WP304 error work-items/03a-x/spec.md:2 'title' takes a text, not a list",
      "WP305 error work-items/03a-x/spec.md:3 'done' is no value of 'status'",
      "WP305 error work-items/03a-x/spec.md:4 'p9' is no value of 'priority'",
      "WP305 error work-items/03a-x/spec.md:5 'tomorrow' is no value of 'due'",
      "WP305 error work-items/03a-x/spec.md:6 '25h' is no value of 'estimate'",
      "WP305 error work-items/03a-x/spec.md:7 'Ada Lovelace' is no value of 'assignee'",
      "WP304 error work-items/03a-x/spec.md:8 'review_required' takes true or false, not a text",
      "WP306 warning work-items/03a-x/spec.md:9 'collab.whit' is no key of a work item",
      "WP304 error work-items/03a-x/spec.md:10 'covers' takes a list, not a text",
      "WP305 error work-items/03a-x/spec.md:11 '-1' is no value of 'budget.tokens_low'",
      "WP304 error work-items/03a-x/spec.md:11 'budget.tokens_high' takes a whole number, not a text",
      "WP305 error work-items/03a-x/spec.md:12 'later' is no value of 'hitl_checkpoints.when'",
      "WP305 error work-items/03a-x/spec.md:12 '0' is no value of 'hitl_checkpoints.timeout_h'",
      "WP304 error work-items/03a-x/spec.md:13 'waiting' takes keys with values, not a text",
      "WP305 error work-items/03a-x/spec.md:15 'half' is no value of 'contract.coverage_mode'",
      "WP305 error work-items/03a-x/spec.md:16 'file' is no value of 'contract.floor.kind'",
      "WP305 error work-items/03a-x/spec.md:16 '10' is no value of 'contract.floor.weight'",
      "WP304 error work-items/03a-x/spec.md:16 "
        + "'contract.floor.waivable' takes true or false, not a number",
      "WP304 error work-items/03a-x/spec.md:16 "
        + "'contract.floor' takes keys with values, not a text",
      "WP305 error work-items/03a-x/spec.md:17 'src/[x' is no value of 'contract.ceiling.allow'",
      "WP305 error work-items/03a-x/spec.md:17 '!src/y' is no value of 'contract.ceiling.deny'",
      "WP304 error work-items/03a-x/spec.md:17 "
        + "'contract.ceiling.limits.files' takes a whole number, not a text"),
    WordedCase(
      "what is missing from ready on",
      spec("03a-x", "title: X\nstatus: ready\ncontract:\n  floor: []"),
      "WP330 error work-items/03a-x/spec.md:3 it is ready and has no estimate, assignee, goal",
      "WP310 error work-items/03a-x/spec.md:5 the contract has no ceiling",
      "WP311 error work-items/03a-x/spec.md:5 the floor is empty: nothing is owed"),
    WordedCase(
      "obligations of the wrong shape",
      spec(
        "03a-x",
        """
        title: X
        contract:
          floor:
            - {kind: change, text: T, path: src/x}
            - {id: X1, kind: check, text: T, path: src/x}
            - {id: F2, kind: artifact, check: unit}
            - {id: F3, kind: statement, text: T, path: src/x, check: unit}
            - {id: F4, kind: check, text: T, check: unti}
            - {id: F5, text: T}
          ceiling:
            allow: [src/**]
            extras: [{id: F1, text: T}]
        """) + "\n-- settings/checks.txt --\nunit",
      "WP312 info work-items/03a-x/spec.md:5 this obligation has no id",
      "WP313 info work-items/03a-x/spec.md:6 a check needs a 'check', and there is none",
      "WP312 error work-items/03a-x/spec.md:6 'X1' is no id of an obligation here",
      "WP313 error work-items/03a-x/spec.md:6 a check has no 'path'",
      "WP313 info work-items/03a-x/spec.md:7 an artifact needs a 'path', and there is none",
      "WP313 info work-items/03a-x/spec.md:7 an obligation needs a 'text', and there is none",
      "WP313 error work-items/03a-x/spec.md:7 an artifact has no 'check'",
      "WP313 error work-items/03a-x/spec.md:8 a statement has no 'path'",
      "WP313 error work-items/03a-x/spec.md:8 a statement has no 'check'",
      "WP313 error work-items/03a-x/spec.md:9 no check is called 'unti'",
      "WP313 info work-items/03a-x/spec.md:10 an obligation needs a 'kind', and there is none",
      "WP313 info work-items/03a-x/spec.md:13 what is permitted needs a 'path', and there is none",
      "WP312 error work-items/03a-x/spec.md:13 'F1' is no id of an obligation here"),
    WordedCase(
      "a floor over the ceiling",
      spec(
        "03a-x",
        """
        title: X
        contract:
          floor:
            - {id: F1, kind: change, text: T, path: "src/old/*.swift"}
            - {id: F2, kind: artifact, text: T, path: artifacts/a.csv}
            - {id: F3, kind: change, text: T, path: "src/{new,old}/**"}
            - {id: F4, kind: change, text: T, path: ./artifacts/a.csv}
          ceiling:
            allow: [src/**, artifacts/**, "!src/older/**"]
            deny: [src/old/**]
            extras: [{id: C1, text: T, path: src/older/x}]
        """),
      "WP315 error work-items/03a-x/spec.md:5 "
        + "F1 is about 'src/old/*.swift', which 'allow' reaches and the ceiling takes away again",
      "WP315 error work-items/03a-x/spec.md:8 "
        + "F4 is about './artifacts/a.csv', which no pattern of 'allow' reaches",
      "WP315 error work-items/03a-x/spec.md:12 "
        + "C1 is about 'src/older/x', which 'allow' reaches and the ceiling takes away again"),
    WordedCase(
      "children beyond their parent",
      spec("03a-x", "title: X\n" + contract("src/**, '!src/old/**'"))
        + spec("03b-y", "title: Y\nparent: 03a\ncovers: [F1, F9]\n" + contract("src/old/y"))
        + spec(
          "03c-z", "title: Z\nparent: 03a\ncovers: [F1]\ndepends_on: [03b]\n" + contract("src/z")),
      "WP350 error work-items/03b-y/spec.md:4 the floor of 03a has no 'F9' to cover",
      "WP317 error work-items/03b-y/spec.md:7 "
        + "this reaches 'src/old/y', which the ceiling of its parent 03a does not allow",
      "WP317 error work-items/03c-z/spec.md:4 'F1' is covered by 03b already, which is open, too"),
    WordedCase(
      "folders and ids",
      spec("store", "title: X\n" + contract("src/x"))
        + spec("03a-X", "title: X\n" + contract("src/x"))
        + spec("03a-x", "title: X\nid: 3b\n" + contract("src/x"))
        + spec("3a-y", "title: Y\nid: 03a\ndepends_on: [03a-x]\n" + contract("src/x"))
        + spec("09a-z", "title: Z\n" + contract("src/z"))
        + spec("03d-v", "title: V\npackage: stoer\n" + contract("docs/z"))
        + "\n-- 2026-01-05-example/work-items/03c-left/ --",
      "WP320 error work-items/03a-X/spec.md '03a-X' is no name of a work item's folder",
      "WP322 error work-items/03a-x/spec.md:3 the id is '3b', and the folder is that of 03a",
      "WP321 warning work-items/03c-left '03c-left' has no spec.md",
      "WP324 error work-items/03d-v/spec.md:3 'stoer' is no package of this plan",
      "WP324 error work-items/09a-z/spec.md no package of this plan has the number 09",
      "WP323 error work-items/3a-y/spec.md the id 03a is that of '03a-x', too",
      "WP320 error work-items/store/spec.md 'store' is no name of a work item's folder"),
    WordedCase(
      "what is not there",
      spec(
        "03a-x",
        "title: X\ndepends_on: [03a, 09, 03-stroe, 04b, 03]\nparent: 04\nfollows: 03a\n"
          + contract("src/x")),
      "WP341 error work-items/03a-x/spec.md:3 it waits for itself",
      "WP340 error work-items/03a-x/spec.md:3 '09' is no work item and no package of this plan",
      "WP340 error work-items/03a-x/spec.md:3 '03-stroe' is no work item and no package of this plan",
      "WP340 error work-items/03a-x/spec.md:3 '04b' is no work item and no package of this plan",
      "WP341 error work-items/03a-x/spec.md:3 it waits for 03-store, of which it is a part",
      "WP350 error work-items/03a-x/spec.md:4 '04' is no work item of this plan",
      "WP351 error work-items/03a-x/spec.md:5 through this it becomes its own predecessor"),
    WordedCase(
      "circles",
      spec("03a-x", "title: X\ndepends_on: [03b]\n" + contract("src/x"))
        + spec("03b-y", "title: Y\ndepends_on: [03c]\nparent: 03c\n" + contract("src/x"))
        + spec("03c-z", "title: Z\ndepends_on: [03a]\nparent: 03b\n" + contract("src/x")),
      "WP341 error work-items/03a-x/spec.md:3 "
        + "these wait for each other in a circle: 03a → 03b → 03c → 03a",
      "WP351 error work-items/03c-z/spec.md:4 through this it becomes its own parent"),
    WordedCase(
      "other plans",
      spec(
        "03a-x",
        "title: X\ndepends_on: [other/01a, other/01b, other/01-use, gone/01]\nfollows: other/01c\n"
          + contract("src/x"))
        + "\n-- 2026-02-01-other/01-use-plan.md --\n# Use"
        + "\n-- 2026-02-01-other/work-items/01a-a/spec.md --\n---\ntitle: A\n" + contract("use")
        + "\n---\n# A",
      "WP340 error work-items/03a-x/spec.md:3 2026-02-01-other has no '01b'",
      "WP340 error work-items/03a-x/spec.md:3 there is no plan 'gone'",
      "WP350 error work-items/03a-x/spec.md:4 2026-02-01-other has no '01c'"),
    WordedCase(
      "states that cannot be",
      spec("03a-x", "title: X\n" + contract("src/x"))
        + spec(
          "03b-y",
          "title: Y\nstatus: completed\nreviewer: ben\ncollab: {mode: pair, with: ben}\n"
            + "depends_on: [03a, 04]\n" + ready + contract("src/y"), body: goal)
        + spec(
          "03c-z", "title: Z\nstatus: awaiting-hitl\nreviewer: ada\n" + ready + contract("src/z"),
          body: goal),
      "WP332 error work-items/03b-y/spec.md:6 "
        + "it is completed, and 03a, which it waits for, is pending",
      "WP332 error work-items/03b-y/spec.md:6 "
        + "it is completed, and 04-limits, which it waits for, is open",
      "WP333 error work-items/03c-z/spec.md:3 it waits for a person, and nothing says for what",
      "WP331 error work-items/03c-z/spec.md:4 'ada' is the assignee and cannot review it"),
    WordedCase(
      "ceilings that meet, and that leave the package",
      spec("03a-x", "title: X\n" + contract("src/a/**, docs/x"))
        + spec("03b-y", "title: Y\n" + contract("'src/*/b'"))
        + spec("03c-z", "title: Z\nstatus: completed\n" + ready + contract("src/a/b"), body: goal)
        + spec("04a-v", "title: V\n" + contract("src/a/b")),
      "WP370 warning work-items/03a-x/spec.md:5 "
        + "this reaches 'docs/x', which is not among the files of 03-store",
      "WP371 warning work-items/03b-y/spec.md:5 "
        + "03a may touch 'src/a/b', too, and neither waits for the other"),
  ]

  @Test(arguments: [
    ("a spec of many obligations", 20_000), ("a deep one", 5_000), ("many items", 600),
  ])
  func `end soon whatever is asked of them`(kind: String, count: Int) {
    let text: String
    switch kind {
    case "a deep one":
      text = Self.spec(
        "03a-x",
        "title: X\ncontract: " + String(repeating: "[", count: count)
          + String(repeating: "]", count: count))
    case "many items":
      text = (1...count).map { index in
        let id = WorkItemID(number: DocumentNumber(3), ordinal: index)
        return Self.spec(
          "\(id)-x", "title: X\nparent: 03a\ndepends_on: [03zz]\n" + Self.contract("src/x"))
      }.joined()
    default:
      text = Self.spec(
        "03a-x",
        "title: X\ncontract:\n  floor:\n"
          + String(repeating: "    - {id: F1, kind: change, path: \"../\"}\n", count: count)
          + "  ceiling: {allow: [src/x]}")
    }
    #expect(!raised(Self.codes, by: Self.packages + text).isEmpty)
  }
}
