import Testing
import WPSyntax

@testable import WPCore

/// What work may touch, and what it must leave as it was promised.
struct WorkReviewTests {
  private static let allowance = WorkAllowance(
    scope: ClaimScope(writes: ["src/a", "docs/*.md", "!docs/old.md", "lib/x.c::f"]),
    shared: [PathPattern.literal("CHANGELOG.md")],
    others: [ClaimScope(writes: ["other/**"])], documents: ["plans/p/03-a-plan.md"],
    items: [ItemFolders(below: "plans/p/work-items", number: "03")])

  @Test(arguments: [
    ("src/a", true), ("src/a/deep/b.c", true), ("src/ab", false), ("docs/x.md", true),
    ("docs/old.md", false), ("docs/deep/x.md", false), ("lib/x.c", true), ("CHANGELOG.md", true),
    ("other/deep/file", true), ("plans/p/03-a-plan.md", true), ("plans/p/04-b-plan.md", false),
    ("plans/p/work-items/03a-log/spec.md", true), ("plans/p/work-items/03a/spec.md", true),
    ("plans/p/work-items/03-log/spec.md", false), ("plans/p/work-items/04a-log/spec.md", false),
    ("plans/p/work-items/3a-log/spec.md", true), ("plans/p/work-items/30a-log/spec.md", false),
    ("plans/p/work-items/03ab1/spec.md", false), ("plans/p/work-items/03a-log", false),
    ("../outside", false), ("", false),
  ])
  func `paths are allowed that the scope covers, and a few more`(
    path: String, isAllowed: Bool
  ) {
    // A directory is known by what lies in it.
    let paths = [FilePath(path)] + (path == "src/a" ? [] : ["src/a/deep/b.c"])
    #expect(Self.allowance.strays(among: paths).contains(FilePath(path)) == !isAllowed)
  }

  @Test(arguments: [("03", "03a-log"), ("3", "03a-log"), ("03", "3a-log"), ("010", "10b")])
  func `a package knows the folders of its items`(number: String, item: String) throws {
    let name = FilePath("\(number)-store-plan.md")
    let plan = Analysis.read(
      PlanFolder(
        path: "plans/2026-01-05-cache",
        files: [PlanFile(name: name, content: .bytes(Bytes("# Store\n".utf8)))], names: [name]))
    let package = try #require(plan.packages.first)
    let folders = try #require(ItemFolders(of: package, in: plan))
    #expect(folders.contains(FilePath("plans/2026-01-05-cache/work-items/\(item)/spec.md")))
    #expect(!folders.contains(FilePath("plans/2026-01-05-cache/work-items/4\(item)/spec.md")))
  }

  private func document(_ criteria: String) -> Document {
    Document(
      path: "p/03-a-plan.md",
      file: PlanFile(
        name: "03-a-plan.md",
        content: .bytes(Bytes("# A\n\n## Success Criteria\n\n\(criteria)\n"))))
  }

  @Test func `ticking keeps a promise, other words or files break it`() {
    let scope = ClaimScope(writes: ["a", "b"], reads: ["c"])
    let promise = Promise(criteriaOf: document("- [ ] one\n- [ ] two"), scope: scope)
    let ticked = Promise(criteriaOf: document("- [x] one\n- [X] two"), scope: scope)
    #expect(ticked == promise)
    #expect(Promise(promise.text) == promise)
    #expect(Promise("x") == nil)
    for other in ["- [ ] one", "- [ ] one\n- [ ] too", "- [ ] two\n- [ ] one", "- [ ] one two"] {
      #expect(Promise(criteriaOf: document(other), scope: scope).criteria != promise.criteria)
    }
    #expect(promise.covers(ClaimScope(writes: ["b", "a"], reads: ["c"])))
    #expect(!promise.covers(ClaimScope(writes: ["a", "b", "c"])))
    #expect(!promise.covers(ClaimScope(writes: ["a"], reads: ["b", "c"])))
  }
}
