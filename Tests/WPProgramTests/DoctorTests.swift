import Testing
import WPHost
import WPTestSupport

/// What `wp doctor` finds and mends in real repositories.
struct DoctorTests {
  private static let plan = ".engineering/artifacts/planning/2026-01-05-cache"

  /// Runs a script in a repository where ana holds a package and has started it.
  private func run(_ script: String) throws -> (status: Int32, lines: [String]) {
    let folder = try TemporaryFolder()
    let outcome = try BuiltProgram.shell(
      #"""
      set -u; cd "\#(String(decoding: folder.path, as: UTF8.self))"
      export HOME=$PWD GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b
      export GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b WP_AGENT=ana WP_SESSION=one
      git init -q .; plan=\#(Self.plan); live=.git/wp; mkdir -p $plan
      printf '# Phase 3: Store\n\n**Status:** Ready for Implementation\n' > $plan/03-store-plan.md
      git add -A; git commit -qm one
      $wp -q claim 03 --start > /dev/null
      token() { $wp claim 03 --json | grep -o '"token": [0-9]*' | tr -dc 0-9; }
      doctor() { $wp doctor "$@" | tr -s ' ' | sed 's/-[0-9]\{13\}-/-TIME-/'; echo "${PIPESTATUS[0]}"; }
      \#(script)
      """#)
    guard case .exited(let status) = outcome.ending else { return (-1, []) }
    let output = String(decoding: outcome.output, as: UTF8.self)
    return (status, output.split(separator: "\n").map(String.init))
  }

  @Test func `where all is well it says so and changes nothing`() throws {
    let run = try run(
      #"""
      before=$(cat $live/*.json* | cksum); doctor
      [ "$before" = "$(cat $live/*.json* | cksum)" ] && ls -A $live | tr '\n' ' '
      """#)
    #expect(run.lines.dropLast().last == "0")
    #expect(run.lines.count { $0.hasPrefix("well ") } == 5)
    #expect(
      run.lines.last?.split(separator: " ") == ["history.jsonl", "ledger.json", "lock", "sessions"])
  }

  @Test(arguments: [
    "head -c 200 $live/ledger.json > x; cat x > $live/ledger.json", "rm $live/ledger.json",
    "echo garbage > $live/ledger.json", ": > $live/ledger.json",
    "sed -i 's/in_progress/claimed/' $live/ledger.json", "rm $live/history.jsonl",
    "echo half >> $live/history.jsonl", "sed -i 's/ana/bob/' $live/history.jsonl",
  ])
  func `a ledger that was damaged or deleted goes on with who held what (F36, F37)`(
    damage: String
  ) throws {
    let run = try run(
      #"""
      before=$(token); \#(damage)
      $wp doctor > /dev/null; echo $?; $wp doctor > /dev/null; echo $?
      $wp log --verify > /dev/null; echo $?
      $wp next --json | grep -c '"state": "in_progress"'
      [ "$(token)" = "$before" ] && echo same; $wp -q release 03 > /dev/null
      $wp -q claim 03 > /dev/null; [ "$(token)" -gt "$before" ] && echo greater
      """#)
    #expect(run.lines == ["0", "0", "0", "1", "same", "greater"])
  }

  @Test func `a ledger of a later version is left as it is`() throws {
    let run = try run(
      #"""
      sed -i 's/wp.ledger.1/wp.ledger\/9/' $live/ledger.json; before=$(cksum < $live/ledger.json)
      doctor | grep ledger.9 | cut -d' ' -f1; $wp next > /dev/null 2>&1; echo $?
      [ "$before" = "$(cksum < $live/ledger.json)" ] && echo untouched
      """#)
    #expect(run.lines == ["wrong", "wrong", "2", "untouched"])
  }

  @Test func `a document that lags behind the ledger is brought up to date (F2)`() throws {
    let run = try run(
      #"""
      git checkout -q $plan; doctor --dry-run | grep documents | cut -d' ' -f1
      git diff --quiet && echo unchanged; doctor | grep documents | cut -d' ' -f1
      grep -c 'In Progress' $plan/03-store-plan.md
      """#)
    #expect(run.lines == ["wrong", "unchanged", "mended", "1"])
  }

  @Test func `what a writer left long ago goes, what is being written stays`() throws {
    let run = try run(
      #"""
      touch -d '2 hours ago' $plan/.wp-tmp-old $live/.wp-tmp-old; touch $plan/.wp-tmp-new
      doctor --dry-run > /dev/null; ls -A $plan | grep -c tmp; doctor | grep leftovers
      ls -A $plan $live | grep tmp
      """#)
    #expect(
      run.lines == [
        "2", "mended leftovers removed 2 that a writer left when it died",
        "well leftovers 1 being written, or left behind less than an hour ago", ".wp-tmp-new",
      ])
  }

  @Test func `hooks of which a part is gone are installed again`() throws {
    let run = try run(
      #"""
      doctor | grep '^[a-z]* hooks' | cut -d' ' -f1; $wp -q hooks install --git > /dev/null
      doctor | grep '^[a-z]* hooks' | cut -d' ' -f1; rm .git/hooks/pre-commit
      doctor --dry-run | grep '^[a-z]* hooks' | cut -d' ' -f1; doctor | grep '^[a-z]* hooks' | cut -d' ' -f1
      [ -x .git/hooks/pre-commit ] && echo there
      """#)
    #expect(run.lines == ["skipped", "well", "wrong", "mended", "there"])
  }

  @Test func `a lock that somebody holds is left alone, and nothing is said yet`() throws {
    let run = try run(
      #"""
      exec 9< $live/lock; flock 9; inode=$(stat -c %i $live/lock)
      $wp doctor 9>&- > /dev/null 2> said; echo $?; grep -c 'wp: ' said
      [ "$inode" = "$(stat -c %i $live/lock)" ] && echo kept
      """#)
    #expect(run.lines == ["4", "1", "kept"])
  }

  @Test func `a folder that cannot be written is named, and what can be done`() throws {
    let run = try run(#"export WP_LIVE=/proc/wp; doctor | grep 'live folder' | cut -d' ' -f1"#)
    #expect(run.lines == ["wrong"])
  }
}
