import WPSyntax

extension Ledger {
  /// Refuses a scope that meets what others hold, or have done and not landed.
  func checkFree(
    _ scope: ClaimScope, of package: PackageName, shared: [PathPattern],
    foundations: Set<String> = [], at moment: Moment, watches: [ClaimWatch]? = nil
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
    for done in completions
    where done.isGuarded && done.package != package && !foundations.contains(done.package.text) {
      if let meeting = scope.meeting(done.scope, paths, shared) {
        reasons.append(.unlanded(package, with: done, meeting))
      }
    }
    guard reasons.isEmpty else { throw LedgerRefusal(reasons) }
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
    guard !other.isEmpty,
      let conflict = paths.conflict(with: other.paths(without: shared))
    else { return nil }
    let ours = conflict.first == .write ? writes : reads
    let theirs = conflict.second == .write ? other.writes : other.reads
    let overlap = conflict.overlap
    return ScopeMeeting(
      ours: ours[overlap.first], theirs: theirs[overlap.second],
      witness: overlap.witness.path.shown)
  }
}

extension Claim {
  /// Whether others must keep out of its scope; on another machine the holder may be at work for longer than the
  /// lease says.
  fileprivate func binds(at moment: Moment, _ watches: [ClaimWatch]?) -> Bool {
    guard lease.isOver(at: moment) else { return true }
    guard let watches else { return false }
    return patience(of: watches.first { $0.isOf(self) }, at: moment) != 0
  }
}
