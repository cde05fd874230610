import WPCore
import WPHost
import WPSyntax

extension ClaimDesk {
  /// Who has to know of a step before it counts.
  enum Reach {
    /// The remote, where one decides over claims.
    case everybody
    /// This clone alone; the remote learns of it with the next push.
    case clone
  }

  /// Lets a remote decide, and stores under the lock what it accepted.
  func carryOut<Outcome>(
    with remote: RemoteLedger, pushing branch: GitRemote.Branch?,
    offline: ((inout Ledger, Moment) throws -> Outcome)?,
    _ decide: (inout Ledger, Moment) throws -> Outcome,
    documents: (Outcome, Ledger) -> [OwnDocument]
  ) throws -> Deed<Outcome> {
    let now = moment
    let landed = try self.landed
    let answer: RemoteLedger.Outcome<Outcome>
    do {
      answer = try ClaimDesk.refusing(at: now) {
        try remote.decide(
          try store.read(), at: now, pushing: branch, looksFirst: offline != nil,
          noting: { try keep($0, $1) }
        ) { ledger in
          try ledger.land(landed, by: claimer, at: now)
          let outcome = try decide(&ledger, now)
          renewAlong(&ledger, at: now)
          return outcome
        }
      }
    } catch let failure as Failure where failure.code == "offline" {
      guard let offline else { throw failure }
      return try settle(offline, documents: documents)
    }
    var deed = try settle(
      { ledger, _ in
        ledger.adopt(answer.ledger.taking(stepsOf: ledger))
        return answer.value
      }, upstream: answer.upstream, documents: documents)
    deed.remarks += answer.remarks
    return deed
  }

  /// Looks at what the remote has decided: now, or as it was heard of last; says how long ago that was.
  func survey(fetching isAsked: Bool) throws -> String? {
    if isAsked { return try fetch() }
    guard let remote else { return nil }
    guard let upstream = try store.read().upstream, let heard = upstream.heard else {
      return "\(remote.name) was never asked who holds what; --fetch does"
    }
    let age = Span.words(max(0, moment.wall.subtractingReportingOverflow(heard).partialValue))
    return "who holds what is as \(remote.name) had it \(age) ago; --fetch asks it"
  }

  private func fetch() throws -> String? {
    guard let remote else {
      throw UsageError(
        "--fetch asks the remote that decides over claims, and none does",
        hint: "name one as claims.remote in .engineering/wp.yaml")
    }
    var snapshot = try store.read()
    let seen = try remote.look(snapshot, at: moment)
    snapshot.note(seen.ledger, of: seen.upstream)
    // What cannot be kept here is known all the same.
    try? keep(seen.ledger, seen.upstream)
    take(snapshot.ledger)
    return seen.remarks.isEmpty ? nil : seen.remarks.joined(separator: "; ")
  }

  /// Stores what was seen of a remote, unless another command has seen more meanwhile.
  private func keep(_ ledger: Ledger, _ upstream: Upstream) throws {
    _ = try store.revise({ snapshot, _ in snapshot.note(ledger, of: upstream) })
  }

  /// The remote that decides over claims: the one that was named, else the one that has those of this clone.
  static func remote(
    _ invocation: Invocation, _ workplace: Workplace, shared: [PathPattern],
    _ ledger: () throws -> LedgerSnapshot
  ) throws -> RemoteLedger? {
    let git = Git(processes: invocation.host.processes, directory: workplace.root)
    if let name = try invocation.arguments.text(.remote) ?? workplace.settings.claims.remote {
      return RemoteLedger(
        try GitRemote(named: name, git: git), called: name, shared: shared, invocation.host)
    }
    guard let url = try ledger().upstream?.url else { return nil }
    return RemoteLedger(GitRemote(url: url, git: git), called: url, shared: shared, invocation.host)
  }
}
