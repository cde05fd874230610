import WPCore
import WPHost
import WPSyntax

/// What a command of the life cycle works with: the plans, the ledger, and who asks.
///
/// What documents and git say is read first and without a lock. Then, under one hold of the lock, the ledger decides
/// and the documents of the packages follow it.
final class ClaimDesk {
  let invocation: Invocation
  let workplace: Workplace
  let shelf: PlanShelf
  let forest: Forest
  let identity: Identity
  let sessions: Sessions
  /// The paths that anybody may touch.
  let shared: [PathPattern]
  /// What is kept of this session; nothing yet where it is new.
  private(set) var session: SessionFile
  private let live: LiveFolder
  let store: LedgerStore
  /// The remote that decides over claims, where one does.
  let remote: RemoteLedger?

  /// Where the work tree stands; nil without git, and before the first commit.
  private(set) lazy var position = GitPosition.find(root: workplace.root, host)
  /// The ledger as it was when it was asked for first; only what is decided under the lock counts.
  private(set) lazy var glance = Result { try store.read().ledger }

  /// The finished packages whose documents say so on the base branch by now.
  private(set) lazy var landed = findLanded()

  init(_ invocation: Invocation) throws {
    self.invocation = invocation
    let host = invocation.host
    workplace = try Workplace.find([], invocation)
    let shelf = try PlanShelf(workplace, host)
    self.shelf = shelf
    forest = Forest(plans: shelf.map { PlanDigest($0) }, comparesScopes: false)
    identity = try Identity.find(invocation, root: workplace.root)
    live = try LiveFolder.find(root: workplace.root, host)
    store = LedgerStore(live, host)
    sessions = Sessions(live, host)
    shared = workplace.settings.shared.compactMap { try? PathPattern.parse($0).get() }
    remote = try ClaimDesk.remote(invocation, workplace, store, shared: shared)
    session =
      try sessions.session(identity.claimer.session)
      ?? SessionFile(id: identity.claimer.session, agent: identity.claimer.agent)
  }

  var host: Host { invocation.host }
  var claimer: Claimer { identity.claimer }
  /// Now, as far as it is asked for outside the lock.
  var moment: Moment { Moment(host.clock) }
  var isDryRun: Bool { invocation.arguments.has(.dryRun) }

  /// The node of the package that somebody typed.
  func node(_ reference: String) throws(Failure) -> Int {
    let meaning: ReferenceIndex.Meaning
    do throws(ReferenceIndex.Fault) {
      meaning = try ReferenceIndex(forest.plans).find(reference)
    } catch {
      throw Failure(error, of: reference)
    }
    guard case .package(let plan, let package) = meaning,
      let node = forest.node(plan: plan, package: package)
    else {
      throw Failure(
        code: "not_a_package", "'\(reference)' is a plan, not a package",
        hint: "'wp plan show \(reference)' lists its packages")
    }
    return node
  }

  /// The package at a node as its document has it now.
  func read(_ node: Int) throws(Failure) -> (plan: Plan, package: WorkPackage) {
    let folder = forest.plans[forest.network.nodes[node].plan].path
    let path = forest.package(node).path
    guard let place = shelf.names.firstIndex(of: folder.name) else {
      throw Failure(code: "not_found", "'\(folder.shown)' is gone")
    }
    let plan = shelf.plan(place)
    guard let package = plan.packages.first(where: { plan.document(of: $0).path == path }) else {
      throw Failure(code: "not_found", "'\(path.shown)' is gone")
    }
    return (plan, package)
  }

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
        nonces[package] = Nonce(random(), random())
      }
      return nonces
    }
    let tool = identity.tool
    let directory = claimer.workTree
    session.nonces = try sessions.nonces(for: packages, of: claimer, isFresh: isFresh) { session in
      session.tool = tool
      session.directory = directory
      session.chosen = chosen ?? session.chosen
    }
    return session.nonces
  }

  /// Notes that the session is about to be told what was chosen for it; what fails is harmless.
  func forgetChoice() {
    guard !isDryRun else { return }
    _ = try? sessions.update(claimer.session, of: claimer.agent) { $0.chosen = nil }
  }

  /// Forgets the nonces of packages that the session gave back; what fails is harmless, since the ledger knows better.
  func forget(_ packages: [PackageName]) {
    if !isDryRun { try? sessions.forget(packages, of: claimer) }
  }

  /// What the caller shows to prove that a package is its own; who never claimed it does not hold it.
  func holding(_ node: Int) throws -> Holding {
    let name = forest.name(node)
    let ledger = try glance.get()
    guard let nonce = session.nonces[name] else {
      if let done = ledger.completion(of: name) {
        throw Failure(LedgerRefusal(.closed(name, .completed(by: done.agent))), at: moment)
      }
      throw Failure(LedgerRefusal(.notHeld(name, by: ledger.claim(of: name))), at: moment)
    }
    return Holding(package: name, token: nil, nonce: nonce)
  }

  /// Tries a decision on the ledger as it was seen, so that a refusal costs no writing.
  func rehearse(_ decide: (inout Ledger, Moment) throws -> Void) throws {
    // Of a remote only what it says now may be refused; that is asked for when it counts.
    guard remote == nil else { return }
    var ledger = try glance.get()
    let moment = self.moment
    try ClaimDesk.refusing(at: moment) {
      try ledger.land(landed, by: claimer, at: moment)
      try decide(&ledger, moment)
    }
  }

  /// The events behind a grant.
  func events(since token: Token) throws -> [LedgerEvent] {
    let count = try glance.get().seq - token.value
    guard count > 0 else { return [] }
    return try store.events(last: count).filter { $0.seq > token.value }
  }

  /// Decides, and brings documents to what was decided.
  ///
  /// A remote is asked without the lock, which no silent server may hold; what it accepted is stored under it. Where
  /// the remote gives no answer, `offline` decides for this clone alone, until it does.
  func carryOut<Outcome>(
    reach: Reach = .everybody, pushing branch: GitRemote.Branch? = nil,
    offline: ((inout Ledger, Moment) throws -> Outcome)? = nil,
    _ decide: (inout Ledger, Moment) throws -> Outcome,
    documents: (Outcome, Ledger) -> [OwnDocument]
  ) throws -> Deed<Outcome> {
    if isDryRun { return try rehearse(decide, documents: documents) }
    guard let remote, reach == .everybody else {
      return try settle(decide, documents: documents)
    }
    return try carryOut(
      with: remote, pushing: branch, offline: offline, decide, documents: documents)
  }

  /// Decides under the lock, and brings documents to what was decided.
  func settle<Outcome>(
    _ decide: (inout Ledger, Moment) throws -> Outcome, upstream: Upstream? = nil,
    documents: (Outcome, Ledger) -> [OwnDocument]
  ) throws -> Deed<Outcome> {
    let landed = self.landed
    let lock = try live.lock(host.files)
    var before = Ledger()
    var moment = self.moment
    let transaction: LedgerStore.Transaction<Outcome>
    do {
      transaction = try store.revise(under: lock) { snapshot, now in
        moment = now
        before = snapshot.ledger
        if let upstream {
          guard upstream.isNewer(than: snapshot.upstream) else {
            // Another command of this clone was faster with something that includes this.
            var seen = snapshot.ledger
            return try decide(&seen, now)
          }
          snapshot.upstream = upstream
          return try decide(&snapshot.ledger, now)
        }
        return try ClaimDesk.refusing(at: now) {
          try snapshot.ledger.land(landed, by: claimer, at: now)
          let outcome = try decide(&snapshot.ledger, now)
          snapshot.ledger.renewAlong(session.nonces, for: claimer, shared: shared, at: now)
          return outcome
        }
      }
    } catch {
      // Whoever is refused has come by, and mends what was left all the same.
      mend(LaggingDocuments(self, before: before).all, under: lock)
      throw error
    }
    let ledger = transaction.snapshot.ledger
    var deed = Deed(outcome: transaction.outcome, ledger: ledger, moment: moment)
    deed.remarks = transaction.mends.compactMap(\.words)
    let wanted = documents(transaction.outcome, ledger)
    for late in LaggingDocuments(self, before: before).all
    where !wanted.contains(where: { $0.node == late.node }) {
      write(late, under: lock, isMended: true, into: &deed)
    }
    for document in wanted { write(document, under: lock, isMended: false, into: &deed) }
    lock.release()
    deed.remarks += rescopings(in: before)
    try? sessions.see(claimer.session, at: moment)
    return deed
  }

  /// Gives back what was got a moment ago and cannot be used.
  func giveBack(_ claim: Claim) throws {
    let holding = Holding(package: claim.package, token: claim.token, nonce: claim.nonce)
    _ = try carryOut { ledger, moment in
      try ledger.release(holding, by: claimer, at: moment)
    } documents: { _, _ in
      []
    }
    forget([claim.package])
  }

  /// Brings documents of another work tree to what was decided, and says what went wrong.
  func write(_ documents: [OwnDocument], in root: RawPath) -> [Failure] {
    guard workplace.settings.claims.write == .package else { return [] }
    var problems: [Failure] = []
    for document in documents {
      do {
        let place = try Workplace(root: root, invocation)
        let shelf = try PlanShelf(place, host)
        _ = try ApplyChanges(invocation, place).apply { try document.change(forest, shelf) }
      } catch {
        problems.append(Failure(thrown: error))
      }
    }
    return problems
  }

  private func mend(_ documents: [OwnDocument], under lock: borrowing FolderLock) {
    for document in documents {
      _ = try? ApplyChanges(invocation, workplace)
        .apply({ try document.change(forest, shelf) }, under: lock)
    }
  }

  private func write<Outcome>(
    _ document: OwnDocument, under lock: borrowing FolderLock, isMended: Bool,
    into deed: inout Deed<Outcome>
  ) {
    do {
      let applied = try ApplyChanges(invocation, workplace)
        .apply({ try document.change(forest, shelf) }, under: lock)
      if isMended, !applied.changes.isEmpty {
        deed.remarks.append(
          "\(forest.package(document.node).path.shown) lagged behind the ledger; it says "
            + "\(document.state.word) now")
      }
      if !isMended { deed.changes += applied.changes.changes }
    } catch {
      deed.problems.append(Failure(thrown: error))
    }
  }

  /// Does everything but writing.
  private func rehearse<Outcome>(
    _ decide: (inout Ledger, Moment) throws -> Outcome,
    documents: (Outcome, Ledger) -> [OwnDocument]
  ) throws -> Deed<Outcome> {
    let moment = self.moment
    let clone = try store.read()
    var ledger = try remote?.look(clone, at: moment).ledger ?? clone.ledger
    let outcome = try ClaimDesk.refusing(at: moment) {
      try ledger.land(landed, by: claimer, at: moment)
      return try decide(&ledger, moment)
    }
    var deed = Deed(outcome: outcome, ledger: ledger, moment: moment)
    for document in documents(outcome, ledger) {
      deed.changes += try document.change(forest, shelf).changes
    }
    return deed
  }

  static func refusing<Outcome>(
    at moment: Moment, _ decide: () throws -> Outcome
  ) throws -> Outcome {
    do {
      return try decide()
    } catch let refusal as LedgerRefusal {
      throw Failure(refusal, at: moment)
    }
  }
}
