import WPCore
import WPHost

/// How the session proves that claims are its own.
extension ClaimDesk {
  /// The nonces for some packages; those that the session has not yet are made, and survive a power cut first.
  ///
  /// What was chosen for the session is noted with them, until it is known what became of it.
  func prove(
    _ packages: [PackageName], isFresh: Bool = false, choosing chosen: PackageName? = nil
  ) throws -> [PackageName: Nonce] {
    if isDryRun {
      let random = host.machine.random
      var nonces = session.nonces
      for package in packages where nonces[package] == nil || isFresh {
        let known = isFresh ? nil : session.nonce(for: package)
        nonces[package] = known ?? Nonce(random(), random())
      }
      return nonces
    }
    let tool = identity.tool
    let directory = claimer.workTree
    if !isFresh, chosen == nil, session.tool == tool, session.directory == directory,
      let known = derived(packages)
    {
      return known
    }
    let branch = position?.branch
    session.nonces = try sessions.nonces(for: packages, of: claimer, isFresh: isFresh) { session in
      session.tool = tool
      session.directory = directory
      session.branch = branch
      session.chosen = chosen ?? session.chosen
    }
    return session.nonces
  }

  // With a remote only what the session keeps says that it ever held a package: the history here does not know.
  private func derived(_ packages: [PackageName]) -> [PackageName: Nonce]? {
    guard remote == nil, session.secret != nil else { return nil }
    var nonces: [PackageName: Nonce] = [:]
    for package in packages { nonces[package] = session.nonce(for: package) }
    return nonces
  }

  /// Notes that the session is about to be told what was chosen for it; what fails is harmless.
  func forgetChoice() {
    guard !isDryRun else { return }
    _ = try? sessions.update(claimer.session, of: claimer.agent) { $0.chosen = nil }
  }

  /// What is known before anything is made: the nonces under which this session may hold packages already.
  func knownNonces(for nodes: [Int]) -> [PackageName: Nonce] {
    var nonces: [PackageName: Nonce] = [:]
    for name in nodes.map({ forest.name($0) }) { nonces[name] = session.nonce(for: name) }
    return nonces
  }

  /// Forgets the nonces of packages that the session gave back; what fails is harmless, since the ledger knows better.
  func forget(_ packages: [PackageName], upTo seq: Int = 0) {
    if !isDryRun { try? sessions.forget(packages, of: claimer, upTo: seq) }
  }

  /// What the caller shows to prove that a package is its own; who never claimed it does not hold it.
  func holding(_ node: Int) throws -> Holding {
    let name = forest.name(node)
    let ledger = try glance.get()
    let nonce = session.nonce(for: name)
    guard let nonce, try session.nonces[name] != nil || hasHeld(name, under: nonce) else {
      if let done = ledger.completion(of: name) {
        throw Failure(LedgerRefusal(.closed(name, .completed(by: done.agent))), at: moment)
      }
      throw Failure(LedgerRefusal(.notHeld(name, by: ledger.claim(of: name))), at: moment)
    }
    return Holding(package: name, token: nil, nonce: nonce)
  }

  /// Whether a claim of this session stands or is the last thing that somebody else put an end to.
  private func hasHeld(_ name: PackageName, under nonce: Nonce) throws -> Bool {
    if let claim = try glance.get().claim(of: name), claim.nonce == nonce { return true }
    if try ending(of: name) != nil { return true }
    guard remote == nil else { return false }
    let own = try store.events().last { event in
      guard event.package == name else { return false }
      if case .granted(let claim, _) = event.change { return claim.nonce == nonce }
      return event.session == claimer.session && event.endsClaim
    }
    return own.map { !$0.endsClaim } ?? false
  }
}
