package import WPSyntax

/// Decides whether a session may write a file, by who holds what.
///
/// A claim is its session's, whatever the agents are called: two conversations of one person are two.
package struct WriteGuard: Sendable {
  private let session: SessionID
  private let conversation: SessionID
  private let host: String
  private let planningRoot: FilePath
  private let shared: [PathPattern]
  private let ledger: Ledger
  private let moment: Moment

  /// Takes whoever writes, and what holds at a moment.
  package init(
    for session: SessionID, on host: String, planningRoot: FilePath, shared: [PathPattern],
    _ ledger: Ledger, at moment: Moment
  ) {
    self.session = session
    conversation = session.conversation
    self.host = host
    self.planningRoot = planningRoot
    self.shared = shared
    self.ledger = ledger
    self.moment = moment
  }

  /// What the session, or the conversation it belongs to, has claimed, the newest first.
  package var ownClaims: [Claim] {
    ledger.claims.filter { isOwn($0) && !$0.lease.isLapsed }.sorted { $0.token > $1.token }
  }

  /// Decides about a path from the root.
  ///
  /// What is touched in it, and when sessions were seen last, is asked only where it makes a difference.
  package func verdict(
    on path: FilePath, touched: () -> TouchedParts, seen: (SessionID) -> Moment?
  ) -> WriteVerdict {
    var known: TouchedParts?
    func parts() -> TouchedParts {
      let parts = known ?? touched()
      known = parts
      return parts
    }
    let own = ownClaims
    if let owner = owner(ofDocument: path, own) {
      return isOwn(owner) ? .free : .denied(.document(owner))
    }
    if let other = reservation(on: path, parts, seen) { return .denied(.reserved(other)) }
    let scoped = ScopedPath(path: path)
    let isShared = shared.contains { $0.matches(path) }
    if !isShared {
      if own.contains(where: { scoped.isCovered(by: $0.scope.writes, touching: parts) }) {
        // The workers of one conversation have one claim, and are kept apart file by file.
        return session.isPart ? .reserving(parts().targets(in: path)) : .free
      }
      if let (claim, pattern) = cover(of: scoped, parts) {
        return .denied(.covered(claim, pattern: pattern))
      }
      if let claim = own.first(where: { !$0.scope.writes.isEmpty }) {
        return .outside(claim, parts().targets(in: path))
      }
    }
    return .reserving(parts().targets(in: path))
  }

  /// Which of some rights the session does not have yet, or has for less than a minute more.
  package func lacking(
    _ targets: [Reservation.Target], seen: Moment?
  ) -> [Reservation.Target] {
    let own = ledger.reservations.filter { reservation in
      reservation.session == session && !reservation.lease(seen: seen).isOver(at: moment)
        && reservation.lease.left(at: moment) >= Reservation.lastMinute
    }
    return targets.filter { target in !own.contains { $0.target.covers(target) } }
  }

  private func isOwn(_ claim: Claim) -> Bool {
    claim.holder.session.isIn(conversation) && claim.holder.host == host
  }

  private func reservation(
    on path: FilePath, _ parts: () -> TouchedParts, _ seen: (SessionID) -> Moment?
  ) -> Reservation? {
    let name = path.text
    return ledger.reservations.first { reservation in
      let target = reservation.target
      guard target.path == name, !reservation.session.isKin(to: session) else { return false }
      guard target.symbol == nil || parts().meet(target.symbol.map { PathSymbol(Bytes($0)) })
      else { return false }
      return !reservation.lease(seen: seen(reservation.session)).isOver(at: moment)
    }
  }

  // What others only read they rely on, so it is not written either.
  private func cover(
    of path: ScopedPath, _ parts: () -> TouchedParts
  ) -> (Claim, pattern: String)? {
    for claim in ledger.claims where !isOwn(claim) && !claim.lease.isOver(at: moment) {
      let scope = claim.scope
      if let pattern = path.pattern(in: scope.writes, meeting: parts)
        ?? path.pattern(in: scope.reads, meeting: parts)
      {
        return (claim, pattern)
      }
    }
    return nil
  }

  /// The claim whose package a planning document describes, or is a work item of.
  private func owner(ofDocument path: FilePath, _ own: [Claim]) -> Claim? {
    guard let inner = path.below(planningRoot) else { return nil }
    let others = ledger.claims.filter { !isOwn($0) && !$0.lease.isOver(at: moment) }
    return (own + others).first { claim in
      let name = FilePath(claim.package.text)
      if inner.bytes.starts(with: name.bytes) {
        let rest = inner.bytes[name.bytes.count...]
        if rest.elementsEqual("-plan.md".utf8) || rest.elementsEqual(".md".utf8) { return true }
      }
      let number = name.name.bytes.prefix(while: \.isDigit)
      guard !number.isEmpty else { return false }
      return ItemFolders(
        below: planningRoot.appending(name.parent).appending("work-items"),
        number: String(decoding: number, as: UTF8.self)
      ).contains(path)
    }
  }
}
