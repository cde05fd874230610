import WPSyntax

extension Ledger {
  /// Refuses a scope that meets what others hold, or have done and not landed.
  func checkFree(
    _ scope: ClaimScope, of package: PackageName, shared: [PathPattern], at moment: Moment,
    watches: [ClaimWatch]? = nil
  ) throws(LedgerRefusal) {
    let reasons = ScopeGuards(of: self, shared: shared, at: moment, watches: watches)
      .reasons(against: scope, of: package)
    guard reasons.isEmpty else { throw LedgerRefusal(reasons) }
  }

  /// Refuses moments of one kind where the ledger runs by the other, so that nobody ages a lease.
  func checkTime(_ moment: Moment) throws(LedgerRefusal) {
    if let isGivenTime, isGivenTime != moment.isGiven {
      throw LedgerRefusal(.foreignTime(ledgerIsGiven: isGivenTime))
    }
  }
}
