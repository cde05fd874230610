extension Ledger {
  /// Renews what a claimer holds and will soon not hold any more, since it is seen to be at work.
  package mutating func renewAlong(
    _ nonces: [PackageName: Nonce], for claimer: Claimer, shared: [PathPattern], at moment: Moment
  ) {
    for claim in claims
    where nonces[claim.package] == claim.nonce && claim.lease.isHalfOver(at: moment) {
      let holding = Holding(claim: claim, token: claim.token, nonce: claim.nonce)
      // What cannot be renewed is told when it is asked for.
      _ = try? hold(holding, by: claimer, shared: shared, at: moment)
    }
  }
}
