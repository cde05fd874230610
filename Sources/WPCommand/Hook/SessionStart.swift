import WPCore
import WPHost
import WPSyntax

/// Comes when a conversation begins: tells who is active, what is held and reserved, and what this session is at.
struct SessionStart {
  private let call: HookCall
  private let desk: LiveDesk
  private let claimer: Claimer
  private let ledger: Ledger
  private let moment: Moment

  init(_ call: HookCall) throws {
    self.call = call
    desk = try call.desk()
    claimer = call.claimer(desk)
    ledger = try desk.store.glance()
    moment = desk.moment
  }

  /// The reply: the briefing.
  func reply() -> HookReply {
    let notes = note()
    return HookReply(answer: .context(briefing().text()), notes: notes)
  }

  /// Begins to keep what is known of the session; a folder that cannot be written keeps nobody from being told.
  private func note() -> [String] {
    do {
      let branch = try GitPosition.find(root: desk.workplace.root, call.host)?.branch
      try desk.sessions.update(call.conversation, of: claimer.agent) { session in
        session.tool = call.event.dialect.rawValue
        session.directory = claimer.workTree
        session.branch = branch
        session.told = ledger.seq
      }
      if ledger.seq > 0 { try desk.sessions.see(call.session, at: moment) }
      return []
    } catch {
      return [Failure(thrown: error).message]
    }
  }

  private func briefing() -> Briefing {
    let claims = (try? call.commandLine(in: desk.workplace.root, as: claimer.agent))
      .flatMap { try? ClaimDesk($0, about: nil) }
    let neighbours = ActiveSessions(call, desk, ledger, at: moment)
    let own = ownClaims(claims)
    return Briefing(
      head,
      [
        Briefing.Part("Held by this session", own, source: "'wp next'"),
        Briefing.Part(
          "Free to take", own.isEmpty ? free(claims) : [], source: "'wp next --count 20'"),
        Briefing.Part("Active sessions", neighbours.lines, source: "'wp sessions'"),
        Briefing.Part("Held by others", otherClaims, source: "'wp status --json'"),
        Briefing.Part("Reserved by others", reservations, source: "'wp reservations'"),
        Briefing.Part(
          "Written by others in the last half hour", neighbours.edits, source: "'wp sessions'"),
        Briefing.Part("Calls", calls, source: "'wp help'"),
      ])
  }

  private var head: String {
    let plans = desk.workplace.planningRoot.shown
    let name = "session \(Visible.text(call.conversation.text)) of \(claimer.agent.text)"
    let hint =
      call.shellsKnowSession
      ? "" : "\nIn a shell, wp knows this session by WP_SESSION or --session."
    return "wp hands out the work that is planned in \(plans). This is \(name).\(hint)"
  }

  private func ownClaims(_ desk: ClaimDesk?) -> [String] {
    let own = ledger.claims.filter {
      $0.holder.session.conversation == call.conversation && $0.holder.host == claimer.host
    }
    return own.flatMap { claim -> [String] in
      let name = Visible.text(claim.package.text)
      let left = claim.lease.left(at: moment)
      let lease = left == 0 ? "its lease is over" : "\(Span.words(left)) left"
      var lines = ["\(name), \(claim.stage.word), \(lease)"]
      if let desk, let node = desk.forest.node(of: claim.package),
        let page = try? ClaimPage(claim, node: node, at: moment, desk)
      {
        lines += page.text().split(separator: "\n").map(String.init)
      } else {
        lines += claim.scope.writes.map { "  files  \(Visible.text($0))" }
      }
      lines.append("  'wp brief \(name)' tells all of it, 'wp done \(name)' hands it in")
      return lines
    }
  }

  /// What nobody has, and what this agent may go on with here.
  private func free(_ desk: ClaimDesk?) -> [String] {
    guard let desk, let request = try? ClaimTerms(desk).request(for: open(desk), nonces: [:])
    else { return [] }
    var lines: [String] = []
    for claim in ledger.claims
    where claim.holder.workTree == claimer.workTree && claim.holder.agent == claimer.agent {
      let name = Visible.text(claim.package.text)
      lines.append(
        "\(name) is held in this work tree by another session of \(claimer.agent.text); "
          + "'wp take \(name)' goes on with it here")
    }
    let ranking = Ranking(request, nodes: open(desk), of: desk.forest, in: ledger, at: moment)
    let free = ranking.entries.filter(\.isFree)
    lines += free.prefix(SessionStart.most).map { entry in
      "\(Visible.text(entry.package.text))  \(Visible.text(entry.title)), \(entry.priority.word)"
    }
    if free.count > SessionStart.most { lines.append("and \(free.count - SessionStart.most) more") }
    if free.isEmpty { lines.append("nothing; 'wp next --why' says what stands in the way") }
    return lines
  }

  private func open(_ desk: ClaimDesk) -> [Int] {
    desk.forest.network.nodes.indices.filter { desk.forest.isLive($0) }
  }

  /// The most packages that are named as free.
  private static let most = 5

  private var otherClaims: [String] {
    ledger.liveClaims(at: moment).filter { $0.holder.session.conversation != call.conversation }
      .map { claim in
        let files = claim.scope.writes.prefix(6).joined(separator: ", ")
        let rest = claim.scope.writes.count > 6 ? " and \(claim.scope.writes.count - 6) more" : ""
        let scope = files.isEmpty ? "no files are named" : files + rest
        return Visible.text("\(claim.package.text)  (\(claim.holder.agent.text))  \(scope)")
      }
  }

  private var reservations: [String] {
    let seen = (try? desk.sightings(in: ledger)) ?? [:]
    return ledger.liveReservations(seen: seen, at: moment)
      .filter { $0.session.conversation != call.conversation }
      .map { reservation in
        let left = reservation.lease(seen: seen[reservation.session]).left(at: moment)
        return Visible.text(reservation.target.text)
          + "  (\(reservation.agent.text), \((left + 59_999) / 60_000) min remaining)"
      }
  }

  private var calls: [String] {
    let session =
      call.shellsKnowSession ? "" : " --session \(Visible.text(call.conversation.text))"
    let rows = [
      ["wp take\(session)", "claims and starts the best package, or goes on with yours"],
      ["wp brief REF", "tells what a package asks for"],
      ["wp scope REF --request PATH\(session)", "asks for more to write, if nobody has it"],
      ["wp done\(session)", "checks the work, hands it in and completes it"],
    ]
    return Columns.text(rows).split(separator: "\n").map(String.init)
  }
}
