import Testing
import WPHost
import WPTestSupport

struct ExecTests {
  private static let setup = """
    cd "$root"; mkdir home; export HOME=$PWD/home GIT_CONFIG_NOSYSTEM=1 WP_SESSION=s WP_AGENT=ana
    export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b
    unset CLAUDE_CODE_SESSION_ID CODEX_THREAD_ID WP_LIVE GIT_DIR GIT_INDEX_FILE; git init -q repo; cd repo
    plan=.engineering/artifacts/planning/2026-01-05-cache; mkdir -p $plan src
    printf '# Cache\\n\\n**Created:** 2026-01-05\\n' > $plan/START-HERE.md
    printf -- '---\\nstatus: open\\nfiles: ["src/*.c"]\\n---\\n# Store\\n' > $plan/01-store-plan.md
    echo a > src/a.c; git add -A; git commit -qm one; "$wp" claim 01 > /dev/null

    """

  private func run(_ script: String) throws -> Processes.Outcome {
    let folder = try TemporaryFolder()
    let root = String(decoding: folder.path, as: UTF8.self)
    return try BuiltProgram.shell("root='\(root)'\n" + Self.setup + script)
  }

  @Test func `a signal to the program reaches the command, and its status comes back`() throws {
    let outcome = try run(
      """
      mkfifo .git/ready
      "$wp" exec 01 -- sh -c 'trap "kill \\$!; exit 9" TERM; sleep 60 & echo > "$0"; wait' .git/ready &
      child=$!; read -r _ < .git/ready; kill -TERM $child; wait $child; echo $?
      """)
    #expect(String(decoding: outcome.output, as: UTF8.self) == "9\n")
  }

  @Test func `a file that was changed before and changes again is seen`() throws {
    let outcome = try run(
      """
      echo h > src/a.h; echo c > c; "$wp" exec 01 -- true; echo $?
      "$wp" exec 01 -- sh -c 'echo i > src/a.h' 2> /dev/null; echo $?
      "$wp" exec 01 -- rm src/a.h 2> /dev/null; echo $?
      "$wp" exec 01 -- touch src/b.c; echo $?
      """)
    #expect(String(decoding: outcome.output, as: UTF8.self) == "0\n1\n1\n0\n")
  }

  @Test func `without a commit the command runs, and it is said that nothing was looked at`() throws
  {
    let outcome = try run(
      """
      rm -rf .git; git init -q .; "$wp" claim 01 > /dev/null
      "$wp" exec 01 -- sh -c 'echo a > src/a.c' 2>&1; echo $?
      """)
    let said = String(decoding: outcome.output, as: UTF8.self)
    #expect(said.hasSuffix("0\n"))
    #expect(said.split(separator: "\n").count == 2)
  }
}
