import WPCore
import WPSyntax

extension Command {
  private static let read = Option(
    "read", "check a hand-over document; '-' reads standard input", takes: .path("FILE"))
  private static let write = Option("write", "with --read: make work items of it")

  static let handoff = Command(
    "handoff", .planning, summary: "hand a package over in pieces, or take what was handed over",
    description: """
      Prints the Summary and the Sub-packages table of a package's work items. --read
      checks such a table, an older numbered list, or the answer of an expert: ids,
      dependencies, and that pieces are disjoint and inside the package. Exits with 1
      if it cannot be taken.
      """,
    operands: [Operand("REF", .optional, "the package; else what 'Workpackage:' names")],
    options: [read, write, .dryRun], writingOptions: [write],
    examples: [
      Example("wp handoff 03 > handoff.md", "writes the hand-over of a package"),
      Example("wp handoff 03 --read answer.md --write", "makes work items of an answer"),
    ],
    run: { invocation in
      let arguments = invocation.arguments
      let reference = try arguments.operand(0)
      guard let path = arguments.path(read) else {
        if let option = [write, .dryRun].first(where: arguments.has) {
          throw UsageError("\(option.spelling) goes with --read")
        }
        guard let reference else { throw UsageError("'wp handoff' wants REF: the package") }
        return try HandoffPage(reference, invocation).answer
      }
      if arguments.has(.dryRun), !arguments.has(write) {
        throw UsageError("--dry-run goes with what changes a file: --write")
      }
      let run = try HandoffRun(path, reference, invocation, isWriting: arguments.has(write))
      return try arguments.has(write) ? run.write() : run.answer()
    })
}
