import WPCore

extension Command {
  static let done = Command(
    "done", .working, isEveryday: true, summary: "hand a package in and complete it",
    description: """
      What is missing is listed, each thing with the command that supplies it. Without
      REF it is the package that this session holds.
      """,
    operands: [Operand("REF", .optional, "a package that you hold")],
    options: [.actual, .push, .force, .reason, .dryRun],
    examples: [
      Example("wp done", "completes the package that this session holds"),
      Example("wp done 03 --actual 3h", "completes package 03 and enters what it took"),
    ],
    run: { try FinishedWork.end($0, submitting: true, "wp.done/1") })
}
