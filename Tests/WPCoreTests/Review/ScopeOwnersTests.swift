import Testing
import WPSyntax

@testable import WPCore

/// Whose scope a changed path falls into.
struct ScopeOwnersTests {
  private static func plan(_ scopes: [String]) -> Plan {
    let files = scopes.enumerated().map { index, scope in
      PlanFile(
        name: FilePath("0\(index + 1)-p\(index + 1)-plan.md"),
        content: .bytes(Bytes("---\nfiles: [\(scope)]\n---\n# P\(index + 1)\n")))
    }
    return Analysis.read(
      PlanFolder(path: "plans/2026-01-05-x", files: files, names: files.map(\.name)))
  }

  private static let scopes = [
    "src/a/**, '!src/a/gen/**'", "'**/*.md'", "src/b", "'src/a/x.c::f', 'lib/{x,y}.c'",
  ]

  @Test(arguments: [
    ("src/a/x.c", ["01-p1", "04-p4"]), ("src/a/gen/y", []), ("README.md", ["02-p2"]),
    ("src/a/gen/y.md", ["02-p2"]), ("src/b/deep/z", ["03-p3"]), ("src/bb", []),
    ("lib/y.c", ["04-p4"]), ("lib/z.c", []), ("../out", []), ("", []),
    ("plans/2026-01-05-x/03-p3-plan.md", ["02-p2", "03-p3"]),
    ("plans/2026-01-05-x/work-items/04b-x/log", ["04-p4"]),
    ("plans/2026-01-05-x/work-items/05a/log", []),
  ])
  func `a path belongs to the packages that may write it`(path: String, owners: [String]) {
    let index = ScopeOwners([PlanDigest(Self.plan(Self.scopes))], changed: [FilePath(path)])
    #expect(index.names(of: FilePath(path)).map(\.short) == owners)
  }

  @Test(
    arguments: [
      (["src/a/q.c"], [], ["01-p1"]), (["src/a/x.c"], [], ["01-p1", "04-p4"]),
      (["src/a/x.c"], ["plans/2026-01-05-x/04-p4-plan.md"], ["04-p4"]),
      (["src/a/x.c", "lib/x.c"], [], ["04-p4"]), (["src/a/q.c", "src/b"], [], []), ([], [], []),
    ] as [([String], [String], [String])])
  func `the package of a change holds all of it`(
    paths: [String], beside: [String], names: [String]
  ) {
    let all = (paths + beside).map { FilePath($0) }
    let index = ScopeOwners([PlanDigest(Self.plan(Self.scopes))], changed: all)
    let found = index.fitting(paths.map { FilePath($0) }, beside: beside.map { FilePath($0) })
    #expect(found.map(\.short) == names)
  }

  @Test func `what belongs to nobody and what is told of symbols only are two things`() throws {
    let plan = Self.plan(Self.scopes)
    let changed: [FilePath] = ["src/a/x.c", "lib/x.c", "CHANGELOG.md", "src/b/z"]
    let review = ChangeReview(
      of: changed, within: [PackageBounds(of: plan.packages[3], in: plan)],
      shared: [.literal("CHANGELOG.md")],
      owners: ScopeOwners([PlanDigest(plan)], changed: changed))
    #expect(
      review.strays == [
        ChangeReview.Stray(path: "src/b/z", owners: [PackageName("2026-01-05-x/03-p3")])
      ])
    #expect(review.narrowed == ["src/a/x.c"])
  }
}
