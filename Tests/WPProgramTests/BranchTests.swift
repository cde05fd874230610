import Testing
import WPHost
import WPTestSupport

/// Two branches that each add a package and change a status.
struct BranchTests {
  private static let plan = ".engineering/artifacts/planning/2026-01-05-cache"

  /// Runs a script where branch `one` and, a day earlier, branch `two` were made; `one` is in `main` already.
  private func run(initialised: String, _ script: String) throws -> (
    status: Processes.Ending, said: String
  ) {
    let folder = try TemporaryFolder()
    var request = Processes.Request(
      [
        "bash", "-c",
        """
        exec 2>&1; set -e; wp=$0; plan=\(Self.plan); git init -q -b main .
        git config user.name ana; git config user.email ana@example.org
        $wp \(initialised) > /dev/null
        printf 'packages:\\n  - {id: alpha, title: Alpha, files: ["src/a/**"]}\\n' > outline.yaml
        printf '  - {id: beta, title: Beta, files: ["src/b/**"], depends_on: [alpha]}\\n' >> outline.yaml
        mkdir -p src/a src/b lib; touch src/a/x src/b/x lib/Gamma lib/Delta
        $wp plan new Cache --from outline.yaml > /dev/null; git add -A; git commit -qm base
        work() {
          git checkout -qb $1 main; $wp plan add cache $2 --files lib/$2 --depends-on alpha > /dev/null
          $wp plan set cache/$3 status=$4 > /dev/null
          git add -A; GIT_COMMITTER_DATE=$5 git commit -qm $1
        }
        work one Delta alpha in_progress 2026-01-07T10:00:00Z
        work two Gamma beta claimed 2026-01-06T10:00:00Z
        git checkout -q main; git merge -q one; set +e
        \(script)
        """, String(decoding: BuiltProgram.path, as: UTF8.self),
      ].map { RawPath($0.utf8) }, directory: folder.path)
    request.environment = [
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1", "GIT_DIR": nil,
      "GIT_INDEX_FILE": nil, "GIT_WORK_TREE": nil, "WP_NOW": "2026-01-05T09:30:00Z",
    ]
    let outcome = try Processes.live.run(request)
    return (outcome.ending, String(decoding: outcome.output, as: UTF8.self))
  }

  @Test
  func
    `merge by their model, and renumber (the later commit gives way) and refresh make the plan true`()
    throws
  {
    let result = try run(
      initialised: "init --git",
      """
      git merge -q --no-edit two > /dev/null || exit 9
      $wp validate --format compact | grep WP008
      $wp plan renumber cache | head -n 1
      $wp plan refresh cache > /dev/null
      $wp validate --strict > /dev/null || exit 8
      ls $plan
      grep -h '^| .*Phase [34]: ' $plan/README.md | sort
      $wp plan refresh cache
      """)
    #expect(
      result.said == """
        \(Self.plan)/03-gamma-plan.md:1:1: WP008 '03-delta-plan.md' has the number 03 too
        2026-01-05-cache/03-delta has number 04 now
        01-alpha-plan.md
        02-beta-plan.md
        03-gamma-plan.md
        04-delta-plan.md
        README.md
        START-HERE.md
        | [03-gamma-plan.md](03-gamma-plan.md) | Phase 3: Gamma | 📋 Ready |
        | [04-delta-plan.md](04-delta-plan.md) | Phase 4: Delta | 📋 Ready |
        2026-01-05-cache is up to date

        """)
    #expect(result.status == .exited(0))
  }

  @Test func `conflict without the driver only where both add a row`() throws {
    let result = try run(
      initialised: "init",
      """
      git merge -q --no-edit two > /dev/null
      git diff --name-only --diff-filter=U
      # Both sides of every conflict are what one branch added.
      git diff | grep '^++' | grep -v -e '^++[<=>]' -e '^+++ '
      git diff | grep -e '^[-+ ][-+ ]' | grep -v -e '^+++ ' -e '^--- ' -e '^++[<=>]' -e '^  ' \\
        | grep -v -e Gamma -e Delta
      """)
    #expect(
      result.said == """
        \(Self.plan)/README.md
        \(Self.plan)/START-HERE.md

        """)
  }
}
