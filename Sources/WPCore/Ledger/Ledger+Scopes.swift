import WPSyntax

extension Ledger {
  /// Refuses a scope that meets what others hold, or have done and not landed.
  ///
  /// Where it was granted before, only what was done under a later token stands against it.
  func checkFree(
    _ scope: ClaimScope, of package: PackageName, shared: [PathPattern],
    since token: Token? = nil, at moment: Moment
  ) throws(LedgerRefusal) {
    let reasons = ScopeGuards(of: self, shared: shared, at: moment)
      .reasons(against: scope, of: package, since: token)
    guard reasons.isEmpty else { throw LedgerRefusal(reasons) }
  }

  /// Ends for good the leases that are over and guard what a scope has now.
  mutating func lapse(
    whatMeets scope: ClaimScope, of package: PackageName, by claimer: Claimer,
    shared: [PathPattern], at moment: Moment
  ) {
    let over = claims.filter {
      $0.package != package && !$0.lease.isLapsed && !$0.binds(at: moment, watches)
    }
    guard !over.isEmpty, !scope.isEmpty else { return }
    let paths = scope.paths(without: shared)
    for claim in over where paths.conflict(with: claim.scope.paths(without: shared)) != nil {
      record(.lapsed(claim.package), by: claimer, at: moment)
    }
  }

  /// Refuses moments of one kind where the ledger runs by the other, so that nobody ages a lease.
  func checkTime(_ moment: Moment) throws(LedgerRefusal) {
    if let isGivenTime, isGivenTime != moment.isGiven {
      throw LedgerRefusal(.foreignTime(ledgerIsGiven: isGivenTime))
    }
  }
}

extension Claim {
  /// Whether others must keep out of its scope; on another machine the holder may be at work for longer than the
  /// lease says.
  func binds(at moment: Moment, _ watches: [ClaimWatch]?) -> Bool {
    guard lease.isOver(at: moment) else { return true }
    guard let watches, !lease.isLapsed else { return false }
    return patience(of: watches.first { $0.isOf(self) }, at: moment) != 0
  }
}
