import WPCore
import WPHost
import WPSyntax

extension Command {
  static let split = Command(
    "split", .planning, summary: "cut the files of one package into parts for several workers",
    description: """
      Parts have about equally many files, and as few commits and imports as possible
      concern more than one of them. Files by which parts hang together all the same
      are named as hubs: one worker should own them. Names in 'files' that are no
      file yet count as files; commits of more than 30 paths say nothing.
      """,
    operands: [Operand("REF", .one, "the package")],
    options: [.into, .history, .markdownTable, .writeItems, .dryRun],
    writingOptions: [.writeItems],
    examples: [
      Example("wp split 03 --into 3", "shows three parts that touch each other little"),
      Example("wp split caching/03 --into 2 --write", "makes two work items of a package"),
    ],
    run: { invocation in
      let arguments = invocation.arguments
      if arguments.has(.dryRun), !arguments.has(.writeItems) {
        throw UsageError("--dry-run goes with what changes a file: --write")
      }
      if arguments.has(.markdownTable), arguments.has(.writeItems) || invocation.wantsJSON {
        throw UsageError("--markdown is an answer of its own: leave --write and --json out")
      }
      guard let count = try arguments.number(.into) else {
        throw UsageError("into how many parts?", hint: "'--into 3' makes three")
      }
      guard count >= 2 else {
        throw UsageError("--into wants 2 or more: a package is one part already")
      }
      let run = try SplitRun(
        invocation, into: count, history: try arguments.number(.history) ?? SplitRun.usualHistory)
      return try arguments.has(.writeItems) ? run.write() : run.show()
    })
}

extension Option {
  fileprivate static let into = Option("into", "how many parts", takes: .text("K"))
  fileprivate static let history = Option(
    "history", "look at so many commits (600); 0 at none", takes: .text("N"))
  static let markdownTable = Option("markdown", "print the hand-over document")
  fileprivate static let writeItems = Option("write", "make work items of the parts")
}
