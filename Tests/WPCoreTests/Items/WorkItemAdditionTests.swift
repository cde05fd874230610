import Testing
import WPSyntax
import WPTestSupport
@testable import WPCore

@Suite struct `New work items` {
  private static func plan(_ more: String = "") -> Plan {
    Analysis.read(
      Example(
        """
        -- 03-store-plan.md --
        ---
        files: [src/**]
        ---
        # Store
        -- 04-limits-plan.md --
        # Limits
        """ + more
      ).folders[0])
  }

  private static let day = CalendarDate(year: 2026, month: 1, day: 5).map { SpecTime($0) }

  private static func draft(_ title: String = "Log format") -> WorkItemDraft {
    var draft = WorkItemDraft(title: title)
    draft.floor = [
      .init(.change, "Lines have levels", path: "src/log.swift"),
      .init(.statement, "It's \"quick\": 'yes' # really"),
    ]
    draft.floor[1].isWaivable = false
    draft.floor[0].weight = 3
    draft.allow = ["src/**", "artifacts/**"]
    draft.deny = ["src/old/**"]
    draft.extras = [.init("A note", path: "artifacts/note.md")]
    draft.fileLimit = 4
    draft.lineLimit = 600
    draft.estimate = "2-3h agentic"
    draft.priority = .high
    draft.assignee = "ada"
    draft.skills = ["swift"]
    draft.acceptance = ["The operator is glad: very"]
    draft.goal = "Levels can be filtered."
    return draft
  }

  private static func read(_ made: ChangeSet, with plan: Plan) -> Plan {
    plan.adding(
      made.changes.compactMap { change in
        guard let name = change.path.below(plan.path), let bytes = change.after else { return nil }
        return PlanFile(name: name, content: .bytes(bytes))
      })
  }

  @Test func `get the next letters of their package, whatever is in the folders`() throws {
    let day = try #require(Self.day)
    let plan = Self.plan(
      "\n-- 2026-01-05-example/work-items/03a-x/spec.md --\n# X"
        + "\n-- 2026-01-05-example/work-items/03c-left/ --"
        + "\n-- 2026-01-05-example/work-items/04z-y/spec.md --\n# Y")
    let made = try WorkItemAddition.adding(
      [Self.draft("One"), Self.draft("Two: ä/ö")], to: 0, of: plan, on: day)
    #expect(made.items.map(\.reference) == ["2026-01-05-example/03d", "2026-01-05-example/03e"])
    #expect(
      made.changes.changes.map(\.path.text) == [
        "2026-01-05-example/work-items/03d-one/spec.md",
        "2026-01-05-example/work-items/03e-two-ae-oe/spec.md",
      ])
    let other = try WorkItemAddition.adding([WorkItemDraft(title: "Z")], to: 1, of: plan, on: day)
    #expect(other.items.map { "\($0.id)" } == ["04aa"])
  }

  @Test func `pass every rule, and say what was asked`() throws {
    let plan = Self.plan()
    var second = Self.draft("Second")
    second.dependsOn = [.draft(0), .named("04")]
    second.parent = .draft(0)
    second.covers = ["F1"]
    let made = try WorkItemAddition.adding(
      [Self.draft(), second], to: 0, of: plan, on: try #require(Self.day))
    let after = Self.read(made.changes, with: plan)
    let findings = ItemReview(of: after).findings
    #expect(findings.map(\.message.text) == [])
    #expect(after.items.map(\.package) == [0, 0])
    #expect(after.items[1].dependencies.map(\.target) == [.item(0), .package(1)])
    #expect(after.items[1].parent?.target == .item(0))
    #expect(after.items[0].lacks == [])
  }

  @Test func `may lack everything but a title`() throws {
    let plan = Self.plan()
    let made = try WorkItemAddition.adding(
      [WorkItemDraft(title: "Later")], to: 0, of: plan, on: try #require(Self.day))
    let findings = ItemReview(of: Self.read(made.changes, with: plan)).findings
    #expect(findings.map(\.severity) == [.info, .info])
    #expect(
      findings.map(\.message.text) == [
        "the floor is empty: nothing is owed", "the ceiling allows no path",
      ])
  }

  @Test func `say in which of two packages with one number they are`() throws {
    let plan = Self.plan("\n-- 03-other-plan.md --\n# Other")
    let made = try WorkItemAddition.adding(
      [WorkItemDraft(title: "A")], to: 1, of: plan, on: try #require(Self.day))
    #expect(Self.read(made.changes, with: plan).items.map(\.package) == [1])
  }

  private static let refusals: [(String, @Sendable (inout WorkItemDraft) -> Void)] = [
    ("no folder name can be made from ''", { $0.title = "" }),
    ("no folder name can be made from '日本'", { $0.title = "日本" }),
    ("'a\\nb' is no value of 'title'", { $0.title = "a\nb" }),
    ("'30h' is no value of 'estimate'", { $0.estimate = "30h" }),
    ("'Ada L' is no value of 'assignee'", { $0.assignee = "Ada L" }),
    ("'../x' is no value of 'contract.ceiling.allow'", { $0.allow = ["../x"] }),
    ("'!x' is no value of 'contract.ceiling.deny'", { $0.deny = ["!x"] }),
    (
      "F1 is about 'src/log.swift', which no pattern of 'allow' reaches", { $0.allow = ["docs/**"] }
    ),
    (
      "F1 is about 'src/log.swift', which 'allow' reaches and the ceiling takes away again",
      { $0.deny = ["src/**"] }
    ),
    ("the limit is 0, and the floor names 1 different files", { $0.fileLimit = 0 }),
    ("'09' is no work item and no package of this plan", { $0.dependsOn = [.named("09")] }),
    ("it waits for itself", { $0.dependsOn = [.draft(0)] }),
    ("'09a' is no work item of this plan", { $0.parent = .named("09a") }),
    ("'ada' is the assignee and cannot review it", { $0.reviewer = "ada" }),
  ]

  @Test(arguments: refusals.indices)
  func `are refused where their specs would be wrong`(index: Int) throws {
    let (message, spoil) = Self.refusals[index]
    var draft = Self.draft()
    spoil(&draft)
    let day = try #require(Self.day)
    let error = #expect(throws: EditRefusal.self) {
      try WorkItemAddition.adding([draft], to: 0, of: Self.plan(), on: day)
    }
    #expect(error?.message == message)
  }
}
