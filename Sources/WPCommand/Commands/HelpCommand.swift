extension Command {
  private static let everything = Option("all", "list every command", letter: "a")

  /// Explains the commands.
  static let help = Command(
    "help", .program, isEveryday: true, summary: "explain a command, or list the commands",
    operands: [Operand("COMMAND", .any, "the command to explain")],
    options: [everything],
    examples: [
      Example("wp help completions", "explains one command"),
      Example("wp help --all", "lists all commands"),
    ],
    run: { invocation in
      let arguments = invocation.arguments
      let table = invocation.table
      guard let noun = try arguments.operand(0) else {
        return Help.overview(invocation, all: arguments.has(everything))
      }
      let verb = try arguments.operand(1)
      if let verb, let command = table.command("\(noun) \(verb)") {
        return Help.command(command, invocation)
      }
      let name = ([noun] + (verb.map { [$0] } ?? [])).joined(separator: " ")
      if let command = table.command(name) { return Help.command(command, invocation) }
      if verb == nil, !table.verbs(of: noun).isEmpty { return Help.noun(noun, invocation) }
      throw Request.unknownCommand(
        .init(name.utf8), among: table.firstWords + table.commands.map(\.name))
    })
}
