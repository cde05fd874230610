import WPCore

extension Command {
  static let complete = Command(
    "complete", .working, summary: "say that a package is done, if it is",
    description: """
      Its criteria must be met and be those that were claimed, and nothing outside its
      scope may have been touched since its branch left the base branch. Its document
      then says completed; its files stay guarded until the base branch has that.
      """,
    operands: [Operand("REF", .optional, "a package that you hold")],
    options: [.actual, .push, .force, .reason, .dryRun],
    examples: [
      Example("wp complete 03 --actual '3h agentic + 30m review'", "completes package 03"),
      Example("wp complete --dry-run", "shows what is missing, or what would change"),
    ],
    run: { try FinishedWork.end($0, submitting: false, "wp.complete/1") })
}
