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
  /// What they write and read, the claims numbered from zero, the completions behind them; it pays for many questions.
  private var index: PrefixIndex?

  /// Takes what binds whoever asks now; `isForMany` makes many questions cheap, and the first one dearer.
  init(
    of ledger: Ledger, shared: [PathPattern], at moment: Moment, isForMany: Bool = false
  ) {
    self.shared = shared
    for claim in ledger.claims where !claim.scope.isEmpty && claim.binds(at: moment, ledger.watches)
    {
      claims.append(Guard(holder: claim, paths: claim.scope.paths(without: shared)))
    }
    for done in ledger.completions where done.isGuarded {
      completions.append(Guard(holder: done, paths: done.scope.paths(without: shared)))
    }
    guard isForMany else { return }
    var index = PrefixIndex()
    for (number, paths) in (claims.map(\.paths) + completions.map(\.paths)).enumerated() {
      index.insert(PathSet(paths.writes.patterns + paths.reads.patterns), as: number)
    }
    self.index = index
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
    let near =
      index?.candidates(for: PathSet(paths.writes.patterns + paths.reads.patterns))
      ?? Array(0..<(claims.count + completions.count))
    let split = near.firstIndex { $0 >= claims.count } ?? near.count
    for claim in near[..<split].lazy.map({ claims[$0] }) where claim.holder.package != package {
      if let meeting = paths.meeting(claim.paths) {
        reasons.append(.overlap(package, with: claim.holder, meeting))
      }
    }
    for done in near[split...].lazy.map({ completions[$0 - claims.count] })
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
