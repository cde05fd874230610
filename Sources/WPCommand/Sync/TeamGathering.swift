import WPCore
import WPHost
import WPSyntax

/// Gathers what `wp sync` tells: the ledger, the sessions, and the documents of what the agent holds, no others.
struct TeamGathering {
  private let desk: LiveDesk
  private let claimer: Claimer
  private let ledger: Ledger
  private let moment: Moment
  private let seen: Sightings

  /// Reads the ledger as it is now; who asks is told apart from the others.
  init(_ desk: LiveDesk, _ claimer: Claimer) throws {
    self.desk = desk
    self.claimer = claimer
    ledger = try desk.store.read().ledger
    moment = desk.moment
    seen = try desk.sightings(in: ledger)
  }

  /// The state of the team; paths that are about to be written are held against what others have.
  func state(about targets: [Reservation.Target]) throws -> TeamState {
    let reserved = ledger.liveReservations(seen: seen, at: moment)
    let held = ledger.claims.filter { $0.holder.agent == claimer.agent }
    return TeamState(
      session: claimer.session.text, agent: claimer.agent.text, work: try work(held),
      conflicts: conflicts(targets, held: held, reserved), agents: try agents(reserved),
      reserved: reserved.map { reservation in
        TeamState.Reserved(
          reservation,
          until: Span.instant(reservation.lease(seen: seen[reservation.session]).expires))
      })
  }

  private func work(_ held: [Claim]) throws -> [TeamState.Work] {
    guard !held.isEmpty else { return [] }
    let shelf = try PlanShelf.founding(desk.workplace, desk.invocation.host)
    return try held.map { claim in
      // A claim of another branch may have no document here; the ledger knows its scope all the same.
      let found = try shelf.readAlone(claim.package.text) { index throws(HostError) in
        try shelf.plan(index)
      }
      var package: WorkPackage?
      if let found, case .package(_, let index) = found.meaning {
        package = found.plan.packages[index]
      }
      let document = package.flatMap { found?.plan.document(of: $0) }
      return TeamState.Work(
        claim, title: package?.title ?? claim.package.short,
        description: document.map(Brief.description) ?? "", decisions: package?.decisions ?? [],
        meeting: package?.meeting?.value, until: Span.instant(claim.lease.expires))
    }
  }

  private func agents(_ reserved: [Reservation]) throws -> [TeamState.Agent] {
    let files = try desk.sessions.all().sessions.filter { $0.id != claimer.session }
    let sightings = try desk.sessions.sightings(of: files.map(\.id))
    return files.compactMap { file in
      let silence = sightings[file.id].map { moment.silence(since: $0) }
      let isActive = silence.map { $0 < SessionFile.patience } ?? false
      let claims = ledger.claims.filter { $0.holder.session == file.id }.map(\.package.text)
      // Whoever is gone and holds nothing is in nobody's way.
      guard isActive || !claims.isEmpty || reserved.contains(where: { $0.session == file.id })
      else { return nil }
      return TeamState.Agent(
        session: file.id.text, agent: file.agent.text, tool: file.tool, task: file.task,
        branch: file.branch, seen: sightings[file.id].map { Span.instant($0.wall) },
        isActive: isActive, claims: claims)
    }
  }

  private func conflicts(
    _ targets: [Reservation.Target], held: [Claim], _ reserved: [Reservation]
  ) -> [TeamState.Conflict] {
    let others = reserved.filter { $0.session != claimer.session }
    var conflicts = targets.flatMap { target in
      ledger.objections(
        to: [target], of: claimer, seen: seen, shared: desk.shared, at: moment
      ).map { reason in
        TeamState.Conflict(
          isHard: true, kind: reason.code, target: target, message: reason.message(at: moment))
      }
    }
    for claim in held {
      let writes = claim.scope.paths(without: desk.shared).writes
      for other in others where writes.contains(FilePath(other.target.path)) {
        conflicts.append(
          TeamState.Conflict(
            isHard: true, kind: "reserved", target: other.target,
            message: "\(other.agent.text) has reserved \(other.target.text) of "
              + claim.package.text))
      }
    }
    for target in targets {
      let folder = FilePath(target.path).parent
      for other in others
      where FilePath(other.target.path).parent == folder && !other.target.meets(target) {
        conflicts.append(
          TeamState.Conflict(
            isHard: false, kind: "same_directory", target: target,
            message: "\(other.agent.text) is at \(other.target.text), beside \(target.text)"))
      }
    }
    return conflicts
  }
}
