import WPCore
import WPSyntax

extension Command {
  private static let freesScope = Option(
    "scope", "give the files of a finished package free before it has landed")

  static let release = Command(
    "release", .working, summary: "give a package back unfinished",
    description: """
      It is open again, and what you wrote stays where it is. Without REF it is the
      package that this session holds.
      """,
    operands: [Operand("REF", .optional, "a package that you hold")],
    options: [.reason, freesScope, .force, .dryRun],
    examples: [
      Example("wp release 03 --reason 'waits for an answer'", "gives package 03 back"),
      Example("wp release 02 --scope", "lets others into the files of 02, which is done"),
    ],
    run: { invocation in
      let desk = try ClaimDesk(invocation, about: invocation.namedPackage())
      let force = try invocation.force(of: desk.identity)
      let node = try desk.heldNode()
      if invocation.arguments.has(freesScope) { return try unguard(node, desk) }
      let reason = try invocation.reason()
      if force == nil, try desk.hasLostRelease(of: desk.forest.name(node)) {
        return try repeated(node, desk)
      }
      let holding = force == nil ? try desk.holding(node) : nil
      let deed = try desk.carryOut { (ledger, moment) in
        guard let holding else {
          return try ledger.release(
            desk.forest.name(node), forcedBy: desk.claimer, reason: force ?? "", at: moment)
        }
        return try ledger.release(holding, by: desk.claimer, reason: reason, at: moment)
      } documents: { claim, _ in
        guard desk.workplace.settings.claims.write == .package, desk.isHere(claim) else {
          return []
        }
        return [OwnDocument(node: node, state: .open, assignee: nil)]
      }
      let claim = deed.outcome
      // What is left to be done is done by the same call again, which must know that it is the holder's.
      if deed.problems.isEmpty { desk.forget([claim.package], upTo: deed.ledger.seq) }
      let name = Visible.text(claim.package.text)
      let former = holding == nil ? "; \(claim.holder.agent.text) held it" : ""
      return deed.answer(
        "wp.release/1", desk, text: "\(name) is open again\(former)\n",
        notes: desk.remark(on: claim)
      ) { json in
        json.member("package", claim.package.text)
        json.member("state", PackageState.open.word)
        json.member("held_by", claim.holder.agent.text)
        json.member("reason", ifPresent: force ?? reason)
      }
    })

  /// Says once more what was said to nobody; a document that lags behind is mended on the way.
  private static func repeated(_ node: Int, _ desk: ClaimDesk) throws -> Answer {
    let name = desk.forest.name(node)
    let deed = try desk.carryOut { (_, _) in
    } documents: { _, _ in
      []
    }
    desk.forget([name], upTo: deed.ledger.seq)
    return deed.answer("wp.release/1", desk, text: "\(Visible.text(name.text)) is open again\n") {
      json in
      json.member("package", name.text)
      json.member("state", PackageState.open.word)
      json.member("held_by", desk.claimer.agent.text)
    }
  }

  private static func unguard(_ node: Int, _ desk: ClaimDesk) throws -> Answer {
    let name = desk.forest.name(node)
    let reason = try desk.invocation.reason()
    let shown = Visible.text(name.text)
    let deed = try desk.carryOut { (ledger, moment) in
      guard let done = ledger.completion(of: name) else {
        throw Failure(
          code: "illegal", "\(name.text) is not finished; --scope is for what is",
          hint: "'wp release \(name.text)' gives a package back that you hold", status: .refused)
      }
      guard done.isGuarded else { return "The files of \(shown) are free already\n" }
      try ledger.unguard(name, by: desk.claimer, reason: reason, at: moment)
      return "The files of \(shown) are free; it is done and has not landed\n"
    } documents: { _, _ in
      []
    }
    return deed.answer("wp.release/1", desk, text: deed.outcome) { json in
      json.member("package", name.text)
      json.member("state", PackageState.completed.word)
      json.member("scope_released", true)
      json.member("reason", ifPresent: reason)
    }
  }
}
