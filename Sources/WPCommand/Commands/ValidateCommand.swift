import WPCore
import WPHost
import WPSyntax

extension Option {
  static let strict = Option("strict", "raise warnings to errors")
  static let profile = Option(
    "profile", "check as this kind of plan",
    takes: .choice("PROFILE", Profile.allCases.map(\.word)))
  static let format = Option(
    "format", "write the findings as FORMAT",
    takes: .choice("FORMAT", Reporter.all.map(\.name)))
  static let infos = Option("info", "show findings of severity info, too")
  static let everyFinding = Option("full", "show every finding, however many there are")
  static let staged = Option("staged", "check what the next commit would contain")
  static let fix = Option("fix", "mend what has one right answer, then report the rest")
  static let diff = Option("diff", "show what --fix would change, as a diff")
  static let newFrom = Option(
    "new-from", "report only what REV did not have", takes: .text("REV"))
  static let writeBaseline = Option(
    "write-baseline", "record today's findings; from then on only new ones are reported")
}

extension Command {
  static let validate = Command(
    "validate", .checking, isEveryday: true,
    summary: "check planning folders and say what is wrong with them",
    description: """
      Checks every plan, or the plans that the paths belong to. Exits with 1 if an
      error is left, with 0 if not.
      """,
    operands: [Operand("PATH", .any, "a document, a plan or its name, or a folder of plans")],
    options: [
      .strict, .fix, .diff, .format, .profile, .infos, .everyFinding, .staged, .newFrom,
      .writeBaseline, .dryRun,
    ], writingOptions: [.fix, .writeBaseline],
    examples: [
      Example("wp validate", "checks every plan of the tree"),
      Example("wp validate --staged --strict", "guards a commit"),
    ],
    run: { invocation in try ValidateRun(invocation).answer() })
}
