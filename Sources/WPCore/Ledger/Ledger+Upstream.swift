extension Ledger {
  /// The ledger of a remote as a clone saw it last, with what its own holders did since: steps and renewals ride
  /// along with the next push.
  package init(seenAt upstream: Upstream, by clone: Ledger) {
    self.init(
      seq: upstream.seq, claims: clone.claims, reservations: [], completions: clone.completions,
      isGivenTime: clone.isGivenTime, recent: [])
  }

  /// The same ledger, which was just read from a remote, with what the holders of a clone did since.
  package func taking(stepsOf clone: Ledger) -> Ledger {
    let claims = claims.map { claim in
      guard let own = clone.claim(of: claim.package), own.token == claim.token,
        own.nonce == claim.nonce, own.lease.renewed >= claim.lease.renewed
      else { return claim }
      return own
    }
    return Ledger(
      seq: seq, claims: claims, reservations: [], completions: completions,
      isGivenTime: isGivenTime ?? clone.isGivenTime, recent: [])
  }

  /// Takes over the claims and completions that a remote has decided on.
  package mutating func adopt(_ remote: Ledger) {
    self = Ledger(
      seq: seq, claims: remote.claims, reservations: reservations,
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
  package func patience(of sighting: Sighting?, at moment: Moment) -> Int? {
    guard moment.wall >= lease.expires.saturatingSum(Claim.margin) else { return nil }
    let wanted = min(max(60_000, lease.duration / 4), Claim.longestWatch)
    guard let sighting, sighting.isOf(self), let seen = moment.sinceBoot(of: sighting.since.boot)
    else { return wanted }
    return max(0, wanted - seen)
  }

  /// By how much clocks of two machines may differ, in milliseconds.
  private static let margin = 300_000
  private static let longestWatch = 900_000
}
