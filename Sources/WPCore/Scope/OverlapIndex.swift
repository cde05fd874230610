import WPSyntax

/// Every place where many scopes meet, found without comparing each with each.
///
/// Equal globs are looked at once, whoever names them. Globs hang in the tree of their leading segments, so
/// that each meets only those at its own node and above.
package struct OverlapIndex: Sendable {
  /// That a scope names a glob.
  package struct Claim: Hashable, Sendable {
    /// The index of the scope.
    package let scope: Int
    package let access: PathAccess
    /// The index of the pattern among those of its access.
    package let pattern: Int
  }

  /// Two globs, or one that is named twice, that share a path.
  package struct Collision: Sendable {
    /// The places in `claims` of those who name the one glob.
    package let first: Range<Int>
    /// The places in `claims` of those who name the other; the same where it is one glob.
    package let second: Range<Int>
    /// The least path in both.
    package let witness: Witness
    /// The symbol to which both are narrowed, if they are.
    package let symbol: PathSymbol?
  }

  /// Who names which glob, grouped by glob.
  package let claims: [Claim]
  /// Where claims may be in conflict; linear in size even where thousands of scopes name one file.
  package let collisions: [Collision]
  /// The number of scopes that were compared.
  package let scopeCount: Int
  private let scopes: [PathScope]

  /// Finds the collisions of scopes.
  package init(_ scopes: [PathScope]) {
    let table = ClaimGathering(scopes).finish()
    scopeCount = scopes.count
    claims = table.claims
    collisions = CollisionSearch(table).run()
    let denies = scopes.contains { !$0.writes.denied.isEmpty || !$0.reads.denied.isEmpty }
    // Only what is denied is looked up again, and then by what all scopes know of directories.
    self.scopes = denies ? PathScope.resolve(scopes) : scopes
  }

  /// Every two scopes in conflict, by index, each with the conflict that has the least witness.
  package func pairs() -> [ScopePair] {
    var pairs: [ScopePair] = []
    forEachPair { pairs.append($0) }
    return pairs
  }

  /// Goes over every two scopes in conflict, by index; nothing is kept of those gone by, of which there may be millions.
  package func forEachPair(_ body: (ScopePair) -> Void) {
    guard !collisions.isEmpty else { return }
    let rows = CollisionRows(self)
    var best = [ScopeConflict?](repeating: nil, count: scopeCount)
    for scope in 0..<scopeCount {
      var met: [Int] = []
      rows.forEachEncounter(of: scope) { own, other, collision in
        guard other.scope > scope, own.access == .write || other.access == .write else { return }
        let known = best[other.scope]
        if let known, known.overlap.witness < collision.witness { return }
        guard let found = conflict(own, other, collision) else { return }
        if known == nil { met.append(other.scope) }
        if known.map(found.precedes) ?? true { best[other.scope] = found }
      }
      for other in met.sorted() {
        if let conflict = best[other] {
          body(ScopePair(first: scope, second: other, conflict: conflict))
        }
        best[other] = nil
      }
    }
  }

  /// The conflict of two claims, or nil where what they share is denied to one of them.
  private func conflict(
    _ first: Claim, _ second: Claim, _ collision: Collision
  ) -> ScopeConflict? {
    let ours = scopes[first.scope].paths(first.access)
    let theirs = scopes[second.scope].paths(second.access)
    // The least path of two globs is the least that is left of them, unless it is denied itself.
    let path = collision.witness.path
    if !ours.denies(path), !theirs.denies(path) {
      let overlap = Overlap(
        first: first.pattern, second: second.pattern, witness: collision.witness,
        symbol: collision.symbol)
      return ScopeConflict(first: first.access, second: second.access, overlap: overlap)
    }
    let exact = PathSet([ours.patterns[first.pattern]], denied: ours.denied)
      .overlap(with: PathSet([theirs.patterns[second.pattern]], denied: theirs.denied))
    return exact.map { exact in
      let overlap = Overlap(
        first: first.pattern, second: second.pattern, witness: exact.witness, symbol: exact.symbol)
      return ScopeConflict(first: first.access, second: second.access, overlap: overlap)
    }
  }
}

/// Two scopes that are in conflict.
package struct ScopePair: Hashable, Sendable {
  /// The smaller index.
  package let first: Int
  /// The greater index.
  package let second: Int
  package let conflict: ScopeConflict
}
