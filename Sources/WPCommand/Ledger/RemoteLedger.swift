import WPCore
import WPHost
import WPSyntax

/// The ledger of a remote, which decides over claims and completions for all its clones.
///
/// A decision is made on the value that was seen last, and holds if nobody replaced that value meanwhile: the push
/// says which one it replaces. A refusal is given only on a value that was just read.
struct RemoteLedger {
  private let remote: GitRemote
  /// What the remote is called in messages.
  let name: String
  /// The paths that everybody may touch.
  private let shared: [PathPattern]
  private let host: Host

  init(_ remote: GitRemote, called name: String, shared: [PathPattern], _ host: Host) {
    self.remote = remote
    self.name = name
    self.shared = shared
    self.host = host
  }

  /// What a decision came to.
  struct Outcome<Value> {
    let value: Value
    /// The ledger of the remote afterwards, and what is known of it.
    let ledger: Ledger
    let upstream: Upstream
    /// Whether the remote has it; an answer that changes nothing needs no push.
    let remarks: [String]
  }

  /// Decides on the ledger of the remote, with a branch that is pushed together with the decision if one is given.
  ///
  /// Whoever can do without the remote looks first: a push that gets no answer may have taken effect, a look cannot.
  /// Nothing is written to the clone's own ledger here: whoever asks stores what comes back, be it a value or, with
  /// a refusal, only what was seen.
  func decide<Value>(
    _ clone: LedgerSnapshot, at moment: Moment, pushing branch: GitRemote.Branch? = nil,
    looksFirst: Bool = false,
    noting note: (Ledger, Upstream) throws -> Void,
    _ body: (inout Ledger) throws -> Value
  ) throws -> Outcome<Value> {
    host.console.progress.begin("waiting for \(Visible.text(name))")
    var state = try State(clone, remote.url, name)
    if state.mustLook || looksFirst { try refresh(&state, at: moment) }
    var stuck = 0
    for _ in 0..<RemoteLedger.patience {
      var next = state.ledger
      let value: Value
      do {
        value = try body(&next)
      } catch let refusal as LedgerRefusal {
        if state.isFresh {
          try note(state.seen, state.upstream)
          throw refusal
        }
        try refresh(&state, at: moment)
        continue
      }
      if next.recent.isEmpty {
        // That nothing has to change may have been true of the older value only.
        if state.isFresh || branch != nil { return state.outcome(value, next) }
        try refresh(&state, at: moment)
        continue
      }
      let nonce = Nonce(host.machine.random(), host.machine.random())
      let snapshot = LedgerSnapshot(ledger: next, nonce: nonce)
      let commit: String
      do throws(Failure) {
        commit = try remote.commit(snapshot.bytes, after: state.upstream.commit, at: moment)
      } catch {
        // What was seen last may have been swept away here; the remote still has it.
        if state.isFresh { throw error }
        try refresh(&state, at: moment)
        continue
      }
      let end = try remote.push(commit, expecting: state.expected, with: branch)
      switch end {
      case .accepted: return state.outcome(value, next, commit, at: moment)
      case .notAtomic:
        throw Failure(
          code: "unsupported", "\(name) cannot replace a branch and the ledger at once",
          hint: "nothing was pushed; complete without --push and merge the branch as usual")
      case .unreached(let silence): throw RemoteLedger.offline(name, silence)
      case .refused, .unknown: break
      }
      let before = state.expected
      do throws(Failure) {
        try refresh(&state, at: moment)
      } catch {
        throw RemoteLedger.unanswered(error, after: end)
      }
      if state.upstream.commit == commit { return state.outcome(value, next, commit) }
      guard state.expected == before else {
        // Others may have followed what was taken without an answer: then it holds, with all that came since.
        if let tip = state.expected, try remote.isBehind(commit, tip) {
          return state.outcome(value, state.ledger)
        }
        continue
      }
      // Nobody was faster, and yet it was not taken.
      stuck += 1
      if stuck == 2 { throw RemoteLedger.stuck(end, name) }
      // Another push may be on its way at this very moment.
      host.clock.pause(Int(host.machine.random() % 200) + 100)
    }
    throw Failure(
      code: "busy", "others write to the ledger of \(name) all the time",
      hint: "nothing was changed; the same call again may succeed", status: .notNow)
  }

  private static let patience = 24

  /// Reads the ledger from the remote.
  func look(_ clone: LedgerSnapshot, at moment: Moment) throws -> Outcome<Void> {
    host.console.progress.begin("waiting for \(Visible.text(name))")
    var state = try State(clone, remote.url, name)
    try refresh(&state, at: moment)
    return state.outcome((), state.seen)
  }

  private func refresh(_ state: inout State, at moment: Moment) throws(Failure) {
    switch try remote.read() {
    case .success(let value): try state.take(value, name, shared, at: moment)
    case .failure(let silence): throw RemoteLedger.offline(name, silence)
    }
  }

  private static func offline(_ name: String, _ silence: RemoteSilence) -> Failure {
    Failure(
      code: "offline", "\(name) gives no answer: \(silence.words)",
      hint: "nothing was changed; the same call again may succeed, and "
        + "'wp claim REF --tentative' claims without it",
      status: .notNow)
  }

  private static func unanswered(_ failure: Failure, after end: GitRemote.PushEnd) -> Failure {
    guard case .unknown = end, failure.code == "offline" else { return failure }
    return Failure(
      code: "unknown", "nobody knows whether it took effect: \(failure.message)",
      hint: "the same call again finds out, and does nothing twice", status: .notNow)
  }

  private static func stuck(_ end: GitRemote.PushEnd, _ name: String) -> Failure {
    let words =
      switch end {
      case .refused(let words), .unknown(let words): words
      case .accepted, .notAtomic, .unreached: ""
      }
    return Failure(
      code: "stuck", "\(name) does not take the ledger, though nobody else wrote it: \(words)",
      hint:
        "whoever keeps the remote has to look at \(GitRemote.ref): a lock left behind, a rule, or rights"
    )
  }
}

extension RemoteLedger {
  /// What a command knows of the remote while it decides.
  private struct State {
    private(set) var ledger: Ledger
    /// The same without what was made of it here and nobody has been told yet.
    private(set) var seen: Ledger
    private(set) var upstream: Upstream
    /// The commit the remote is expected to have; nil for none.
    private(set) var expected: String?
    /// Whether the value was read by this command.
    private(set) var isFresh = false
    private var remarks: [String] = []
    /// The claims that were taken while the remote could not be asked.
    private let tentative: [Claim]

    /// Whether nothing can be decided on what was seen before.
    var mustLook: Bool { upstream.commit == nil || !tentative.isEmpty }

    init(_ clone: LedgerSnapshot, _ url: String, _ name: String) throws(Failure) {
      tentative = clone.ledger.claims.filter(\.isTentative)
      if let known = clone.upstream, known.url == url {
        upstream = known
        ledger = Ledger(seenAt: known, by: clone.ledger)
        seen = ledger
        expected = known.commit
        return
      }
      // Claims of another remote are that remote's; those of this clone alone nobody else would see.
      guard clone.upstream != nil || clone.ledger.claims.count == tentative.count else {
        throw Failure(
          code: "held", "this clone holds claims from before \(name) decided over them",
          hint: "release or complete them first: 'wp status' lists them")
      }
      upstream = Upstream(url: url)
      ledger = Ledger()
      ledger.watches = []
      seen = ledger
    }

    mutating func take(
      _ value: GitRemote.Value, _ name: String, _ shared: [PathPattern], at moment: Moment
    ) throws(Failure) {
      isFresh = true
      expected = value.commit
      upstream.heard = moment.wall
      if value.commit == nil {
        // A ledger that was there and is gone is written anew, and no token is given twice.
        if upstream.commit != nil {
          remarks.append("the ledger of \(name) was deleted; it is written anew")
        }
      } else {
        try takeSeen(value, name, at: moment)
      }
      ledger.watches = upstream.watches
      seen = ledger
      for claim in tentative {
        do throws(LedgerRefusal) {
          try ledger.confirm(claim, shared: shared, at: moment)
        } catch {
          remarks.append(
            "the claim of \(claim.package.text) was never confirmed, and somebody else was faster")
        }
      }
    }

    private mutating func takeSeen(
      _ value: GitRemote.Value, _ name: String, at moment: Moment
    ) throws(Failure) {
      let seen: Ledger
      do throws(LedgerSnapshot.Fault) {
        seen = try LedgerSnapshot.read(value.message).ledger
      } catch {
        throw Failure(error, of: name)
      }
      ledger = seen.taking(stepsOf: ledger)
      if seen.seq < upstream.seq {
        remarks.append("the ledger of \(name) was set back; it goes on above \(upstream.seq)")
        ledger.raise(above: upstream.seq)
      }
      upstream.commit = value.commit
      upstream.seq = ledger.seq
      upstream.watches = seen.claims.filter { $0.lease.expires <= moment.wall }.map { claim in
        upstream.watches.first { $0.isOf(claim) } ?? ClaimWatch(of: claim, at: moment)
      }
    }

    func outcome<Value>(
      _ value: Value, _ next: Ledger, _ commit: String? = nil, at moment: Moment? = nil
    ) -> Outcome<Value> {
      var upstream = upstream
      if let commit { upstream.commit = commit }
      if let moment { upstream.heard = moment.wall }
      upstream.seq = next.seq
      return Outcome(value: value, ledger: next, upstream: upstream, remarks: remarks)
    }
  }
}

extension Failure {
  /// A ledger of a remote that cannot be read.
  fileprivate init(_ fault: LedgerSnapshot.Fault, of name: String) {
    switch fault {
    case .damaged(let words):
      self.init(
        code: "damaged", "the ledger of \(name) cannot be read: \(words)",
        hint: "nothing was changed; whoever wrote to \(GitRemote.ref) puts it back, or deletes it: "
          + "then it goes on above what was seen last")
    case .future(let schema):
      self.init(
        code: "unsupported", "the ledger of \(name) is of a later version, \(schema)",
        hint: "a newer wp wrote it; nothing was changed")
    }
  }
}
