import WPCore
import WPSyntax

extension Command {
  static let renew = Command(
    "renew", .working, summary: "begin the leases of what you hold anew",
    description: """
      Every command of yours does so once less than half of a lease is left. Without
      REF all packages of this session are renewed.
      """,
    operands: [Operand("REF", .any, "a package")], options: [.ttl],
    examples: [
      Example("wp renew", "renews everything that this session holds"),
      Example("wp renew 03 --ttl 2d", "holds package 03 for two days from now"),
    ],
    run: { invocation in
      let references = try invocation.packages()
      let desk = try ClaimDesk(invocation, about: references)
      let ttl = try invocation.ttl()
      var nodes = try references.map { try desk.node($0) }
      if nodes.isEmpty { nodes = try desk.heldNodes() }
      guard !nodes.isEmpty else {
        throw Failure(
          code: "not_held", "this session holds no package", hint: "'wp claim REF' takes one",
          status: .refused)
      }
      let holdings = try nodes.map { try desk.holding($0) }
      let deed = try desk.carryOut(reach: .clone) { (ledger, moment) in
        try holdings.map { holding in
          try ledger.renew(
            holding, by: desk.claimer, lasting: ttl, shared: desk.shared, at: moment)
        }
      } documents: { _, _ in
        []
      }
      let pages = try zip(nodes, deed.outcome).map { node, claim in
        (claim, try ClaimPage(claim, node: node, at: deed.moment, desk))
      }
      let text = pages.map { claim, page in
        "Renewed \(Visible.text(claim.package.text)), \(page.term)\n"
      }.joined()
      return deed.answer("wp.renew/1", desk, text: text) { json in
        json.key("claims")
        json.array { list in for (_, page) in pages { list.object { page.write(to: &$0) } } }
      }
    })
}
