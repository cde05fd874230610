import WPSyntax

/// The scopes that bind others at a moment, ready to be compared with many.
struct ScopeGuards {
  private struct Guard<Holder> {
    let holder: Holder
    let scope: ClaimScope
    let paths: PathScope
  }

  private let shared: [PathPattern]
  private var claims: [Guard<Claim>] = []
  private var completions: [Guard<Completion>] = []

  /// Takes what binds at a moment; where claims of other machines are watched, what was seen of them counts, too.
  init(
    of ledger: Ledger, shared: [PathPattern], at moment: Moment, watches: [ClaimWatch]? = nil
  ) {
    self.shared = shared
    for claim in ledger.claims where !claim.scope.isEmpty && claim.binds(at: moment, watches) {
      claims.append(
        Guard(holder: claim, scope: claim.scope, paths: claim.scope.paths(without: shared)))
    }
    for done in ledger.completions where done.isGuarded {
      completions.append(
        Guard(holder: done, scope: done.scope, paths: done.scope.paths(without: shared)))
    }
  }

  /// What stands against a package's having a scope: live claims of others, and what is done and has not landed.
  ///
  /// Whoever builds on finished work, its foundation, works in its files, too.
  func reasons(
    against scope: ClaimScope, of package: PackageName, foundations: Set<String> = []
  ) -> [LedgerRefusal.Reason] {
    if let pattern = scope.unreadable { return [.unreadableScope(package, pattern: pattern)] }
    guard !scope.isEmpty, !(claims.isEmpty && completions.isEmpty) else { return [] }
    let paths = scope.paths(without: shared)
    var reasons: [LedgerRefusal.Reason] = []
    for claim in claims where claim.holder.package != package {
      if let meeting = scope.meeting(claim.scope, paths, claim.paths) {
        reasons.append(.overlap(package, with: claim.holder, meeting))
      }
    }
    for done in completions
    where done.holder.package != package && !foundations.contains(done.holder.package.text) {
      if let meeting = scope.meeting(done.scope, paths, done.paths) {
        reasons.append(.unlanded(package, with: done.holder, meeting))
      }
    }
    return reasons
  }
}

extension ClaimScope {
  /// Where two scopes meet first, given the paths of both.
  fileprivate func meeting(
    _ other: ClaimScope, _ paths: PathScope, _ theirPaths: PathScope
  ) -> ScopeMeeting? {
    guard let conflict = paths.conflict(with: theirPaths) else { return nil }
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
