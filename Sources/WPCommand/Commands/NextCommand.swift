import WPCore
import WPSyntax

extension Command {
  private static let agent = Option("agent", "for this agent instead of you", takes: .text("A"))
  private static let count = Option("count", "name so many that are free", takes: .text("N"))
  private static let fetch = Option(
    "fetch", "ask the remote that decides over claims first, instead of what it had last")
  private static let why = Option("why", "rank all that are open, and say what is in the way")

  static let next = Command(
    "next", .working, isEveryday: true, summary: "show what to take now, and why",
    description: """
      What you hold comes first. Else it is the package that nothing stands against:
      what it waits for is done and nobody has its files. Of several it is the one
      of the greatest priority, then the one that the most work waits for.
      """,
    options: [agent, count, why, fetch, .budget],
    examples: [
      Example("wp next", "names one package, and the call that takes it"),
      Example("wp next --why", "ranks all open packages and says who is in the way"),
    ],
    run: { invocation in
      let arguments = invocation.arguments
      let desk = try ClaimDesk(invocation, about: nil)
      var terms = ClaimTerms(desk)
      if let text = try arguments.text(agent) {
        guard let other = AgentHandle(text) else {
          throw UsageError(
            "'\(text)' is no handle",
            hint: "a handle has lower-case letters, digits and hyphens")
        }
        terms.claimer = Claimer(
          agent: other, session: desk.claimer.session, host: desk.claimer.host,
          workTree: desk.claimer.workTree)
      }
      let count = try arguments.number(count)
      let budget = try invocation.budget()
      let seen = try desk.survey(fetching: arguments.has(fetch))
      let nodes = desk.forest.network.nodes.indices.filter { desk.forest.isLive($0) }
      let request = try terms.request(for: nodes, nonces: [:])
      let (ledger, moment) = (try desk.outlook(), desk.moment)
      let ranking = Ranking(request, nodes: nodes, of: desk.forest, in: ledger, at: moment)
      let page = NextPage(
        ranking, held: ledger.claims.filter { $0.holder.agent == terms.claimer.agent },
        agent: terms.claimer.agent, at: moment,
        count: count ?? 1, isCounted: count != nil, explains: arguments.has(why))
      var answer = page.answer(invocation, within: budget)
      answer.notes = Bytes(seen.map { "wp: \(Visible.text($0))\n" } ?? "")
      return answer
    })
}
