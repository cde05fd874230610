import Testing
import WPHost
import WPTestSupport

/// Scopes that change while the work runs, in real repositories.
struct RescopingTests {
  private static let plan = ".engineering/artifacts/planning/2026-01-05-cache"

  /// Runs a script in a repository where ana holds `src/` and `docs/`.
  private func run(_ script: String) throws -> [String] {
    let folder = try TemporaryFolder()
    let outcome = try BuiltProgram.shell(
      #"""
      set -u; cd "\#(String(decoding: folder.path, as: UTF8.self))"
      export HOME=$PWD GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b
      export GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b WP_AGENT=ana WP_SESSION=one
      git init -q -b main .; plan=\#(Self.plan); mkdir -p $plan src docs
      printf '# Phase 3: Store\n\n**Status:** Planning\n**Files:** `src/**`, `docs/**`\n' \
        > $plan/03-store-plan.md
      echo x > src/a; echo x > docs/a.md; git add -A; git commit -qm one; git checkout -qb work
      $wp -q claim 03 --start > /dev/null
      drop() { $wp scope 03 --drop "$@" 2>&1 > /dev/null; echo $?; }
      \#(script)
      """#)
    return String(decoding: outcome.output, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test(arguments: [
    "echo y > docs/a.md", "echo y > docs/new.md", "echo y > docs/a.md; git add -A",
    "rm docs/a.md", "echo y > docs/a.md; git commit -qam two", "git mv docs/a.md docs/b.md",
  ])
  func `what was changed cannot be dropped, and is listed`(change: String) throws {
    let lines = try run("\(change); drop 'docs/**'")
    #expect(lines.first?.contains("of what is to be dropped") == true)
    #expect(lines.first?.contains(": docs/") == true)
    #expect(lines.last == "1")
  }

  @Test func `what was not changed can be dropped, and others get it`() throws {
    let lines = try run(
      #"""
      echo y > src/a; drop 'docs/**'
      $wp reserve docs/a.md --as bo --session two > /dev/null; echo $?
      $wp reserve src/a --as bo --session two > /dev/null 2>&1; echo $?
      """#)
    #expect(lines == ["0", "0", "3"])
  }

  @Test func `a file that another pattern still covers may be changed`() throws {
    let lines = try run(
      #"""
      $wp -q scope 03 --request docs/a.md > /dev/null; echo y > docs/a.md; drop 'docs/**'
      echo y > docs/b.md; drop docs/a.md | tail -n 1
      """#)
    #expect(lines == ["0", "1"])
  }

  @Test func `a holder is told once what somebody else changed`() throws {
    let lines = try run(
      #"""
      $wp -q scope 03 --grant README.md --as bo --session two > /dev/null
      $wp renew 03 2>&1 > /dev/null; $wp renew 03 2>&1 > /dev/null
      """#)
    #expect(
      lines == [
        "wp: bo changed what 2026-01-05-cache/03-store guards: src/**, docs/**, README.md"
      ])
  }
}
