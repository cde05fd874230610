import WPCore
import WPSyntax

extension Command {
  static let start = Command(
    "start", .working, summary: "say that the work on a package begins",
    description: "Without REF it is the package that this session holds.",
    operands: [Operand("REF", .optional, "a package that you hold")], options: [.dryRun],
    examples: [
      Example("wp start 03", "package 03 is in progress from now on"),
      Example("wp start --json", "tells a program until when it is held"),
    ],
    run: { invocation in
      let desk = try ClaimDesk(invocation, about: invocation.namedPackage())
      let node = try desk.heldNode()
      let holding = try desk.holding(node)
      let deed = try desk.carryOut(reach: .clone) { (ledger, moment) in
        try ledger.start(holding, by: desk.claimer, shared: desk.shared, at: moment)
      } documents: { claim, _ in
        desk.document(of: claim, node: node)
      }
      let claim = deed.outcome
      let page = try ClaimPage(claim, node: node, at: deed.moment, desk)
      let name = Visible.text(claim.package.text)
      let text = """
        \(name) is in progress, \(page.term)

        Next:
          wp done \(name)    when every criterion is met

        """
      return deed.answer("wp.start/1", desk, text: text, notes: desk.remark(on: claim)) { json in
        json.key("claim")
        json.object { page.write(to: &$0) }
      }
    })
}
