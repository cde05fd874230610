import WPSyntax

extension Command {
  /// Teaches a shell the commands of this program.
  static let completions = Command(
    "completions", .program, summary: "print a completion script for a shell",
    description: """
      The script completes commands, options and the words an option may be. It is
      made from the same table as the help, so print it again after an update.
      """,
    operands: [Operand("SHELL", choices: Shell.allCases.map(\.rawValue), "bash, zsh or fish")],
    examples: [
      Example("source <(wp completions bash)", "completes in this shell"),
      Example(
        "wp completions fish > ~/.config/fish/completions/wp.fish", "completes in every fish"),
    ],
    run: { invocation in
      guard let shell = try invocation.arguments.operand(0).flatMap(Shell.init) else {
        throw UsageError("for which shell?")
      }
      let script = shell.script(for: invocation.table)
      guard invocation.wantsJSON else { return Answer(script) }
      return Answer(json: "wp.completions/1") { document in
        document.member("shell", shell.rawValue)
        document.member("script", script)
      }
    })
}
