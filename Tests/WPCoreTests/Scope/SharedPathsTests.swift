import Testing
import WPSyntax
import WPTestSupport
@testable import WPCore

/// What the settings share out to everybody is in nobody's way.
struct SharedPathsTests {
  private static let shared = SharedPaths(["CHANGELOG.md", "docs/**", "!docs/own/**"])

  @Test(arguments: [
    ("CHANGELOG.md", true), ("docs/a.md", true), ("docs/**/*.md", false), ("docs/b/*.md", true),
    ("docs/own/x", false), ("*.md", false), ("src/a.c", false), ("CHANGELOG.md::Unreleased", true),
  ])
  func `a pattern is covered where all of its paths are shared`(
    text: String, isCovered: Bool
  ) throws {
    #expect(Self.shared.cover(try PathPattern.parse(text).get()) == isCovered)
  }

  private static let plan = Example(
    """
    -- 03-store-plan.md --
    ---
    files: [CHANGELOG.md, src/store/**, "*.md"]
    ---
    # Store
    -- 04-limits-plan.md --
    ---
    files: [src/limits/**, CHANGELOG.md]
    ---
    # Limits
    -- 05-notes-plan.md --
    ---
    files: [src/limits/notes.txt, "[A-N]*.md"]
    ---
    # Notes
    -- 2026-01-05-example/work-items/03a-log/spec.md --
    ---
    title: Log
    contract:
      floor: [{id: F1, kind: statement, text: Done}]
      ceiling: {allow: [src/store/log.c, CHANGELOG.md, docs/x.md]}
    ---
    # Log
    -- 2026-01-05-example/work-items/03b-index/spec.md --
    ---
    title: Index
    contract:
      floor: [{id: F1, kind: statement, text: Done}]
      ceiling: {allow: [src/store/index.c, CHANGELOG.md]}
    ---
    # Index
    """
  ).folders[0]

  private static func codes(_ shared: SharedPaths) -> [String] {
    let result = Analysis.plan(
      plan, Analysis.documents(of: plan), among: RootNames(), shared: shared)
    let across = Analysis.tree(
      [result.digest], chosen: [plan.path], shared: shared, read: { _ in nil })
    return (result.diagnostics + across).filter { [260, 370, 371].contains($0.code.number) }
      .map { "\($0.code) \($0.message)" }.sorted()
  }

  @Test func `rules and commands leave it out`() {
    #expect(
      Self.codes(SharedPaths())
        == [
          "WP260 this package and 03-store both write 'CHANGELOG.md'",
          "WP260 this package and 03-store both write 'A.md'",
          "WP260 this package and 04-limits both write 'CHANGELOG.md'",
          "WP370 this reaches 'docs/x.md', which is not among the files of 03-store",
          "WP371 03a may touch 'CHANGELOG.md', too, and neither waits for the other",
        ].sorted())
    #expect(
      Self.codes(Self.shared) == [
        "WP260 this package and 03-store both write 'A.md'",
        "WP260 this package and 04-limits both write 'src/limits/notes.txt'",
      ])
  }

  @Test func `packages that share nothing else are no pair to share out`() {
    let forest = Forest(
      plans: [PlanDigest(Analysis.read(Self.plan))], comparesScopes: false)
    let view = LedgerView(nil, at: Moment(wall: 0, boot: Moment.Boot(id: "", milliseconds: 0)))
    let load = Workload(forest.network.nodes.indices, of: forest, view, without: Self.shared)
    let pairs = OverlapIndex(load.units.map(\.scope)).pairs()
    #expect(pairs.map { [$0.first, $0.second] } == [[0, 2], [1, 2]])
  }
}
