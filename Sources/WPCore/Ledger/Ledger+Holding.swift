import WPSyntax

extension Ledger {
  /// Makes sure that a claim is the caller's, and that its lease goes on; gives the claim.
  ///
  /// A lease that ran out while nobody took the package is renewed, if its scope is still free.
  package mutating func hold(
    _ holding: Holding, by claimer: Claimer, shared: [PathPattern] = [], at moment: Moment
  ) throws(LedgerRefusal) -> Claim {
    let claim = try owned(holding, at: moment)
    try revive(claim, by: claimer, shared: shared, at: moment)
    guard claim.lease.isHalfOver(at: moment) else { return claim }
    return renewed(claim, by: claimer, lasting: nil, at: moment)
  }

  /// Starts the lease of a claim again.
  package mutating func renew(
    _ holding: Holding, by claimer: Claimer, lasting duration: Int? = nil,
    shared: [PathPattern] = [], at moment: Moment
  ) throws(LedgerRefusal) -> Claim {
    let claim = try owned(holding, at: moment)
    try revive(claim, by: claimer, shared: shared, at: moment)
    return renewed(claim, by: claimer, lasting: duration, at: moment)
  }

  /// Begins the work on a package; saying so twice is no mistake.
  package mutating func start(
    _ holding: Holding, by claimer: Claimer, shared: [PathPattern] = [], at moment: Moment
  ) throws(LedgerRefusal) -> Claim {
    let claim = try hold(holding, by: claimer, shared: shared, at: moment)
    guard claim.stage != .inProgress else { return claim }
    record(.advanced(claim.package, .inProgress), by: claimer, at: moment)
    return self.claim(of: claim.package) ?? claim
  }

  /// Hands the work in for review; it may be handed in again with more.
  package mutating func submit(
    _ holding: Holding, commit: String?, by claimer: Claimer, shared: [PathPattern] = [],
    at moment: Moment
  ) throws(LedgerRefusal) -> Claim {
    try check(owned(holding, at: moment), mayBecome: "submit")
    let claim = try hold(holding, by: claimer, shared: shared, at: moment)
    let stage = Claim.Stage.submitted(commit: commit)
    guard claim.stage != stage else { return claim }
    record(.advanced(claim.package, stage), by: claimer, at: moment)
    return self.claim(of: claim.package) ?? claim
  }

  /// Gives a package back unfinished.
  package mutating func release(
    _ holding: Holding, by claimer: Claimer, reason: String? = nil, at moment: Moment
  ) throws(LedgerRefusal) -> Claim {
    let claim = try owned(holding, at: moment)
    record(.released(claim.package), by: claimer, at: moment, reason: reason)
    return claim
  }

  /// Ends a package as finished; its scope stays guarded until the work has landed.
  ///
  /// The branch it was done on may be another one than it was claimed on.
  package mutating func complete(
    _ holding: Holding, commit: String?, on branch: String? = nil, by claimer: Claimer,
    shared: [PathPattern] = [],
    reason: String? = nil, at moment: Moment
  ) throws(LedgerRefusal) -> Completion {
    try check(owned(holding, at: moment), mayBecome: "complete")
    let claim = try hold(holding, by: claimer, shared: shared, at: moment)
    let completion = Completion(
      package: claim.package, token: claim.token, at: moment.wall, agent: claimer.agent,
      commit: commit, branch: branch ?? claim.branch, scope: claim.scope)
    record(.completed(completion), by: claimer, at: moment, reason: reason)
    return completion
  }

  /// Opens a package again that was finished.
  ///
  /// The ledger may never have seen it finished; then its document said so.
  package mutating func reopen(
    _ package: PackageName, documentSays state: PackageState, by claimer: Claimer,
    reason: String? = nil, at moment: Moment
  ) throws(LedgerRefusal) {
    try checkTime(moment)
    if let claim = claim(of: package) {
      throw LedgerRefusal(
        .illegal(package, from: claim.state, permitted: Ledger.steps(from: claim.state)))
    }
    guard completion(of: package) != nil || state == .completed else {
      throw LedgerRefusal(.illegal(package, from: .open, permitted: Ledger.steps(from: .open)))
    }
    record(.reopened(package), by: claimer, at: moment, reason: reason)
  }

  /// Ends the claim of somebody else, as a person who gives a reason may.
  package mutating func release(
    _ package: PackageName, forcedBy claimer: Claimer, reason: String, at moment: Moment
  ) throws(LedgerRefusal) -> Claim {
    try checkTime(moment)
    guard let claim = claim(of: package) else {
      throw LedgerRefusal(.notHeld(package, by: nil))
    }
    record(.released(package), by: claimer, at: moment, reason: reason)
    return claim
  }

  /// Notes what the base branch has of the finished work.
  package mutating func land(
    _ packages: [PackageName], by claimer: Claimer, at moment: Moment
  ) throws(LedgerRefusal) {
    try checkTime(moment)
    for package in packages where completion(of: package)?.hasLanded == false {
      record(.landed(package), by: claimer, at: moment)
    }
  }

  /// Gives the scope of finished work free before it has landed.
  package mutating func unguard(
    _ package: PackageName, by claimer: Claimer, reason: String? = nil, at moment: Moment
  ) throws(LedgerRefusal) {
    try checkTime(moment)
    guard completion(of: package)?.isGuarded == true else {
      throw LedgerRefusal(.notHeld(package, by: claim(of: package)))
    }
    record(.unguarded(package), by: claimer, at: moment, reason: reason)
  }

  /// The steps that lead on from a state of a package.
  package static func steps(from state: PackageState) -> [String] {
    switch state {
    case .open: ["claim"]
    case .claimed: ["start", "release"]
    case .inProgress: ["submit", "complete", "release"]
    case .completed: ["reopen"]
    }
  }

  // Another token or nonce means that the claim was lost, whoever has it now and whether anybody has.
  func owned(_ holding: Holding, at moment: Moment) throws(LedgerRefusal) -> Claim {
    try checkTime(moment)
    guard let claim = claim(of: holding.package) else {
      throw LedgerRefusal(
        holding.token == nil
          ? .notHeld(holding.package, by: nil) : .fenced(holding.package, by: nil))
    }
    guard claim.nonce == holding.nonce, holding.token.map({ $0 == claim.token }) ?? true else {
      throw LedgerRefusal(.fenced(holding.package, by: claim))
    }
    return claim
  }

  // Where a lease is over, others may have been given what it guards.
  mutating func revive(
    _ claim: Claim, by claimer: Claimer, shared: [PathPattern], at moment: Moment
  ) throws(LedgerRefusal) {
    guard claim.lease.isOver(at: moment) else { return }
    try checkFree(
      claim.scope, of: claim.package, shared: shared, since: claim.token, at: moment)
    lapse(whatMeets: claim.scope, of: claim.package, by: claimer, shared: shared, at: moment)
  }

  mutating func renewed(
    _ claim: Claim, by claimer: Claimer, lasting duration: Int?, at moment: Moment
  ) -> Claim {
    let lease = claim.lease.renewed(at: moment, lasting: duration)
    record(.renewed(claim.package, lease), by: claimer, at: moment)
    return self.claim(of: claim.package) ?? claim
  }

  private func check(_ claim: Claim, mayBecome step: String) throws(LedgerRefusal) {
    let permitted = Ledger.steps(from: claim.state)
    guard permitted.contains(step) else {
      throw LedgerRefusal(.illegal(claim.package, from: claim.state, permitted: permitted))
    }
  }
}
