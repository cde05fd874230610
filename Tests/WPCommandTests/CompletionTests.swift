import Testing
import WPHost
import WPTestSupport

@testable import WPCommand

struct CompletionTests {
  private static let plan = CommandTable([
    Command("board", .working, summary: "it's a board", examples: []) { _ in Answer() },
    Command(
      "plan list", .planning, summary: "list",
      options: [Option("sort", "order", takes: .choice("KEY", ["name", "date"]))], examples: []
    ) { _ in Answer() },
    Command("plan new", .planning, summary: "make", examples: []) { _ in Answer() },
  ])

  private func bash(_ script: String, _ words: [String]) throws -> [String] {
    let complete = """
      \(script)
      COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
      _wp
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let words = ["bash", "--norc", "-c", complete, "bash", "wp"] + words
    let outcome = try Processes.live.run(
      .init(words.map { RawPath($0.utf8) }, directory: RawPath("/dev/fd".utf8)))
    #expect(outcome.errors.isEmpty)
    return String(decoding: outcome.output, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test(
    arguments: [
      ([""], ["board", "plan"]), (["pl"], ["plan"]), (["plan", ""], ["list", "new"]),
      (["-C", "board", "plan", "l"], ["list"]), (["plan", "list", "--so"], ["--sort"]),
      (["plan", "new", "--so"], []), (["plan", "list", "--sort", ""], ["name", "date"]),
      (["plan", "list", "--sort", "n"], ["name"]), (["--color", "al"], ["always"]),
      (["board", "--js"], ["--json"]),
    ])
  func `bash completes commands, options and values`(words: [String], found: [String]) throws {
    #expect(try bash(Shell.bash.script(for: Self.plan), words) == found)
  }

  @Test func `bash completes the commands there are`() throws {
    #expect(try bash(Shell.bash.script(for: .standard), [""]) == CommandTable.standard.firstWords)
  }

  @Test func `bash finds no fault with the script`() throws {
    let outcome = try Processes.live.run(
      .init(
        ["bash", "-n"].map { RawPath($0.utf8) },
        input: RawPath(Shell.bash.script(for: .standard).utf8)))
    #expect(outcome == Processes.Outcome(ending: .exited(0)))
  }

  @Test(arguments: Shell.allCases)
  func `every script knows every command, option and choice`(shell: Shell) {
    let script = shell.script(for: Self.plan)
    for word in ["board", "plan", "list", "new", "sort", "name", "date", "always"] {
      #expect(script.contains(word))
    }
  }

  @Test(arguments: [Shell.zsh, .fish])
  func `what a command does is quoted`(shell: Shell) {
    #expect(shell.script(for: Self.plan).contains(#"it'\''s a board"#))
  }
}
