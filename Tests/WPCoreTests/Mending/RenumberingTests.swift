import Testing
import WPSyntax
import WPTestSupport

@testable import WPCore

@Suite struct `A renumbering` {
  private static let packages = """
    -- 03-store-plan.md --
    # Phase 3: Store

    **Status:** Ready
    -- 04-limits-plan.md --
    # Phase 4: Limits

    **Status:** Ready
    **Depends On:** Phase 3

    """

  /// A document of the plan once `03-store` has number 7, below the packages as they are.
  private func after(
    _ text: String, in name: FilePath = "START-HERE.md", renamesPhase: Bool = false
  ) throws -> String {
    var desk = Renumbering(samplePlan("-- \(name) --\n" + text + "\n" + Self.packages), among: [])
    let store = try #require(desk.plan.packages.firstIndex { $0.slug == "store" })
    try desk.renumber(store, to: 7, renamesPhase: renamesPhase)
    let document = try #require(desk.plan.documents.first { $0.name == name })
    return String(decoding: document.bytes.dropLast(), as: UTF8.self)
  }

  @Test(
    arguments: [
      (
        "a link", "# A\n\n[the store](./03-store-plan.md#scope)",
        "# A\n\n[the store](./07-store-plan.md#scope)"
      ),
      (
        "a reference", "# A\n\n[store]\n\n[store]: 03-store-plan.md 'S'",
        "# A\n\n[store]\n\n[store]: 07-store-plan.md 'S'"
      ),
      ("code", "# A\n\n`03-store-plan.md`", "# A\n\n`07-store-plan.md`"),
      (
        "a row", "# A\n\n| # | Document |\n|---|---|\n| 3 | [03-store-plan.md](03-store-plan.md) |",
        "# A\n\n| # | Document |\n|---|---|\n| 3 | [07-store-plan.md](07-store-plan.md) |"
      ),
      (
        "another plan's file", "# A\n\n[x](../other/03-store-plan.md)",
        "# A\n\n[x](../other/03-store-plan.md)"
      ),
      ("a longer name", "# A\n\n`103-store-plan.md.bak`", "# A\n\n`103-store-plan.md.bak`"),
    ])
  func `mends what names the document`(what: String, before: String, wanted: String) throws {
    #expect(try after(before) == wanted)
  }

  @Test(
    arguments: [
      ("[3]", "[7]"), ("[03, \"04\"]", "[07, \"04\"]"), ("03-store # first", "07-store # first"),
      ("[store]", "[store]"), ("[04-limits]", "[04-limits]"),
    ])
  func `mends the frontmatter of those who wait`(before: String, wanted: String) throws {
    func text(_ value: String) -> String {
      "---\ndepends_on: \(value)\n---\n# Metrics\n\n**Status:** Ready"
    }
    #expect(try after(text(before), in: "05-metrics-plan.md") == text(wanted))
  }

  @Test func `leaves phases alone unless they are meant, too`() throws {
    let text = "# A\n\n## Priority Order\n\n1. Phase 3 - Store\n2. Phase 4 - Limits\n\nPhase 3.1"
    #expect(try after(text) == text)
    #expect(
      try after(text, renamesPhase: true)
        == "# A\n\n## Priority Order\n\n1. Phase 7 - Store\n2. Phase 4 - Limits\n\nPhase 3.1")
  }

  @Test func `tells those who share a phase apart by what stands on the line`() throws {
    let plan = samplePlan(
      """
      -- START-HERE.md --
      # A

      | Phase | Title |
      |---|---|
      | Phase 3 | Store |
      | Phase 3 | Twin |
      | Phase 3 | [here](03-twin-plan.md) |

      Phase 3 is first.
      -- 03-store-plan.md --
      # Phase 3: Store
      -- 03-twin-plan.md --
      # Phase 3: Twin

      In Phase 3 this is done.
      -- 04-limits-plan.md --
      # Phase 4: Limits

      """)
    var desk = Renumbering(plan, among: [])
    let later = desk.duplicates { $0.slug < $1.slug }
    #expect(later.map { desk.plan.packages[$0].slug } == ["twin"])
    #expect(later.allSatisfy(desk.sharesPhaseWithNumber))
    #expect(desk.nextNumber == 5)
    try desk.renumber(later[0], to: desk.nextNumber, renamesPhase: true)
    #expect(desk.duplicates { $0.slug < $1.slug }.isEmpty)
    let texts = desk.changes.compactMap { $0.after.map { String(decoding: $0, as: UTF8.self) } }
    #expect(
      texts.sorted() == [
        """
        # A

        | Phase | Title |
        |---|---|
        | Phase 3 | Store |
        | Phase 5 | Twin |
        | Phase 5 | [here](05-twin-plan.md) |

        Phase 3 is first.

        """, "# Phase 5: Twin\n\nIn Phase 5 this is done.\n",
      ])
  }

  @Test func `leaves a phase of several packages with all of them`() {
    let plan = samplePlan(
      """
      -- 03-store-plan.md --
      # Phase 1: Store
      -- 03-twin-plan.md --
      # Phase 1: Twin
      -- 04-limits-plan.md --
      # Phase 1: Limits

      """)
    let desk = Renumbering(plan, among: [])
    #expect(plan.packages.indices.allSatisfy { !desk.sharesPhaseWithNumber($0) })
  }

  @Test func `refuses a number that is taken`() {
    var desk = Renumbering(samplePlan(Self.packages), among: [])
    let error = #expect(throws: EditRefusal.self) {
      try desk.renumber(0, to: 4, renamesPhase: false)
    }
    #expect(error?.message == "the number 04 is that of '04-limits-plan.md'")
    #expect(desk.changes.isEmpty)
  }
  @Test func `reaches into the specs of work items`() throws {
    let specs = """

      -- 2026-01-05-example/work-items/04a-x/spec.md --
      ---
      title: X
      depends_on: [03, 03-store, "3"]
      ---
      # X

      See `03-store-plan.md`.
      """
    var desk = Renumbering(samplePlan(Self.packages + specs), among: [])
    try desk.renumber(0, to: 7, renamesPhase: false)
    let spec = try #require(desk.plan.documents.first { $0.kind == .item })
    #expect(
      spec.bytes
        == Bytes(
          "---\ntitle: X\ndepends_on: [07, 07-store, \"7\"]\n---\n# X\n\nSee `07-store-plan.md`.\n")
    )
    #expect(
      desk.plan.items[0].dependencies.map(\.target) == Array(repeating: .package(1), count: 3))
  }

  @Test func `leaves the number with which ids begin`() {
    let specs = "\n-- 2026-01-05-example/work-items/03a-x/spec.md --\n---\ntitle: X\n---\n# X"
    var desk = Renumbering(samplePlan(Self.packages + specs), among: [])
    let refused = #expect(throws: EditRefusal.self) {
      try desk.renumber(0, to: 7, renamesPhase: false)
    }
    #expect(
      refused?.message
        == "'03-store-plan.md' keeps its number, with which the ids of its work items begin: 03a")
    let taken = "\n-- 2026-01-05-example/work-items/07a-left/ --"
    var other = Renumbering(samplePlan(Self.packages + taken), among: [])
    let clash = #expect(throws: EditRefusal.self) {
      try other.renumber(0, to: 7, renamesPhase: false)
    }
    #expect(clash?.message == "the number 07 is that of the work item '07a-left'")
    #expect(clash?.hint == "the next free one is 08")
  }
}
