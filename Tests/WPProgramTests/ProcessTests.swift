import Testing
import WPHost
import WPTestSupport

struct ProcessTests {
  private func text(_ bytes: ContiguousArray<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  @Test(
    arguments: [(["version"], 0), (["--version"], 0), ([], 0), (["nonsense"], 2), (["--x"], 2)]
      as [([String], Int32)])
  func `the status of the process is that of the program`(words: [String], status: Int32) throws {
    let outcome = try BuiltProgram.run(words.map { RawPath($0.utf8) })
    #expect(outcome.ending == .exited(status))
    #expect(outcome.output.isEmpty == (status != 0))
    #expect(outcome.errors.isEmpty == (status == 0))
  }

  @Test func `a closed pipe ends the program quietly`() throws {
    // The pipe has no reader any more when the program writes, so that the very first write fails.
    let outcome = try BuiltProgram.shell(
      "exec 3> >(exec true); wait $!; $wp completions bash >&3; echo $?")
    #expect(text(outcome.errors).isEmpty)
    #expect(text(outcome.output) == "0\n")
  }

  @Test(arguments: [">&-", ">/dev/full"])
  func `an answer that cannot be written is a failure with a reason`(redirection: String) throws {
    let outcome = try BuiltProgram.shell("$wp version \(redirection)")
    #expect(outcome.ending == .exited(2))
    #expect(text(outcome.errors).hasPrefix("wp: write standard output: "))
  }

  @Test(arguments: ["<&-", "2>&-", "<&- 2>&-", "2>/dev/full"])
  func `the other streams are not needed (F64)`(redirection: String) throws {
    let outcome = try BuiltProgram.shell("$wp version \(redirection)")
    #expect(outcome.succeeded)
    #expect(text(outcome.output) == "wp 0.1.0\n")
  }

  @Test func `a failure nobody can hear about keeps its status`() throws {
    #expect(try BuiltProgram.shell("$wp nonsense 2>&-").ending == .exited(2))
  }

  @Test func `a word that is not UTF-8 is shown, not lost`() throws {
    let outcome = try BuiltProgram.run([[0x61, 0xFF, 0x1B]])
    #expect(outcome.ending == .exited(2))
    #expect(text(outcome.errors).hasPrefix(#"wp: unknown command 'a\xff\u{1b}'"#))
  }

  @Test(
    arguments: [
      "env -i", "env LC_ALL=tr_TR.UTF-8", "env -u HOME TMPDIR=/nonexistent", "umask 077; env",
    ])
  func `the environment does not change the answer (F64)`(prefix: String) throws {
    let here = try BuiltProgram.shell("$wp help")
    #expect(try BuiltProgram.shell("\(prefix) $wp help") == here)
  }

  @Test func `a limit on the size of files is an error, not a signal (F11)`() throws {
    let folder = try TemporaryFolder()
    let file = String(decoding: folder.path("out"), as: UTF8.self)
    let outcome = try BuiltProgram.shell("ulimit -f 0; $wp help > \(file)")
    #expect(outcome.ending == .exited(2))
    #expect(text(outcome.errors).contains("size limit"))
  }
}
