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
  let plans: ReadPlans
  let identity: Identity
  let sessions: Sessions
  /// The paths that anybody may touch.
  let shared: [PathPattern]
  /// What is kept of this session; nothing yet where it is new.
  var session: SessionFile
  private let live: LiveFolder
  let store: LedgerStore
  /// The remote that decides over claims, where one does.
  let remote: RemoteLedger?

  /// The plans that the command is about, as they see each other.
  let forest: Forest
  /// Where the work tree stands; nil without git, and before the first commit.
  let position: GitPosition?
  /// The ledger as it was when it was asked for first; only what is decided under the lock counts.
  private(set) var glance: Result<Ledger, any Error>

  /// The finished packages whose documents say so on the base branch by now.
  var landed: [PackageName] { get throws { try foundLanded.get() } }
  private lazy var foundLanded = Result { try findLanded() }

  /// Takes the packages that are named, none for those that the ledger says this session holds; nil where the command
  /// has to know all plans.
  init(_ invocation: Invocation, about references: [String]?) throws {
    self.invocation = invocation
    let host = invocation.host
    workplace = try Workplace.find([], invocation)
    plans = ReadPlans(try PlanShelf(workplace, host))
    identity = try Identity.find(invocation, root: workplace.root)
    live = try LiveFolder.find(root: workplace.root, host)
    store = LedgerStore(live, host)
    sessions = Sessions(live, host)
    shared = workplace.settings.shared.compactMap { try? PathPattern.parse($0).get() }
    var found: LedgerSnapshot?
    remote = try ClaimDesk.remote(invocation, workplace, shared: shared) { [store] in
      let snapshot = try store.read()
      found = snapshot
      return snapshot
    }
    session =
      try sessions.session(identity.claimer.session)
      ?? SessionFile(id: identity.claimer.session, agent: identity.claimer.agent)
    glance = Result { [store] in try found?.ledger ?? store.read().ledger }
    forest = Forest(
      plans: try ClaimDesk.digests(
        of: references, from: plans, try? glance.get(), identity.claimer, session),
      comparesScopes: false)
    position = try GitPosition.find(root: workplace.root, host)
  }

  var host: Host { invocation.host }
  var claimer: Claimer { identity.claimer }
  /// Now, as far as it is asked for outside the lock.
  var moment: Moment { Moment(host.clock) }
  var isDryRun: Bool { invocation.arguments.has(.dryRun) }

  /// Goes on with a ledger that is newer than the one that was read.
  func take(_ ledger: Ledger) { glance = .success(ledger) }

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
    let (plan, index) = try plans.package(
      forest.package(node).path, in: forest.plans[forest.network.nodes[node].plan].path)
    return (plan, plan.packages[index])
  }

  /// The document of a package, whether or not the command is about its plan; nil where there is none.
  func document(of name: PackageName) throws(HostError) -> FilePath? {
    if let node = forest.node(of: name) { return forest.package(node).path }
    return try plans.few(named: [], with: [name])?.first.flatMap { plan in
      plan.packages.indices.first { plan.reference(of: $0) == name.text }
        .map { plan.packages[$0].path }
    }
  }

  /// The plans that are needed: those of the packages that are named, and those in which something of this work tree
  /// or session may have to be mended, or has not landed yet.
  private static func digests(
    of references: [String]?, from plans: ReadPlans, _ ledger: Ledger?, _ claimer: Claimer,
    _ session: SessionFile
  ) throws(HostError) -> [PlanDigest] {
    guard let references, let ledger else { return try plans.all() }
    var others = ledger.claims.filter { $0.isHere(for: claimer) || session.made($0) }
      .map(\.package)
    others += ledger.completions.filter { !$0.hasLanded }.map(\.package)
    others += ledger.recent.filter { $0.session == claimer.session }.compactMap(\.package)
    if let few = try plans.few(named: references, with: others) { return few }
    return try plans.all()
  }

  /// Tries a decision on the ledger as it was seen, so that a refusal costs no writing.
  func rehearse(_ decide: (inout Ledger, Moment) throws -> Void) throws {
    try rehearse(on: try glance.get(), decide)
  }

  private func rehearse(
    on ledger: Ledger, _ decide: (inout Ledger, Moment) throws -> Void
  ) throws {
    // Of a remote only what it says now may be refused; that is asked for when it counts.
    guard remote == nil else { return }
    var ledger = ledger
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
  /// the remote gives no answer, `offline` decides for this clone alone, until it does. Whoever has to wait for the
  /// lock does so only as long as the `rehearsal` would not be refused.
  func carryOut<Outcome>(
    reach: Reach = .everybody, pushing branch: GitRemote.Branch? = nil,
    offline: ((inout Ledger, Moment) throws -> Outcome)? = nil,
    rehearsal: ((inout Ledger, Moment) throws -> Void)? = nil,
    _ decide: (inout Ledger, Moment) throws -> Outcome,
    documents: (Outcome, Ledger) -> [OwnDocument]
  ) throws -> Deed<Outcome> {
    if isDryRun { return try rehearse(decide, documents: documents) }
    guard let remote, reach == .everybody else {
      return try settle(decide, rehearsal: rehearsal, documents: documents)
    }
    return try carryOut(
      with: remote, pushing: branch, offline: offline, decide, documents: documents)
  }

  /// Decides under the lock, and brings documents to what was decided.
  func settle<Outcome>(
    _ decide: (inout Ledger, Moment) throws -> Outcome, upstream: Upstream? = nil,
    rehearsal: ((inout Ledger, Moment) throws -> Void)? = nil,
    documents: (Outcome, Ledger) -> [OwnDocument]
  ) throws -> Deed<Outcome> {
    let landed = try self.landed
    let lock = try lock(rehearsing: rehearsal)
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
          renewAlong(&snapshot.ledger, at: now)
          if !snapshot.ledger.reservations.isEmpty {
            let seen = try sessions.sightings(of: [claimer.session])[claimer.session]
            snapshot.ledger.slideReservations(of: claimer, seen: seen, at: now)
          }
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
    if ledger.seq > 0 { try? sessions.see(claimer.session, at: moment) }
    return deed
  }

  /// Takes the lock, or says as soon as that is clear that waiting for it is of no use.
  private func lock(
    rehearsing rehearsal: ((inout Ledger, Moment) throws -> Void)?
  ) throws -> FolderLock {
    guard let rehearsal else { return try live.lock(host.files) }
    var refusal: Failure?
    var seen = try glance.get().seq
    do {
      return try live.lock(host.files) { [self] in
        // What else may be wrong with the ledger shows under the lock.
        guard let ledger = try? store.read().ledger, ledger.seq != seen else { return false }
        seen = ledger.seq
        do {
          try rehearse(on: ledger, rehearsal)
        } catch {
          refusal = error as? Failure
        }
        return refusal != nil
      }
    } catch {
      throw refusal ?? error
    }
  }

  /// Gives back what was got a moment ago and cannot be used.
  func giveBack(_ claim: Claim) throws {
    let holding = Holding(package: claim.package, token: claim.token, nonce: claim.nonce)
    let deed = try carryOut { ledger, moment in
      try ledger.release(holding, by: claimer, at: moment)
    } documents: { _, _ in
      []
    }
    forget([claim.package], upTo: deed.ledger.seq)
  }

  /// Renews what this session holds and will soon not hold any more.
  func renewAlong(_ ledger: inout Ledger, at moment: Moment) {
    ledger.renewAlong(
      session.proofs(of: ledger.claims), for: claimer, shared: shared, at: moment)
  }

  /// Brings documents of another work tree to what was decided, and says what went wrong.
  func write(_ documents: [OwnDocument], in root: RawPath) -> [Failure] {
    guard workplace.settings.claims.write == .package else { return [] }
    var problems: [Failure] = []
    for document in documents {
      do {
        let place = try Workplace(root: root, invocation)
        let plans = ReadPlans(try PlanShelf(place, host))
        _ = try ApplyChanges(invocation, place).apply { try document.change(forest, plans) }
      } catch {
        problems.append(Failure(thrown: error))
      }
    }
    return problems
  }

  private func mend(_ documents: [OwnDocument], under lock: borrowing FolderLock) {
    for document in documents {
      _ = try? ApplyChanges(invocation, workplace)
        .apply({ try document.change(forest, plans) }, under: lock)
    }
  }

  private func write<Outcome>(
    _ document: OwnDocument, under lock: borrowing FolderLock, isMended: Bool,
    into deed: inout Deed<Outcome>
  ) {
    do {
      let applied = try ApplyChanges(invocation, workplace)
        .apply({ try document.change(forest, plans) }, under: lock)
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
      deed.changes += try document.change(forest, plans).changes
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
