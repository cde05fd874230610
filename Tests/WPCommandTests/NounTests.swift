import Testing
import WPHost
import WPTestSupport

@testable import WPCommand

/// Commands of two words, over a table of their own.
struct NounTests {
  private static let table = CommandTable([
    .help,
    echo("note"),
    echo("note list"),
    echo("plan list"),
    echo("plan set"),
  ])

  /// A command that says its name, its operands and the value of its option.
  private static func echo(_ name: String) -> Command {
    let key = Option("key", "a value", letter: "k", takes: .text("KEY"))
    let flag = Option("flag", "nothing", letter: "f")
    return Command(
      name, .planning, summary: "say \(name)", operands: [Operand("WORD", .any, "any")],
      options: [key, flag], examples: []
    ) { invocation in
      let words = invocation.arguments.operands.map { String(decoding: $0, as: UTF8.self) }
      let value = try invocation.arguments.text(key)
      return Answer(([name] + words + (value.map { ["key=\($0)"] } ?? [])).joined(separator: "|"))
    }
  }

  private func run(_ line: String) -> (status: WPCommand.ExitStatus, said: String) {
    let console = CapturedConsole()
    let status = Program.run(
      arguments: ShellWords.split(line).map { RawPath($0.utf8) },
      host: .memory(console: console.console()), table: Self.table)
    return (status, console.text(.output) + console.text(.error))
  }

  @Test(
    arguments: [
      ("plan list", "plan list"), ("plan set a b", "plan set|a|b"), ("note", "note"),
      ("note x", "note|x"), ("note list x", "note list|x"), ("plan --flag list", "plan list"),
      ("--key list plan list", "plan list|key=list"), ("-fk plan plan set", "plan set|key=plan"),
      ("-kplan plan set", "plan set|key=plan"), ("plan -C set set list", "plan set|list"),
      ("--key=plan note -- list", "note|list|key=plan"), ("-f plan -f list -f", "plan list"),
    ])
  func `the longest name that fits is the command`(line: String, said: String) {
    let result = run(line)
    #expect(result.status == .success)
    #expect(result.said == said)
  }

  @Test(
    arguments: [
      ("plan lst", "wp: unknown command 'plan lst'\nhint: did you mean 'plan list'? one of: "),
      ("plan zzzzzz", "wp: unknown command 'plan zzzzzz'\nhint: one of: plan list, plan set\n"),
      ("plna list", "wp: unknown command 'plna'\nhint: did you mean 'plan'?\n"),
      ("help plan lst", "wp: unknown command 'plan lst'\nhint: did you mean 'plan list'?\n"),
    ])
  func `a word that fits nothing is answered with what does`(line: String, start: String) {
    let result = run(line)
    #expect(result.status == .unable)
    #expect(result.said.hasPrefix(start))
  }

  @Test(arguments: ["plan", "plan --help", "help plan"])
  func `a noun alone lists its verbs`(line: String) {
    let result = run(line)
    #expect(result.status == .success)
    #expect(
      result.said == """
        Usage: wp plan COMMAND [OPTION…]

          plan list  say plan list
          plan set   say plan set

        'wp help plan COMMAND' tells more.

        """)
  }
}
