import WPSyntax

/// The scopes that bind others at a moment, ready to be compared with many.
struct ScopeGuards {
  private struct Guard<Holder> {
    let holder: Holder
    let paths: PathScope
  }

  private let shared: [PathPattern]
  private var claims: [Guard<Claim>] = []
  private var completions: [Guard<Completion>] = []

  /// Takes what binds whoever asks now.
  init(
    of ledger: Ledger, shared: [PathPattern], at moment: Moment
  ) {
    self.shared = shared
    for claim in ledger.claims where !claim.scope.isEmpty && claim.binds(at: moment, ledger.watches)
    {
      claims.append(Guard(holder: claim, paths: claim.scope.paths(without: shared)))
    }
    for done in ledger.completions where done.isGuarded {
      completions.append(Guard(holder: done, paths: done.scope.paths(without: shared)))
    }
  }

  /// What stands against a package's having a scope: live claims of others, and what is done and has not landed.
  ///
  /// Whoever builds on finished work, its foundation, works in its files, too; and where the scope was granted
  /// before, only what was done under a later token stands against it.
  func reasons(
    against scope: ClaimScope, of package: PackageName, foundations: Set<String> = [],
    since token: Token? = nil
  ) -> [LedgerRefusal.Reason] {
    if let pattern = scope.unreadable { return [.unreadableScope(package, pattern: pattern)] }
    guard !scope.isEmpty, !(claims.isEmpty && completions.isEmpty) else { return [] }
    let paths = scope.paths(without: shared)
    var reasons: [LedgerRefusal.Reason] = []
    for claim in claims where claim.holder.package != package {
      if let meeting = paths.meeting(claim.paths) {
        reasons.append(.overlap(package, with: claim.holder, meeting))
      }
    }
    for done in completions
    where done.holder.package != package && !foundations.contains(done.holder.package.text) {
      if let token, done.holder.token < token { continue }
      if let meeting = paths.meeting(done.paths) {
        reasons.append(.unlanded(package, with: done.holder, meeting))
      }
    }
    return reasons
  }
}

extension PathScope {
  /// Where two scopes meet first, in the words of their patterns.
  fileprivate func meeting(_ other: PathScope) -> ScopeMeeting? {
    guard let conflict = conflict(with: other) else { return nil }
    let overlap = conflict.overlap
    return ScopeMeeting(
      ours: paths(conflict.first).patterns[overlap.first].shown,
      theirs: other.paths(conflict.second).patterns[overlap.second].shown,
      witness: overlap.witness.path.shown)
  }
}
