import Testing
import WPSyntax
import WPTestSupport
@testable import WPCore

@Suite struct `The spec of a work item` {
  private static let whole = """
    -- 03-caching-plan.md --
    # Caching
    -- 2026-01-05-example/work-items/03a-store/spec.md --
    ---
    title: Store values
    status: running
    priority: p1
    due: 2026-01-09
    estimate: 2-3h agentic + 1h review
    created: 2026-01-05T09:30:00Z
    assignee: ada
    reviewer: ben
    review_required: false
    collab: {mode: pair, with: cleo, since: 2026-01-06}
    depends_on: [03, 03b]
    skills: [swift, storage]
    acceptance: [It is quick]
    risk: high
    budget: {tokens_low: 2000, tokens_high: 6000}
    hitl_checkpoints:
      - {id: H1, when: before-run, role: owner, timeout_h: 12, state: open}
    contract:
      coverage_mode: exact
      floor:
        - {id: F1, kind: artifact, text: A table, path: artifacts/table.csv, weight: 2}
        - {id: F2, kind: check, text: Tests pass, check: unit, waivable: false}
      ceiling:
        allow: ["artifacts/**", "./artifacts/x", "src/**", "!src/old/**"]
        deny: [src/legacy/**]
        extras:
          - {id: C1, text: A note, path: artifacts/note.md}
        limits: {files: 12, lines: 600}
    ---
    # Store values

    ## Goal

    <!-- why -->

    Values outlive a restart.

    ## Context
    """

  private static func plan(_ text: String) -> Plan { Analysis.read(Example(text).folders[0]) }

  @Test func `is read with every key`() throws {
    let plan = Self.plan(Self.whole)
    let item = try #require(plan.items.first)
    let (spec, document) = (item.spec, plan.documents[item.document])
    #expect(spec.faults == [])
    #expect(item.name == "03a" && item.slug == "store" && item.package == 0)
    #expect(item.state == .running && spec.priority?.value == .high && spec.estimateMinutes == 180)
    #expect(spec.due?.value.description == "2026-01-09")
    #expect(spec.due.map { $0.value.end - 20_462 * 86_400 } == 86_399)
    #expect(spec.created?.value.description == "2026-01-05T09:30:00Z")
    #expect(spec.reviewRequired?.value == false && spec.risk?.value == .high)
    #expect(spec.collab?.mode?.value == .pair && spec.collab?.with.map(\.value) == ["cleo"])
    #expect(spec.budget?.low?.value == 2000 && spec.budget?.high?.value == 6000)
    #expect(spec.checkpoints.first?.when?.value == .beforeRun)
    #expect(spec.checkpoints.first?.timeoutHours?.value == 12)
    #expect(spec.skills.map(\.value) == ["swift", "storage"])
    #expect(item.dependencies.map(\.target) == [.package(0), .missing])
    #expect(item.goal.map(document.raw) == "Values outlive a restart.")
    let contract = try #require(item.contract)
    #expect(contract.coverageMode == .exact)
    #expect(contract.floor.map(\.countedWeight) == [2, 1])
    #expect(contract.floor.map(\.isWaivable) == [true, false])
    #expect(contract.floor.map { document.raw($0.id?.range ?? .zero) } == ["F1", "F2"])
    #expect(contract.ceiling?.files?.value == 12 && contract.ceiling?.lines?.value == 600)
  }

  @Test(arguments: [
    ("2026-01-05-example/work-items/03a-store/artifacts/a/b.csv", true), ("artifacts/x", true),
    ("artifacts/y", false), ("src/a.swift", true), ("src/old/a.swift", false),
    ("src/legacy/a.swift", false), ("2026-01-05-example/work-items/03a-store/spec.md", false),
  ])
  func `lets touch what its ceiling allows, its own artifacts among it`(path: String, allowed: Bool)
    throws
  {
    let item = try #require(Self.plan(Self.whole).items.first)
    #expect(item.writes.contains(FilePath(path)) == allowed)
  }

  @Test func `means its own folder though that has signs of patterns in its name`() throws {
    let folder: FilePath = "plans/[a]{b,c}/work-items/03a-x"
    let pattern = ItemPattern(
      Sourced("artifacts/*.md", at: .zero, from: .frontMatter), in: folder)
    let read = try #require(pattern.pattern)
    #expect(read.matches("plans/[a]{b,c}/work-items/03a-x/artifacts/n.md"))
    #expect(!read.matches("plans/a{b,c}/work-items/03a-x/artifacts/n.md"))
    #expect(!read.matches("plans/[a]b/work-items/03a-x/artifacts/n.md"))
  }

  @Test func `is the only document in its folder`() {
    let plan = Self.plan(
      Self.whole + "\n-- 2026-01-05-example/work-items/03a-store/log.md --\nno title"
        + "\n-- 2026-01-05-example/work-items/03a-store/runs/001/run.md --\n[x](gone.md)"
        + "\n-- 2026-01-05-example/work-items/notes/a.md --\n# Notes")
    #expect(
      plan.documents.map(\.name.text) == [
        "03-caching-plan.md", "work-items/03a-store/spec.md", "work-items/notes/a.md",
      ])
    #expect(plan.documents.map(\.kind) == [.plan, .item, .other])
  }

  @Test(arguments: [
    ("2026-02-30", nil), ("2026-02-28", "2026-02-28"), ("2026-02-28T24:00:00Z", nil),
    ("2026-02-28T23:59:59Z", "2026-02-28T23:59:59Z"), ("2026-02-28T23:59:59", nil),
    ("2026-02-28T23:59:59+01:00", nil), ("28.02.2026", nil), ("", nil), ("ééééé", nil),
  ])
  func `states times in one form`(text: String, canonical: String?) {
    #expect(SpecTime(text)?.description == canonical)
  }
}
