import WPCore
import WPHost
import WPSyntax

/// The ledger of a clone on its disk: a snapshot that is replaced, and a history that grows.
///
/// The snapshot is the truth, and it carries the events of which the history may lose the lines in a power cut. So a
/// command makes one durable change, and whatever stops it behind that is made up for by the next one.
struct LedgerStore {
  private let live: LiveFolder
  private let host: Host
  private let last = ReadSnapshot()

  init(_ live: LiveFolder, _ host: Host) {
    self.live = live
    self.host = host
  }

  /// What one command did to the ledger.
  struct Transaction<Outcome> {
    /// What the command decided.
    let outcome: Outcome
    /// What is stored now.
    let snapshot: LedgerSnapshot
    /// What earlier commands had left to be done.
    let mends: [LedgerMend]
  }

  /// What is stored now; nobody has to wait for it.
  func read() throws -> LedgerSnapshot {
    guard let folder = try live.open(isMade: false, host.files) else { return LedgerSnapshot.empty }
    return try LedgerFiles(folder, last: last).stored(believing: .sum).snapshot
  }

  /// The ledger as it is now, without its recent events; nobody has to wait for it.
  func glance() throws -> Ledger {
    guard let folder = try live.open(isMade: false, host.files) else { return Ledger() }
    return try LedgerFiles(folder).glance()
  }

  /// Changes the ledger by a decision, which is stored before this returns; what the decision throws changes nothing.
  func transact<Outcome>(
    _ decide: (inout Ledger, Moment) throws -> Outcome
  ) throws -> Transaction<Outcome> {
    try revise { try decide(&$0.ledger, $1) }
  }

  /// Changes all that is stored by a decision.
  func revise<Outcome>(
    _ decide: (inout LedgerSnapshot, Moment) throws -> Outcome
  ) throws -> Transaction<Outcome> {
    let lock = try live.lock(host.files)
    let transaction = try revise(under: lock, decide)
    lock.release()
    return transaction
  }

  /// Changes all that is stored by a decision of somebody who has the lock and does more under it.
  func revise<Outcome>(
    under lock: borrowing FolderLock,
    _ decide: (inout LedgerSnapshot, Moment) throws -> Outcome
  ) throws -> Transaction<Outcome> {
    let files = try files()
    let stored = try files.stored { try Sessions(live, host).haveBeenSeen() }
    let mends = try live.writing { try files.mendHistory(of: stored, under: lock) }
    // Whoever waited for the lock decides by the time it got it.
    let moment = Moment(host.clock)
    var next = stored.snapshot
    let outcome = try decide(&next, moment)
    if next != stored.snapshot || stored.isRebuilt {
      try live.writing { try files.store(&next, over: stored, under: lock) }
    }
    return Transaction(outcome: outcome, snapshot: next, mends: stored.mends + mends)
  }

  /// The last events, or all of them, the newest at the end; nobody has to wait for them.
  func events(last limit: Int? = nil) throws -> [LedgerEvent] {
    guard let folder = try live.open(isMade: false, host.files) else { return [] }
    return try LedgerFiles(folder).events(last: limit)
  }

  /// Looks at every line of the history and at the snapshot, and says what does not fit; nobody has to wait for it.
  func examine() throws -> LedgerExamination {
    guard let folder = try live.open(isMade: false, host.files) else { return LedgerExamination() }
    let files = LedgerFiles(folder)
    var examination = try files.examine()
    // Between the two readings a command may have changed both files.
    for _ in 0..<10 where !examination.problems.isEmpty {
      let next = try files.examine()
      if next.problems == examination.problems, next.snapshot == examination.snapshot { break }
      examination = next
    }
    return examination
  }

  /// Makes a ledger again of what can be read where it is damaged, and keeps what was there under other names.
  func rebuild() throws -> [LedgerMend] {
    let lock = try live.lock(host.files)
    let files = try files()
    let examination = try files.examine()
    let mends = try live.writing {
      try files.rebuild(examination, at: Moment(host.clock), under: lock)
    }
    lock.release()
    return mends
  }

  private func files() throws -> LedgerFiles {
    guard let folder = try live.open(isMade: true, host.files) else {
      preconditionFailure("a folder that was to be made is there")
    }
    return LedgerFiles(folder, last: last)
  }
}

extension LedgerSnapshot {
  /// Where nothing ever happened.
  static let empty = LedgerSnapshot(ledger: Ledger(), head: .start)
}
