import WPCore
import WPHost

/// What a command about the live state works with: the ledger and the sessions, whatever plans there are.
struct LiveDesk {
  let invocation: Invocation
  /// The place, where there need not be any plans yet.
  let workplace: Workplace
  let live: LiveFolder
  let store: LedgerStore
  let sessions: Sessions
  /// The paths that anybody may touch.
  let shared: [PathPattern]

  init(_ invocation: Invocation) throws {
    let workplace = try Workplace.founding(invocation)
    self.init(
      invocation, workplace, try LiveFolder.find(root: workplace.root, invocation.host))
  }

  /// Takes what was found already.
  init(_ invocation: Invocation, _ workplace: Workplace, _ live: LiveFolder) {
    self.invocation = invocation
    self.workplace = workplace
    self.live = live
    store = LedgerStore(live, invocation.host)
    sessions = Sessions(live, invocation.host)
    shared = workplace.settings.shared.compactMap { try? PathPattern.parse($0).get() }
  }

  /// Now, as far as it is asked for outside the lock.
  var moment: Moment { Moment(invocation.host.clock) }

  /// Who runs the command.
  func identity() throws -> Identity { try Identity.find(invocation, root: workplace.root) }

  /// When the sessions that have reserved something were seen for the last time.
  func sightings(in ledger: Ledger) throws -> Sightings {
    try sessions.sightings(of: ledger.reservations.map(\.session))
  }

  /// Changes the ledger by a decision of a session, whose leases are renewed with it; what the ledger refuses is said in
  /// words.
  func carryOut<Outcome>(
    by claimer: Claimer, _ decide: (inout Ledger, Moment) throws -> Outcome
  ) throws -> (outcome: Outcome, moment: Moment, notes: [String]) {
    var moment = self.moment
    defer { see(claimer.session, at: moment) }
    let transaction = try store.transact { (ledger, now) in
      moment = now
      do {
        let outcome = try decide(&ledger, now)
        try renewAlong(&ledger, for: claimer, at: now)
        return outcome
      } catch let refusal as LedgerRefusal {
        throw Failure(refusal, at: now)
      }
    }
    return (transaction.outcome, moment, transaction.mends.compactMap(\.words))
  }

  private func renewAlong(_ ledger: inout Ledger, for claimer: Claimer, at now: Moment) throws {
    let seen = try sessions.sightings(of: [claimer.session])[claimer.session]
    ledger.slideReservations(of: claimer, seen: seen, at: now)
    guard let session = try sessions.session(claimer.session) else { return }
    ledger.renewAlong(session.proofs(of: ledger.claims), for: claimer, shared: shared, at: now)
  }

  /// Notes in the session's file who it is and what it does.
  func note(_ identity: Identity, task: String? = nil) throws -> SessionFile {
    let claimer = identity.claimer
    let directory = claimer.workTree
    return try sessions.update(claimer.session, of: claimer.agent) { session in
      session.tool = identity.tool
      session.directory = directory
      session.task = task ?? session.task
    }
  }

  /// Notes that a session is there, behind what it did; the mark says that there was a ledger, too.
  func see(_ session: SessionID, at moment: Moment) {
    guard let ledger = try? store.read().ledger, ledger.seq > 0 else { return }
    try? sessions.see(session, at: moment)
  }
}
