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
    run: { invocation in
      var work = try FinishedWork(invocation)
      let desk = work.desk
      let (holding, commit, force) = (work.holding, work.commit, work.force)
      let branch = desk.position?.branch
      let finish = { (ledger: inout Ledger, moment: Moment) in
        _ = try ledger.submit(
          holding, commit: commit, by: desk.claimer, shared: desk.shared, at: moment)
        return try ledger.complete(
          holding, commit: commit, on: branch, by: desk.claimer, shared: desk.shared, reason: force,
          at: moment)
      }
      try work.check { ledger, moment in _ = try finish(&ledger, moment) }
      let (deed, publication) = try work.carryOut(finish)
      return work.completed(deed, publication, "wp.done/1")
    })
}
