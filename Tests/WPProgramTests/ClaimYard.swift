import WPHost
import WPTestSupport

/// A repository with a plan of four packages, in which scripts claim them with the program as it was built.
///
/// Package 02 waits for 01, the files of 03 lie in those of 01, and 04 is by itself. `as NAME …` runs the program
/// in a session of that name.
enum ClaimYard {
  /// What a script said, and how it ended.
  struct Outcome {
    let status: Int32
    let output: String
  }

  /// Runs a script at the top of a new repository; standard error goes where standard output goes.
  static func run(_ script: String) throws -> Outcome {
    let folder = try TemporaryFolder()
    let outcome = try BuiltProgram.shell(
      """
      exec 2>&1; set -eu; mkdir "\(String(decoding: folder.path, as: UTF8.self))/repo"
      cd "\(String(decoding: folder.path, as: UTF8.self))/repo"
      export HOME=$PWD/../home GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b
      export GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b GIT_COMMITTER_DATE=2026-01-01T00:00:00Z
      mkdir ../home; unset WP_AGENT WP_SESSION CLAUDE_CODE_SESSION_ID CODEX_THREAD_ID WP_LIVE
      as() { local who=$1; shift; "$wp" --as "$who" --session "$who" "$@"; }
      \(plan)
      set +e
      \(script)
      """)
    guard case .exited(let status) = outcome.ending else {
      return Outcome(status: -1, output: "it did not end")
    }
    return Outcome(
      status: status, output: String(decoding: outcome.output + outcome.errors, as: UTF8.self))
  }

  private static let plan = #"""
    git init -q -b main .; plan=.engineering/artifacts/planning/2026-01-05-cache; mkdir -p $plan
    printf '# Cache\n\n**Created:** 2026-01-05\n**Status:** In Progress\n' > $plan/START-HERE.md
    package() {
      printf -- '---\nstatus: open\nfiles: [%s]\ndepends_on: [%s]\n---\n# %s\n\n' \
        "$2" "$3" "$1" > $plan/$1-plan.md
      printf '**Priority:** HIGH\n**Estimated Effort:** 1h agentic\n\n' >> $plan/$1-plan.md
      printf '## Success Criteria\n\n- [ ] 90%% are hits\n- [ ] 0 are stale\n' >> $plan/$1-plan.md
    }
    package 01-store '"src/store/**"' ''; package 02-limits 'src/limits/**' 01-store
    package 03-metrics src/store/metrics.c ''; package 04-docs 'docs/**' ''
    mkdir -p src/store src/limits docs; echo a > src/store/a.c; echo l > src/limits/l.c
    echo d > docs/d; git add -A; git commit -qm one
    """#
}
