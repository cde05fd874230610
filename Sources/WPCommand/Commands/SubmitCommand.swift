import WPCore
import WPSyntax

extension Command {
  static let submit = Command(
    "submit", .working, summary: "hand the work on a package in for review",
    description: """
      It is checked as by 'wp complete', and the commit is noted; the package stays
      in progress. Without REF it is the package that this session holds.
      """,
    operands: [Operand("REF", .optional, "a package that you hold")],
    options: [.force, .reason],
    examples: [
      Example("wp submit 03", "checks the work on package 03 and shows it as awaiting review"),
      Example("wp submit --json", "tells a program what is missing"),
    ],
    run: { invocation in
      var work = try FinishedWork(invocation)
      let desk = work.desk
      let (holding, commit) = (work.holding, work.commit)
      let submit = { (ledger: inout Ledger, moment: Moment) in
        try ledger.submit(
          holding, commit: commit, by: desk.claimer, shared: desk.shared, at: moment)
      }
      try work.check { ledger, moment in _ = try submit(&ledger, moment) }
      let deed = try desk.carryOut(reach: .clone, submit) { _, _ in [] }
      let page = try ClaimPage(deed.outcome, node: work.node, at: deed.moment, desk)
      let name = Visible.text(work.name.text)
      let text = """
        \(name) awaits its review, \(page.term)

        Next:
          wp complete \(name)    once it is accepted

        """
      let notes = work.omissions.map { "\(work.name.text): \($0)" }
      return deed.answer("wp.submit/1", desk, text: text, notes: notes) { json in
        json.key("claim")
        json.object { page.write(to: &$0) }
        json.member("commit", ifPresent: commit)
      }
    })
}
