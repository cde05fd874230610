extension Ledger {
  /// Gives all packages of a request to its claimer, or none.
  package mutating func claim(
    _ request: ClaimRequest, at moment: Moment
  ) throws(LedgerRefusal) -> [Grant] {
    try checkTime(moment)
    var next = self
    var grants: [Grant] = []
    var reasons: [LedgerRefusal.Reason] = []
    for wanted in request.wanted {
      do throws(LedgerRefusal) {
        grants.append(try next.claim(wanted, of: request, at: moment))
      } catch {
        reasons += error.reasons.map { reason in
          // Nobody holds what was only given on the way here.
          guard case .overlap(let name, let other, let meeting) = reason, other.token.value > seq
          else { return reason }
          return .together(name, other.package, meeting)
        }
      }
    }
    guard reasons.isEmpty else { throw LedgerRefusal(reasons) }
    self = next
    return grants
  }

  private mutating func claim(
    _ wanted: ClaimRequest.Wanted, of request: ClaimRequest, at moment: Moment
  ) throws(LedgerRefusal) -> Grant {
    let held = claim(of: wanted.package)
    if let held, held.nonce == wanted.nonce, !request.resumes {
      return try repeatGrant(held, of: request, at: moment)
    }
    var occasion = LedgerEvent.Occasion.open
    if let held {
      occasion = try succession(to: held, wanted, of: request, at: moment)
    }
    let isResumed = occasion == .resumed
    if let held, isResumed {
      try revive(held, by: request.claimer, shared: request.shared, at: moment)
    } else {
      if request.force == nil {
        let guards = ScopeGuards(
          of: self, shared: request.shared, at: moment)
        let reasons = obstacles(to: wanted, of: request, guards: guards, at: moment)
        guard reasons.isEmpty else { throw LedgerRefusal(reasons) }
      }
      lapse(
        whatMeets: wanted.scope, of: wanted.package, by: request.claimer, shared: request.shared,
        at: moment)
    }
    let claim = Claim(
      package: wanted.package, token: Token(seq + 1), nonce: wanted.nonce,
      holder: request.claimer,
      lease: Lease(from: moment, lasting: wanted.duration),
      stage: isResumed ? held?.stage ?? .claimed : request.starts ? .inProgress : .claimed,
      scope: isResumed ? held?.scope ?? wanted.scope : wanted.scope,
      branch: (isResumed ? held?.branch : nil) ?? request.branch,
      base: (isResumed ? held?.base : nil) ?? request.base,
      promise: isResumed ? held?.promise : wanted.promise,
      isForced: request.force != nil || (isResumed && held?.isForced == true),
      isTentative: request.isTentative)
    record(.granted(claim, occasion), by: request.claimer, at: moment, reason: request.force)
    return Grant(claim: claim, isRepeated: false, occasion: occasion)
  }

  /// Gives the answer that was lost once more.
  private mutating func repeatGrant(
    _ held: Claim, of request: ClaimRequest, at moment: Moment
  ) throws(LedgerRefusal) -> Grant {
    let holding = Holding(claim: held, token: held.token, nonce: held.nonce)
    let claim = try hold(holding, by: request.claimer, shared: request.shared, at: moment)
    guard request.starts, claim.stage == .claimed else {
      return Grant(claim: claim, isRepeated: true, occasion: .open)
    }
    record(.advanced(claim.package, .inProgress), by: request.claimer, at: moment)
    return Grant(
      claim: self.claim(of: claim.package) ?? claim, isRepeated: true, occasion: .open)
  }

  /// How a package that somebody holds may pass to another.
  private func succession(
    to held: Claim, _ wanted: ClaimRequest.Wanted, of request: ClaimRequest, at moment: Moment
  ) throws(LedgerRefusal) -> LedgerEvent.Occasion {
    let holder = held.holder
    let claimer = request.claimer
    if request.resumes, holder.agent == claimer.agent, holder.host == claimer.host,
      holder.workTree == claimer.workTree
    {
      return .resumed
    }
    if request.force != nil { return .forced(from: holder) }
    let isElsewhere = watches != nil && holder.host != claimer.host
    let left = held.lease.left(at: moment)
    var restless: Int?
    if isElsewhere {
      let watch = watches?.first { $0.isOf(held) }
      restless = held.patience(of: watch, at: moment)
      if restless == 0 { return .takenOver(from: holder) }
    } else if left == 0 {
      let patience = held.lease.duration / 4
      if let rest = wanted.rest, rest >= patience { return .takenOver(from: holder) }
      restless = patience - (wanted.rest ?? 0)
    }
    throw LedgerRefusal(
      .held(
        wanted.package, by: held,
        LedgerRefusal.Holding(
          age: held.lease.age(at: moment), left: left, restless: restless,
          mayResume: holder.agent == claimer.agent && holder.host == claimer.host
            && holder.workTree == claimer.workTree)))
  }

  /// What would stand against giving a package to a claimer, if it asked now.
  func objections(
    to wanted: ClaimRequest.Wanted, heldBy held: Claim?, of request: ClaimRequest,
    guards: ScopeGuards, at moment: Moment
  ) -> [LedgerRefusal.Reason] {
    var reasons: [LedgerRefusal.Reason] = []
    if let held {
      do throws(LedgerRefusal) {
        _ = try succession(to: held, wanted, of: request, at: moment)
      } catch {
        reasons += error.reasons
      }
    }
    return reasons + obstacles(to: wanted, of: request, guards: guards, at: moment)
  }

  /// What stands in the way of a claim, whoever holds the package.
  private func obstacles(
    to wanted: ClaimRequest.Wanted, of request: ClaimRequest, guards: ScopeGuards,
    at moment: Moment
  ) -> [LedgerRefusal.Reason] {
    let name = wanted.package
    if let done = completion(of: name) { return [.closed(name, .completed(by: done.agent))] }
    if let closed = wanted.closed { return [.closed(name, closed)] }
    var reasons: [LedgerRefusal.Reason] = []
    if !request.goesAhead, !wanted.unmet.isEmpty {
      reasons.append(.blocked(name, by: wanted.unmet))
    }
    if let limit = request.limit {
      let agent = request.claimer.agent
      let count = liveClaims(at: moment).count { $0.holder.agent == agent && $0.package != name }
      if count >= limit { reasons.append(.limit(agent, limit)) }
    }
    let foundations = request.goesAhead ? Set(wanted.unmet.map(\.package)) : []
    return reasons + guards.reasons(against: wanted.scope, of: name, foundations: foundations)
  }
}
