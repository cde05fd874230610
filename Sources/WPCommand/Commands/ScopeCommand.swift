import WPCore
import WPHost
import WPSyntax

extension Option {
  static let suggest = Option("suggest", "propose files from text, imports and history")
  static let range = Option(
    "diff", "check the commits of RANGE: A..B, or A for all since", takes: .text("RANGE"))
  static let changed = Option("changed", "check the paths behind it")
  static let base = Option(
    "base", "read scopes from REV, not from the base branch", takes: .text("REV"))
}

extension Command {
  private static let write = Option("write", "with --suggest: enter them in the package")
  private static let backtest = Option(
    "backtest", "with --suggest: try it on what is completed")
  private static let least = Option(
    "min", "enter or try what has this score, 500 else", takes: .text("PERMILLE"))
  private static let staged = Option("staged", "check what the next commit would change")
  private static let steps: [(option: Option, step: Rescoping.Step)] = [
    (Option("request", "ask for more to write in a package you hold"), .request),
    (Option("grant", "give whoever holds it more to write"), .grant),
    (Option("drop", "give some of what you hold back"), .drop),
  ]

  static let scope = Command(
    "scope", .planning,
    summary: "tell whether a change stays inside its package",
    description: """
      Without options: what REF may touch; without REF: whether this branch stayed
      inside. The package is REF, else what `Package:` trailers, the branch or the
      paths tell; its scope is the base branch's. Exits with 1 if a path is outside.
      """,
    operands: [
      Operand("REF", .optional, "the package"),
      Operand("PATH", .any, "a changed path, or a pattern"),
    ],
    options: [.range, staged, .changed, .base, .suggest, write, backtest, least]
      + steps.map(\.option) + [.dryRun],
    writingOptions: [write] + steps.map(\.option),
    examples: [
      Example("wp scope --diff origin/main...HEAD", "checks a branch against its package"),
      Example("wp scope 03 --request 'src/log/**'", "gets more to write, if nobody has it"),
    ],
    run: { invocation in
      let arguments = invocation.arguments
      let modes = [.suggest, .range, staged, .changed] + steps.map(\.option)
      let given = modes.filter(arguments.has)
      if given.count > 1 {
        throw UsageError("\(given[0].spelling) and \(given[1].spelling) are two questions")
      }
      let mode = given.first
      if arguments.has(write), mode != .suggest { throw UsageError("--write goes with --suggest") }
      if let step = steps.first(where: { $0.option == mode }) {
        return try rescope(invocation, step.option, step.step)
      }
      if arguments.has(.dryRun), !arguments.has(write) {
        throw UsageError("--dry-run goes with what changes a file: --write")
      }
      let references = arguments.operands(before: .changed)
      guard references <= 1 else {
        throw UsageError(
          "one package is asked about at a time", hint: "changed paths stand behind --changed")
      }
      let reference = references == 0 ? nil : try arguments.operand(0)
      if mode == .suggest { return try suggest(invocation, reference) }
      if let option = [backtest, least].first(where: arguments.has) {
        throw UsageError("\(option.spelling) goes with --suggest")
      }
      if mode == nil, let reference {
        return try ScopePage(reference, invocation).answer()
      }
      return try ScopeRun(invocation, reference: reference).answer(try extent(invocation, mode))
    })
}

extension Command {
  private static func rescope(
    _ invocation: Invocation, _ option: Option, _ step: Rescoping.Step
  ) throws -> Answer {
    guard invocation.arguments.operands.count > 1 else {
      throw UsageError("\(option.spelling) wants paths behind the package")
    }
    if invocation.arguments.has(.dryRun) {
      throw UsageError("\(option.spelling) changes no document, so there is nothing to show first")
    }
    if invocation.arguments.has(.base) { throw UsageError("--base goes with a check") }
    return try Rescoping(invocation).answer(step)
  }

  private static func suggest(_ invocation: Invocation, _ reference: String?) throws -> Answer {
    let arguments = invocation.arguments
    if arguments.has(.base) { throw UsageError("--base goes with a check") }
    let least = try arguments.number(least) ?? FileProposal.leastAccepted
    guard least <= 1_000 else { throw UsageError("--min wants a score from 0 to 1000") }
    if arguments.has(backtest) {
      if arguments.has(write) { throw UsageError("--backtest and --write exclude each other") }
      return try ProposalBacktest(reference, invocation, least: least).answer()
    }
    guard let reference else { throw UsageError("--suggest wants the package: REF") }
    let run = try ScopeProposal(reference, invocation, least: least)
    return try arguments.has(write) ? run.write() : run.show()
  }

  /// What of the change is asked about.
  private static func extent(
    _ invocation: Invocation, _ mode: Option?
  ) throws -> ScopeRun.Extent {
    switch mode {
    case staged: return .staged
    case .range: return .range(try invocation.arguments.text(.range) ?? "")
    case .changed:
      let words = invocation.arguments.operands[invocation.arguments.operands(before: .changed)...]
      guard !words.isEmpty else { throw UsageError("--changed wants paths behind it") }
      return .paths(Array(words))
    default: return .branch
    }
  }
}
