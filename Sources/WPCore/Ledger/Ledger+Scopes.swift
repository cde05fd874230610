import WPSyntax

extension Ledger {
  /// Refuses a scope that meets what others hold, or have done and not landed.
  ///
  /// Where it was granted before, only what was done under a later token stands against it.
  func checkFree(
    _ scope: ClaimScope, of package: PackageName, shared: [PathPattern],
    foundations: Set<String> = [], since token: Token? = nil, at moment: Moment,
    watches: [ClaimWatch]? = nil
  ) throws(LedgerRefusal) {
    if let pattern = scope.unreadable {
      throw LedgerRefusal(.unreadableScope(package, pattern: pattern))
    }
    guard !scope.isEmpty else { return }
    let paths = scope.paths(without: shared)
    var reasons: [LedgerRefusal.Reason] = []
    for claim in claims where claim.package != package && claim.binds(at: moment, watches) {
      if let meeting = scope.meeting(claim.scope, paths, shared) {
        reasons.append(.overlap(package, with: claim, meeting))
      }
    }
    for done in completions where done.isGuarded && done.package != package {
      let isOlder = token.map { done.token < $0 } ?? false
      if isOlder || foundations.contains(done.package.text) { continue }
      if let meeting = scope.meeting(done.scope, paths, shared) {
        reasons.append(.unlanded(package, with: done, meeting))
      }
    }
    guard reasons.isEmpty else { throw LedgerRefusal(reasons) }
  }

  /// Ends for good the leases that are over and guard what a scope has now.
  mutating func lapse(
    whatMeets scope: ClaimScope, of package: PackageName, by claimer: Claimer,
    shared: [PathPattern], at moment: Moment, watches: [ClaimWatch]? = nil
  ) {
    let over = claims.filter {
      $0.package != package && !$0.lease.isLapsed && !$0.binds(at: moment, watches)
    }
    guard !over.isEmpty, !scope.isEmpty else { return }
    let paths = scope.paths(without: shared)
    for claim in over where scope.meeting(claim.scope, paths, shared) != nil {
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

extension ClaimScope {
  /// Where two scopes meet first, given the paths of this one.
  fileprivate func meeting(
    _ other: ClaimScope, _ paths: PathScope, _ shared: [PathPattern]
  ) -> ScopeMeeting? {
    guard !other.isEmpty else { return nil }
    let theirs = other.paths(without: shared)
    guard let conflict = paths.conflict(with: theirs) else { return nil }
    let overlap = conflict.overlap
    return ScopeMeeting(
      ours: paths.paths(conflict.first).patterns[overlap.first].shown,
      theirs: theirs.paths(conflict.second).patterns[overlap.second].shown,
      witness: overlap.witness.path.shown)
  }
}

extension Claim {
  /// Whether others must keep out of its scope; on another machine the holder may be at work for longer than the
  /// lease says.
  fileprivate func binds(at moment: Moment, _ watches: [ClaimWatch]?) -> Bool {
    guard lease.isOver(at: moment) else { return true }
    guard let watches, !lease.isLapsed else { return false }
    return patience(of: watches.first { $0.isOf(self) }, at: moment) != 0
  }
}
