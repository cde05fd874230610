import WPSyntax

extension Ledger {
  /// Gives a holder more to write, where nobody else has it.
  package mutating func widen(
    _ holding: Holding, by patterns: [String], for claimer: Claimer, shared: [PathPattern] = [],
    at moment: Moment
  ) throws(LedgerRefusal) -> Claim {
    // A refusal must not leave a renewal behind.
    var next = self
    let held = try next.hold(holding, by: claimer, shared: shared, at: moment)
    let claim = try next.widen(
      held, by: patterns, for: claimer, shared: shared, reason: nil, at: moment)
    self = next
    return claim
  }

  /// Gives the holder of a package more to write, though somebody else asks for it.
  package mutating func widen(
    _ package: PackageName, by patterns: [String], grantedBy claimer: Claimer,
    shared: [PathPattern] = [], reason: String? = nil, at moment: Moment
  ) throws(LedgerRefusal) -> Claim {
    let claim = try live(package, at: moment)
    return try widen(claim, by: patterns, for: claimer, shared: shared, reason: reason, at: moment)
  }

  /// Takes patterns from the scope of a claim; whoever asks has made sure that nothing in them was changed.
  package mutating func narrow(
    _ holding: Holding, by patterns: [String], for claimer: Claimer, shared: [PathPattern] = [],
    at moment: Moment
  ) throws(LedgerRefusal) -> Claim {
    let old = try owned(holding, at: moment).scope
    guard let scope = old.dropping(patterns) else {
      let known = Set(old.writes + old.reads)
      let stranger = patterns.first { !known.contains($0) } ?? ""
      throw LedgerRefusal(.notInScope(holding.package, pattern: stranger))
    }
    let claim = try hold(holding, by: claimer, shared: shared, at: moment)
    record(.rescoped(claim.package, scope), by: claimer, at: moment)
    return self.claim(of: claim.package) ?? claim
  }

  private mutating func widen(
    _ claim: Claim, by patterns: [String], for claimer: Claimer, shared: [PathPattern],
    reason: String?, at moment: Moment
  ) throws(LedgerRefusal) -> Claim {
    // What it has by now may overlap others if a person forced it; only what is new is asked for.
    try checkFree(
      ClaimScope(writes: patterns), of: claim.package, shared: shared, at: moment)
    let scope = claim.scope.adding(patterns)
    guard scope != claim.scope else { return claim }
    lapse(whatMeets: scope, of: claim.package, by: claimer, shared: shared, at: moment)
    record(.rescoped(claim.package, scope), by: claimer, at: moment, reason: reason)
    return self.claim(of: claim.package) ?? claim
  }

  private func live(_ package: PackageName, at moment: Moment) throws(LedgerRefusal) -> Claim {
    try checkTime(moment)
    guard let claim = claim(of: package), !claim.lease.isOver(at: moment) else {
      throw LedgerRefusal(.notHeld(package, by: claim(of: package)))
    }
    return claim
  }
}
