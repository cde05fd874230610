import WPSyntax

/// When sessions were seen for the last time, which keeps their reservations alive.
package typealias Sightings = [SessionID: Moment]

extension Ledger {
  /// The reservations that bind others; a session that was seen meanwhile holds its own for longer.
  package func liveReservations(seen: Sightings, at moment: Moment) -> [Reservation] {
    reservations.filter { !$0.lease(seen: seen[$0.session]).isOver(at: moment) }
  }

  /// What stands against a session's touching paths or symbols: reservations of other sessions, claims of other
  /// agents.
  package func objections(
    to targets: [Reservation.Target], of claimer: Claimer, seen: Sightings,
    shared: [PathPattern] = [], at moment: Moment
  ) -> [LedgerRefusal.Reason] {
    let live = liveReservations(seen: seen, at: moment).filter { $0.session != claimer.session }
    let claims = liveClaims(at: moment).filter { $0.holder.agent != claimer.agent }
    var reasons: [LedgerRefusal.Reason] = []
    for target in targets {
      if let other = live.first(where: { $0.target.meets(target) }) {
        reasons.append(.reserved(target, by: other))
      } else if let reason = Ledger.cover(of: target, among: claims, shared) {
        reasons.append(reason)
      }
    }
    return reasons
  }

  /// Gives a session all of the paths and symbols for a short while, or none.
  package mutating func reserve(
    _ targets: [Reservation.Target], task: String?, by claimer: Claimer, seen: Sightings = [:],
    shared: [PathPattern] = [], lasting duration: Int = Reservation.duration, at moment: Moment
  ) throws(LedgerRefusal) -> [Reservation] {
    try checkTime(moment)
    let reasons = objections(
      to: targets, of: claimer, seen: seen, shared: shared, at: moment)
    guard reasons.isEmpty else { throw LedgerRefusal(reasons) }
    return grant(targets, task: task, to: claimer, seen: seen, lasting: duration, at: moment)
  }

  /// Gives a session rights that nothing stands against.
  @discardableResult
  mutating func grant(
    _ targets: [Reservation.Target], task: String?, to claimer: Claimer, seen: Sightings,
    lasting duration: Int, at moment: Moment
  ) -> [Reservation] {
    dropDeadReservations(seen: seen, by: claimer, at: moment)
    let reservations = Set(targets).sorted().map { target in
      Reservation(
        target: target, session: claimer.session, agent: claimer.agent, task: task,
        lease: Lease(from: moment, lasting: duration))
    }
    if !reservations.isEmpty { record(.reserved(reservations), by: claimer, at: moment) }
    return reservations
  }

  /// Gives back what a session has reserved: some of it, or everything; says what that was.
  package mutating func unreserve(
    _ targets: [Reservation.Target]?, by claimer: Claimer, at moment: Moment
  ) throws(LedgerRefusal) -> [Reservation.Target] {
    try checkTime(moment)
    let own = reservations.filter { $0.session == claimer.session }.map(\.target)
    let given = targets.map { wanted in own.filter { wanted.contains($0) } } ?? own
    if !given.isEmpty {
      record(.unreserved(given, of: claimer.session), by: claimer, at: moment)
    }
    return given
  }

  /// Begins the reservations of a session anew that only its having been seen keeps alive, or will soon: what says that
  /// may get lost in a power cut, and this may not.
  package mutating func slideReservations(
    of claimer: Claimer, seen moment: Moment?, at now: Moment
  ) {
    let own = reservations.filter { reservation in
      reservation.session == claimer.session && !reservation.lease(seen: moment).isOver(at: now)
        && reservation.lease.left(at: now) < Reservation.lastMinute
    }
    guard !own.isEmpty else { return }
    let renewed = own.map { reservation in
      var reservation = reservation
      reservation.lease = reservation.lease.renewed(at: now)
      return reservation
    }
    record(.reserved(renewed), by: claimer, at: now)
  }

  // Those of sessions that are gone would otherwise stay for ever.
  private mutating func dropDeadReservations(
    seen: Sightings, by claimer: Claimer, at moment: Moment
  ) {
    let dead = reservations.filter { $0.lease(seen: seen[$0.session]).isOver(at: moment) }
    for session in Set(dead.map(\.session)).sorted() {
      let targets = dead.filter { $0.session == session }.map(\.target)
      record(.unreserved(targets, of: session), by: claimer, at: moment)
    }
  }

  // What others may only read may not be reserved either, since whoever reserves wants to write.
  private static func cover(
    of target: Reservation.Target, among claims: [Claim], _ shared: [PathPattern]
  ) -> LedgerRefusal.Reason? {
    // A path is what it is, also where its name has letters that mean something in a pattern.
    let wanted = PathSet([
      PathPattern.literal(
        FilePath(target.path), symbol: target.symbol.map { PathSymbol(Bytes($0)) })
    ])
    for claim in claims {
      let guarded = claim.scope.paths(without: shared)
      for paths in [guarded.writes, guarded.reads] where !paths.isEmpty {
        guard let overlap = wanted.overlap(with: paths) else { continue }
        let meeting = ScopeMeeting(
          ours: target.text, theirs: paths.patterns[overlap.second].shown, witness: target.text)
        return .covered(target, by: claim, meeting)
      }
    }
    return nil
  }
}

extension Reservation {
  /// The lease, counted from when its session was seen for the last time.
  package func lease(seen moment: Moment?) -> Lease {
    guard let moment else { return lease }
    // The clock on the wall may have been set back since, the other one cannot be.
    let isLater =
      moment.boot.id == lease.boot.id
      ? moment.boot.milliseconds > lease.boot.milliseconds : moment.wall > lease.renewed
    return isLater ? lease.renewed(at: moment) : lease
  }
}
