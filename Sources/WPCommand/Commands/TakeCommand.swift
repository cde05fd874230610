import WPCore
import WPHost
import WPSyntax

extension Command {
  private static let worktree = Option(
    "worktree", "work in ../<repo>.wp/<NN>, on a branch of its own")

  static let take = Command(
    "take", .working, isEveryday: true,
    summary: "go on with what you hold, else start the best package",
    description: """
      What the same agent holds in this work tree passes to this session; the session
      that had it before can no longer write under it.
      """,
    operands: [Operand("REF", .optional, "a package")], options: [.ttl, .ahead, worktree, .dryRun],
    examples: [
      Example("wp take", "resumes your work, or finds some"),
      Example("wp take 03 --worktree", "takes package 03 in a work tree of its own"),
    ],
    run: { invocation in
      let reference = try invocation.arguments.operand(0)
      let desk = try ClaimDesk(invocation, about: reference.map { [$0] })
      var terms = ClaimTerms(desk)
      terms.ttl = try invocation.ttl()
      terms.starts = true
      terms.goesAhead = invocation.arguments.has(.ahead)
      let named = try reference.map { try desk.node($0) }
      if invocation.arguments.has(worktree) {
        return try takeElsewhere(named, desk, terms).answer("wp.take/1", withBrief: true)
      }
      if let held = try desk.resumable(named) {
        terms.resumes = !(try desk.heldNodes().contains(held))
        return try Claiming(desk, terms).all([held]).answer("wp.take/1", withBrief: true)
      }
      let claiming = Claiming(desk, terms)
      return try (named.map { try claiming.all([$0]) } ?? claiming.next()).answer(
        "wp.take/1", withBrief: true)
    })

  /// Takes a package for a work tree that is made for it.
  private static func takeElsewhere(
    _ named: Int?, _ desk: ClaimDesk, _ terms: ClaimTerms
  ) throws -> Claiming.Outcome {
    guard let position = desk.position else {
      throw Failure(
        code: "no_repository", "a work tree needs a repository of git with a commit",
        hint: "take the package here, without --worktree")
    }
    let node = try named ?? Claiming(desk, terms).best()
    let plan = desk.forest.plans[desk.forest.network.nodes[node].plan]
    let tree = try NewWorkTree(
      for: desk.forest.package(node), plan: plan, position, desk.host)
    var terms = terms
    terms.branch = tree.branch
    terms.claimer = Claimer(
      agent: desk.claimer.agent, session: desk.claimer.session, host: desk.claimer.host,
      workTree: String(decoding: tree.root, as: UTF8.self))
    terms.resumes = try desk.isResumable(node, from: terms.claimer)
    return try Claiming(desk, terms).one(node, in: tree, from: position.head)
  }
}
