extension Ledger {
  /// The ledger of a remote as a clone saw it last, with what its own holders did since: steps and renewals ride
  /// along with the next push.
  package init(seenAt upstream: Upstream, by clone: Ledger) {
    self.init(
      seq: upstream.seq, claims: clone.claims.filter { !$0.isTentative }, reservations: [],
      completions: clone.completions,
      isGivenTime: clone.isGivenTime, recent: [])
    watches = upstream.watches
  }

  /// The same ledger, which was just read from a remote, with what the holders of a clone did since.
  package func taking(stepsOf clone: Ledger) -> Ledger {
    let claims = claims.map { claim in
      // Whoever was given what a claim guarded knew nothing of a renewal that had not been pushed.
      guard let own = clone.claim(of: claim.package), own.token == claim.token,
        own.nonce == claim.nonce, !claim.lease.isLapsed,
        (own.lease.renewed, own.stage.place) > (claim.lease.renewed, claim.stage.place)
      else { return claim }
      // What it guards may have been changed from another clone, which only the remote knows.
      var claim = claim
      claim.lease = own.lease
      claim.stage = own.stage
      return claim
    }
    return Ledger(
      seq: seq, claims: claims, reservations: [], completions: completions,
      isGivenTime: isGivenTime ?? clone.isGivenTime, recent: [])
  }

  /// Gives a claim that was taken while the remote could not be asked, or refuses it now.
  package mutating func confirm(
    _ claim: Claim, shared: [PathPattern], at moment: Moment
  ) throws(LedgerRefusal) {
    let name = claim.package
    if let held = self.claim(of: name) {
      if held.nonce == claim.nonce { return }
      throw LedgerRefusal(.fenced(name, by: held))
    }
    if let done = completion(of: name) {
      throw LedgerRefusal(.closed(name, .completed(by: done.agent)))
    }
    try checkFree(claim.scope, of: name, shared: shared, at: moment)
    lapse(
      whatMeets: claim.scope, of: name, by: claim.holder, shared: shared, at: moment)
    let confirmed = Claim(
      package: name, token: Token(seq + 1), nonce: claim.nonce, holder: claim.holder,
      lease: claim.lease.renewed(at: moment), stage: claim.stage, scope: claim.scope,
      branch: claim.branch, base: claim.base, promise: claim.promise, isForced: claim.isForced)
    record(.granted(confirmed, .open), by: claim.holder, at: moment)
  }

  /// Takes over the claims and completions that a remote has decided on; what it has not been asked about yet may
  /// wait on for that.
  package mutating func adopt(_ remote: Ledger, keepingTentative isKept: Bool = false) {
    var claims = remote.claims
    if isKept {
      claims += self.claims.filter { own in
        own.isTentative && remote.claim(of: own.package) == nil
          && remote.completion(of: own.package) == nil
      }
      claims.sort { $0.package < $1.package }
    }
    self = Ledger(
      seq: seq, claims: claims, reservations: reservations,
      completions: remote.completions, isGivenTime: isGivenTime ?? remote.isGivenTime,
      recent: recent)
  }
}

extension Claim {
  /// How long somebody on another machine still has to wait before a lease that is over may be taken over; none where
  /// the wait is over, and nil where the lease is not.
  ///
  /// Both must hold: it is over by some margin on the own clock, and the very claim has been seen unchanged for
  /// long enough.
  package func patience(of watch: ClaimWatch?, at moment: Moment) -> Int? {
    guard moment.wall >= lease.expires.saturatingSum(Claim.margin) else { return nil }
    let wanted = min(max(60_000, lease.duration / 4), Claim.longestWatch)
    guard let watch, watch.isOf(self), let seen = moment.sinceBoot(of: watch.since.boot)
    else { return wanted }
    return max(0, wanted - seen)
  }

  /// By how much clocks of two machines may differ, in milliseconds.
  private static let margin = 300_000
  private static let longestWatch = 900_000
}

extension Claim.Stage {
  /// How far it is on the way.
  fileprivate var place: Int {
    switch self {
    case .claimed: 0
    case .inProgress: 1
    case .submitted: 2
    }
  }
}
