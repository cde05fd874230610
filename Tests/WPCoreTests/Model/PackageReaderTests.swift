import Testing
import WPSyntax
import WPTestSupport

@testable import WPCore

/// The plan that a text of the form of an example describes.
func planRead(from text: String) -> Plan {
  let example = Example(text)
  let folder = example.folders[0]
  return PlanReader.read(
    folder, Analysis.documents(of: folder), among: example.rootNames, profile: nil)
}

@Suite struct `A package` {
  @Test func `is read from its frontmatter before its header`() throws {
    let plan = planRead(
      from: """
        -- 03-caching-store-plan.md --
        ---
        id: store
        status: claimed
        assignee: ada
        priority: high
        effort: 2-3h agentic + 1h review
        files: [src/a.swift, "src/b.swift::B"]
        reads: docs/
        ---
        # Phase 5: The Store

        **Status:** Complete
        **Assignee:** bob
        **Priority:** LOW
        **Files:** src/c.swift
        """)
    let package = try #require(plan.packages.first)
    #expect(package.names.stem == "03-caching-store")
    #expect(package.id == "store")
    #expect(package.slug == "caching-store")
    #expect(package.title == "The Store")
    #expect(package.phase?.value == "5")
    #expect(package.state?.value == .claimed)
    #expect(package.status?.value.class == .complete)
    #expect(package.assignee?.value == "ada")
    #expect(package.priority?.value.class == .high)
    #expect(package.effort?.value.effort?.total == MinuteRange(180, 240))
    #expect(package.files.map(\.value) == ["src/a.swift", "src/b.swift::B"])
    #expect(package.reads.map(\.value) == ["docs/"])
    #expect(package.files.allSatisfy { $0.origin == .frontMatter })
  }

  @Test(arguments: [
    ("Ada Lovelace", "Ada Lovelace"), ("@ada", "@ada"), ("TBD", nil), ("None", nil), ("-", nil),
    ("Unassigned", nil), ("[Name]", nil), ("n/a", nil),
  ])
  func `is held by somebody only where a name stands`(written: String, expected: String?) {
    let plan = planRead(from: "-- 03-a-plan.md --\n# A\n\n**Assignee:** \(written)\n")
    #expect(plan.packages.first?.assignee?.value == expected)
  }

  @Test(arguments: fileLists)
  func `claims the files that its document lists`(body: String, expected: [String]) {
    let plan = planRead(from: "-- 03-a-plan.md --\n# A\n\n" + body)
    #expect(plan.packages.first?.files.map(\.value) == expected)
    for file in plan.packages.first?.files ?? [] {
      #expect(plan.documents[0].raw(file.range) == file.value)
    }
  }

  private static let fileLists: [(String, [String])] = [
    (
      "**Files:** src/a.ts, `src/b.ts` (new), src/{c,d}.ts\n",
      ["src/a.ts", "src/b.ts", "src/{c,d}.ts"]
    ),
    ("**Files:** src/**/*.ts, *.md, **/x.c\n", ["src/**/*.ts", "*.md", "**/x.c"]),
    ("**Files:**\n\n- `src/a.ts` - the store\n- src/b.ts: limits\n", ["src/a.ts", "src/b.ts"]),
    ("**Files:** none yet\n", []),
    (
      "## Files to Create\n\n- **src/a.ts**\n- the `Store` class in `src/b.ts`\n- a word\n- `Makefile`\n",
      ["src/a.ts", "src/b.ts", "Makefile"]
    ),
    (
      "## New Files\n\n- src/a.ts\n\n## Modified Files\n\n| File | Change |\n|---|---|\n| `src/b.ts` | all |\n",
      ["src/a.ts", "src/b.ts"]
    ),
    (
      "## Files\n\n1. [src/a.ts](../src/a.ts) is first\n   - `src/b.ts`\n",
      ["src/a.ts", "src/b.ts"]
    ),
    ("## Overview\n\n- `src/a.ts`\n", []),
  ]

  @Test func `waits for what its document says, else for what START-HERE says`() {
    let plan = planRead(
      from: """
        -- START-HERE.md --
        # Caching - January 2026

        ### Internal Dependencies

        - Phase 4 depends on Phase 3
        - Phase 5 depends on Phase 3
        - Phase 6 depends on Phase 3
        -- 03-store-plan.md --
        # Phase 3: Store
        -- 04-limits-plan.md --
        # Phase 4: Limits

        ## Dependencies

        - Node 22
        -- 05-keys-plan.md --
        # Phase 5: Keys

        **Dependencies:** None
        -- 06-tests-plan.md --
        # Phase 6: Tests

        ### Requires (Blockers)

        - [ ] [Limits](04-limits-plan.md)
        - [ ] [Search](../2026-02-01-search/01-index-plan.md)
        """)
    let targets = plan.packages.map { $0.dependencies.map(\.target) }
    #expect(targets[0] == [])
    #expect(targets[1] == [.external("Node 22"), .package(0)])
    #expect(targets[2] == [])
    #expect(targets[3] == [.package(1), .foreign(Reference("2026-02-01-search/01-index-plan.md"))])
    #expect(plan.packages.map(\.statesDependencies) == [false, false, true, true])
    #expect(plan.restatedDependencies.map(\.package) == [1, 2, 3])
  }

  @Test(arguments: [
    ("03", nil, "03"), ("caching/03", "caching", "03"), ("./03-a-plan.md", nil, "03-a-plan.md"),
    ("../2026-01-05-x/03-a-plan.md", "2026-01-05-x", "03-a-plan.md"), ("", nil, ""),
  ])
  func `is referred to by name or behind its plan`(text: String, plan: String?, package: String) {
    #expect(Reference(text).plan == plan)
    #expect(Reference(text).package == package)
  }
}
