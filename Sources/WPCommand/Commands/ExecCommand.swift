import WPHost

extension Command {
  static let exec = Command(
    "exec", .working,
    summary: "run a command that can write nowhere but in a package's scope",
    description: """
      For a package that this session holds. On Linux the kernel (Landlock) keeps the
      command and all that it starts to the scope, the documents of the plan, git's
      directory, temporary folders and what exec.writable of wp.yaml names. Afterwards
      every changed path is held against the scope: 1 if one is outside, else the
      status of the command.
      """,
    operands: [
      Operand("REF", .one, "a package that you hold"),
      Operand("COMMAND", .command, "the command and its words"),
    ],
    examples: [
      Example("wp exec 03 -- make test", "runs the tests, which cannot write elsewhere"),
      Example("wp exec 03 -- sh -c 'sed -i s/a/b/ src/*.c'", "changes what 03 may change"),
    ],
    run: { invocation in try ConfinedRun(invocation).answer() })
}
