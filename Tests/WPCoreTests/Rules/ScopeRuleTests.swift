import Testing
import WPCore
import WPSyntax
import WPTestSupport

@Suite struct `Rules about scope` {
  private static let codes: Set<UInt16> = [240, 241, 242, 243, 244, 260, 261, 270, 271]

  @Test(arguments: cases)
  func `weigh what packages claim and who holds them`(example: WordedCase) {
    #expect(raised(Self.codes, by: example.text) == example.expected)
  }

  private static let cases = [
    WordedCase(
      "patterns that are none",
      """
      -- 03-store-plan.md --
      ---
      files: [../other/a.swift, "C:/b.swift", 'src/{a,b']
      reads: ["src/**x"]
      tests: [/abs]
      ---
      # Store
      """,
      "WP240 error 03-store-plan.md:2 the pattern '../other/a.swift' leaves its folder with `..`",
      "WP240 error 03-store-plan.md:2 the pattern 'C:/b.swift' is an absolute path",
      "WP241 error 03-store-plan.md:2 the pattern 'src/{a,b' has a brace without its partner",
      "WP241 error 03-store-plan.md:3 the pattern 'src/**x' has a `**` that is not a whole segment",
      "WP240 error 03-store-plan.md:4 the pattern '/abs' is an absolute path"),
    WordedCase(
      "a list of files in prose weighs less",
      """
      -- 03-store-plan.md --
      # Store

      ## Files to Modify

      - `/etc/hosts` - for the name
      - the `Store` class
      - [notes](notes.md): what we know
      -- ../README.md --
      # Nothing
      """,
      "WP240 warning 03-store-plan.md:5 the pattern '/etc/hosts' is an absolute path"),
    WordedCase(
      "two open packages without files",
      """
      -- 03-store-plan.md --
      # Store
      -- 04-limits-plan.md --
      # Limits

      **Status:** Ready
      -- 05-keys-plan.md --
      # Keys

      **Status:** Complete
      """,
      "WP244 warning 03-store-plan.md the package names no files",
      "WP244 warning 04-limits-plan.md the package names no files"),
    WordedCase(
      "an empty list is an answer, an empty value is none",
      """
      -- 03-store-plan.md --
      ---
      files: []
      ---
      # Store
      -- 04-limits-plan.md --
      # Limits

      **Files:** None
      -- 05-keys-plan.md --
      ---
      files:
      ---
      # Keys
      """,
      "WP244 warning 05-keys-plan.md the package names no files"),
    WordedCase(
      "one open package without files",
      "-- 03-store-plan.md --\n# Store\n",
      "WP244 info 03-store-plan.md the package names no files"),
    WordedCase(
      "everything, nothing, and nothing any more",
      """
      -- 03-store-plan.md --
      ---
      files: ["**", "!src/gone.swift"]
      ---
      # Store
      -- 04-limits-plan.md --
      ---
      status: completed
      files: [src/gone.swift]
      ---
      # Limits
      """,
      "WP242 warning 03-store-plan.md:2 the pattern '**' claims nearly everything",
      "WP243 warning 04-limits-plan.md:3 nothing in the tree matches 'src/gone.swift'"),
    WordedCase(
      "held by nobody, and open with a name",
      """
      -- 03-store-plan.md --
      ---
      status: in_progress
      files: [2026-01-05-example/03-store-plan.md]
      ---
      # Store
      -- 04-limits-plan.md --
      ---
      files: [2026-01-05-example/04-limits-plan.md]
      ---
      # Limits

      **Status:** In Progress
      **Assignee:** TBD
      -- 05-keys-plan.md --
      ---
      status: open
      assignee: ada
      files: [2026-01-05-example/05-keys-plan.md]
      ---
      # Keys
      -- 06-tests-plan.md --
      ---
      files: [2026-01-05-example/06-tests-plan.md]
      ---
      # Tests

      **Status:** Ready
      **Owner:** ada
      """,
      "WP270 error 03-store-plan.md:2 the package is in progress, but nobody is named",
      "WP270 info 04-limits-plan.md:6 the package is in progress, but nobody is named",
      "WP271 error 05-keys-plan.md:3 the package is open, but 'ada' is its assignee",
      "WP271 info 06-tests-plan.md:7 the package is open, but 'ada' is its assignee"),
  ]

  @Test(arguments: overlaps)
  func `find where scopes meet`(example: WordedCase) {
    #expect(raised([260, 261], by: example.text) == example.expected)
  }

  @Test func `of a package that meets many, the first five are shown and the rest are counted`() {
    let packages = (1...8).map { number in
      let status = number > 6 ? "status: claimed\nassignee: ada\n" : ""
      return "-- 0\(number)-part-plan.md --\n---\n\(status)files: [src/a.swift]\n---\n# Part\n"
    }
    let found = Examination(packages.joined()).diagnostics(of: RuleCode(260))
    let byPackage = Dictionary(grouping: found) { $0.place.path.name.text }
    #expect(
      byPackage.mapValues(\.count) == [
        "02-part-plan.md": 1, "03-part-plan.md": 2,
        "04-part-plan.md": 3, "05-part-plan.md": 4, "06-part-plan.md": 5, "07-part-plan.md": 5,
        "08-part-plan.md": 5,
      ])
    let last = byPackage["08-part-plan.md"] ?? []
    #expect(last.count { $0.severity == .error } == 1)
    #expect(
      last.flatMap(\.notes).map(\.message).filter { $0.contains("more") }
        == ["2 more packages share paths with this one"])
    #expect(
      byPackage["07-part-plan.md"]?.flatMap(\.notes).contains {
        $0.message == "another package shares a path with this one"
      } == true)
  }

  private static let overlaps = [
    WordedCase(
      "both write, one reads, both read",
      """
      -- 03-store-plan.md --
      ---
      files: [src/cache/store.swift]
      reads: [docs/]
      ---
      # Store
      -- 04-limits-plan.md --
      ---
      files: ["src/**/store.*"]
      reads: [docs/a.md]
      ---
      # Limits
      -- 05-keys-plan.md --
      ---
      reads: [src/cache/]
      ---
      # Keys
      """,
      "WP260 warning 04-limits-plan.md:2 this package and 03-store both write 'src/cache/store.swift'",
      "WP260 warning 05-keys-plan.md:2 this package reads 'src/cache/store.', which 04-limits writes",
      "WP260 warning 05-keys-plan.md:2 this package reads 'src/cache/store.swift', which 03-store writes"
    ),
    WordedCase(
      "symbols of one file",
      """
      -- 03-store-plan.md --
      ---
      files: ["src/cache.swift::Store"]
      ---
      # Store
      -- 04-limits-plan.md --
      ---
      files: ["src/cache.swift::Limits"]
      ---
      # Limits
      -- 05-keys-plan.md --
      ---
      files: ["src/cache.swift::Store.key"]
      ---
      # Keys
      """,
      "WP260 warning 05-keys-plan.md:2 this package and 03-store both write 'src/cache.swift::Store.key'"
    ),
    WordedCase(
      "both taken, and one of them done",
      """
      -- 03-store-plan.md --
      ---
      status: claimed
      assignee: ada
      files: [src/a.swift]
      ---
      # Store
      -- 04-limits-plan.md --
      ---
      status: in_progress
      assignee: bob
      files: [src/a.swift]
      ---
      # Limits
      -- 05-keys-plan.md --
      ---
      status: completed
      files: [src/a.swift]
      ---
      # Keys
      """,
      "WP260 error 04-limits-plan.md:4 this package and 03-store both write 'src/a.swift'"),
    WordedCase(
      "in order through a third package and another plan",
      """
      -- 2026-01-05-caching/03-store-plan.md --
      ---
      files: [src/a.swift]
      depends_on: [search/01]
      ---
      # Store
      -- 2026-02-01-search/01-index-plan.md --
      ---
      files: [src/b.swift]
      depends_on: [02]
      ---
      # Index
      -- 2026-02-01-search/02-rank-plan.md --
      ---
      files: [src/]
      ---
      # Rank
      """,
      "WP261 info 2026-02-01-search/02-rank-plan.md:2 "
        + "this package and 01-index both write 'src/b.swift'",
      "WP261 info 2026-02-01-search/02-rank-plan.md:2 "
        + "this package and 2026-01-05-caching/03-store both write 'src/a.swift'"),
    WordedCase(
      "a plan that is over claims nothing",
      """
      -- 2026-01-05-caching/README.md --
      # Caching

      **Status:** Complete
      -- 2026-01-05-caching/03-store-plan.md --
      # Store

      **Files:** `src/a.swift`, `src/b.swift` (new)
      -- 2026-02-01-search/01-index-plan.md --
      # Index

      **Files:** src/*.swift
      """),
  ]
}
