import Testing
import WPHost
import WPTestSupport

/// Reservations and the log, by many processes in one real repository.
struct ReservationTests {
  private func run(_ script: String) throws -> (status: Int32, output: String) {
    let folder = try TemporaryFolder()
    let outcome = try BuiltProgram.shell(
      """
      set -u; cd "\(String(decoding: folder.path, as: UTF8.self))"
      export HOME=$PWD GIT_CONFIG_NOSYSTEM=1; git init -q .
      \(script)
      """)
    guard case .exited(let status) = outcome.ending else { return (-1, "") }
    return (status, String(decoding: outcome.output, as: UTF8.self))
  }

  @Test func `of eight processes that reserve one file, one gets it and seven are told who`()
    throws
  {
    let run = try run(
      #"""
      for n in 1 2 3 4 5 6 7 8; do
        $wp reserve src/a.swift --as agent-$n --session s$n --json > out.$n 2> err.$n &
        pids="${pids:-} $!"
      done
      for pid in $pids; do wait $pid; echo $?; done > ended; sort ended | uniq -c | tr -s ' '
      grep -l '"code": "reserved"' out.* | wc -l
      $wp reservations --json | grep -c '"path": "src/a.swift"'
      $wp log --verify > /dev/null && echo whole
      """#)
    #expect(run.output == " 1 0\n 7 3\n7\n1\nwhole\n")
  }

  @Test func `eight processes that reserve different files all get them, and the log has all`()
    throws
  {
    let run = try run(
      #"""
      for n in 1 2 3 4 5 6 7 8; do
        $wp -q reserve src/$n.swift --as agent-$n --session s$n > /dev/null || echo failed &
      done
      wait
      $wp reservations --json | grep -c '"path"'
      $wp log --all --json | grep -c '"seq"'
      $wp log --verify > /dev/null && echo whole
      """#)
    #expect(run.output == "8\n8\nwhole\n")
  }

  @Test func `a file has one name, whatever link or way leads to it`() throws {
    let run = try run(
      #"""
      mkdir -p src; echo x > src/a.swift; ln -s src/a.swift link; ln -s src folder; ln -s /etc out
      $wp -q reserve src/a.swift --as ana --session s > /dev/null
      for name in link folder/a.swift ./src//a.swift src/../src/a.swift "$PWD/src/a.swift"; do
        $wp reserve "$name" --as bo --session t > /dev/null 2>&1; echo $?
      done
      $wp reserve out/passwd --as bo --session t 2>&1 > /dev/null | head -n 1 | cut -c1-37
      """#)
    #expect(run.output == "3\n3\n3\n3\n3\nwp: 'out/passwd' lies outside of /tmp\n")
  }

  @Test func `following the log ends by itself and quietly when its reader has gone`() throws {
    let run = try run(
      #"""
      $wp -q reserve a --as ana --session s > /dev/null
      timeout 20 $wp log --follow 2> errors | head -n 1 | cut -c1-5
      echo "${PIPESTATUS[0]}"; cat errors
      """#)
    #expect(run.output == "    1\n0\n")
  }

  @Test
  func
    `a worktree and a folder below see the same reservations, and a hook's variables do not matter`()
    throws
  {
    let run = try run(
      #"""
      git -c user.name=a -c user.email=a@b commit -q --allow-empty -m one
      git worktree add -q ../side-$$ > /dev/null 2>&1; mkdir -p below
      $wp -q reserve src/a.swift --as ana --session s > /dev/null
      (cd ../side-$$ && $wp reserve src/a.swift --as bo --session t > /dev/null 2>&1; echo $?)
      (cd below && $wp reserve ../src/a.swift --as bo --session t > /dev/null 2>&1; echo $?)
      GIT_DIR=/nowhere $wp reserve src/a.swift --as bo --session t > /dev/null 2>&1; echo $?
      git worktree remove --force ../side-$$
      """#)
    #expect(run.output == "3\n3\n3\n")
  }
}
