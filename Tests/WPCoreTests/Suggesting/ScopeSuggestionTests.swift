import Testing
import WPSyntax

@testable import WPCore

struct ScopeSuggestionTests {
  @Test(
    arguments: [
      ("src/a.swift", "src/a.swift"), ("./src/a.swift,", "src/a.swift"),
      ("src/a.swift:12", "src/a.swift"), ("src/a.swift#L3", "src/a.swift"),
      ("src/a.swift:12-20", "src/a.swift"), ("src/a.swift::Cache", "src/a.swift::Cache"),
      ("src/{a,b}.swift", "src/{a,b}.swift"), ("Cache", "Cache"), ("{root}/a.md", nil),
      ("https://a.org/b.md", nil), ("/etc/passwd", nil), ("~/a.md", nil), ("../a.md", nil),
      ("--flag", nil), ("@scope/package", nil), ("a b.md", nil), ("f(x).ts", nil),
      ("$HOME/a.md", nil),
      ("", nil), (".", "."), ("a|b", nil),
    ] as [(String, String?)])
  func `a word is taken for a path, or not`(word: String, path: String?) {
    #expect(PathMention(word)?.path == path)
  }

  @Test(
    arguments: [
      ("src/a.swift", true), ("src/", true), ("a.ts", true), ("src/a.swift::Cache", true),
      ("Result.ok", false), ("and/or", false), ("1.2.3", false), ("read/write", false),
    ])
  func `a path convinces by its ending`(word: String, isConvincing: Bool) {
    #expect(PathMention(word)?.isConvincing == isConvincing)
  }

  private static let document = """
    # Phase 3: Store

    **Status:** Ready

    The cache in `src/cache/` replaces `src/old.ts`; see [the guide](../../../../docs/guide.md) and
    `Result.ok`, `read/write`, [the start](START-HERE.md), `elsewhere.ts`, `src/cache/lru.ts`.

    ## Deliverables

    - `src/metrics.ts` - counts
    - src/limits.ts: bounds
    - `CacheService` as a class
    - `bin/tool`

    ## Out of Scope

    - `src/not.ts` and [not](../../../../docs/not.md)

    ## Tests

    | File | What |
    |---|---|
    | `Tests/**/*.ts` | all |

    ```
    `src/code.ts`
    ```
    """

  private func suggestions(_ text: String, _ tree: [String: ScopeSuggestion.Entry]) -> [String] {
    let root: FilePath = ".engineering/artifacts/planning"
    let folder = PlanFolder(
      path: root.appending("2026-01-05-caching"),
      files: [PlanFile(name: "03-store-plan.md", content: .bytes(Bytes(text)))],
      names: ["03-store-plan.md"])
    return ScopeSuggestion.all(
      for: 0, of: Analysis.read(folder), planningRoot: root, look: { tree[$0.text] }
    ).map { "\($0.pattern) \($0.reason) \($0.exists)" }
  }

  @Test func `what a plan speaks of is proposed, each path once, with how it is named`() {
    let found = suggestions(
      Self.document, ["src/cache": .folder, "docs/guide.md": .file, "bin/tool": .file])
    #expect(
      found == [
        "src/cache/** quoted true", "src/old.ts quoted false", "docs/guide.md linked true",
        "src/metrics.ts listed false", "src/limits.ts listed false", "bin/tool quoted true",
        "Tests/**/*.ts quoted false",
      ])
  }

  @Test func `what the package names already is not proposed again`() {
    let text =
      "# Phase 3: Store\n\n**Files:** src/a.ts, lib/**\n\n`src/a.ts`, `lib/b.ts` and `src/c.ts`.\n"
    #expect(suggestions(text, [:]) == ["src/c.ts quoted false"])
  }

  @Test func `no prefix of a document makes trouble`() {
    let bytes = Bytes(Self.document)
    for end in bytes.indices {
      _ = suggestions(String(decoding: bytes[..<end], as: UTF8.self), [:])
    }
  }
}
