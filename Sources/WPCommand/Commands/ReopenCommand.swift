import WPCore
import WPSyntax

extension Command {
  static let reopen = Command(
    "reopen", .working, summary: "open a completed package again",
    operands: [Operand("REF", .one, "a completed package")], options: [.reason, .dryRun],
    examples: [
      Example("wp reopen 03 --reason 'the limit is wrong'", "package 03 is to be had again"),
      Example("wp reopen caching/03 --dry-run", "shows what would change"),
    ],
    run: { invocation in
      let desk = try ClaimDesk(invocation, about: invocation.namedPackage())
      let node = try desk.heldNode()
      let name = desk.forest.name(node)
      let reason = try invocation.reason()
      let says = desk.forest.package(node).state ?? .open
      let deed = try desk.carryOut { (ledger, moment) in
        try ledger.reopen(
          name, documentSays: says, by: desk.claimer, reason: reason, at: moment)
      } documents: { _, _ in
        // Whatever claims write, a document that says completed would close the package again.
        [OwnDocument(node: node, state: .open, assignee: nil)]
      }
      let shown = Visible.text(name.text)
      return deed.answer(
        "wp.reopen/1", desk,
        text: "\(shown) is open again\n\nNext:\n  wp claim \(shown)    takes it\n"
      ) { json in
        json.member("package", name.text)
        json.member("state", PackageState.open.word)
        json.member("reason", ifPresent: reason)
      }
    })
}
