import WPCore

extension ClaimDesk {
  /// What others held while a claim was: what they hold, what they have finished since or not landed, and what they
  /// were given and gave back.
  func neighbours(of claim: Claim) throws -> [(package: PackageName, scope: ClaimScope)] {
    let ledger = try glance.get()
    var found = ledger.claims.map { (package: $0.package, scope: $0.scope) }
    for done in ledger.completions where done.at >= claim.lease.acquired || done.isGuarded {
      found.append((done.package, done.scope))
    }
    for event in try events(since: claim.token) {
      if case .granted(let other, _) = event.change { found.append((other.package, other.scope)) }
    }
    return found.filter { $0.package != claim.package }
  }
}
