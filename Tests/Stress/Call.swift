/// One command that a worker ran: what it asked, between which moments, and what came back.
struct Call: Sendable {
  enum Verb: String, Sendable { case claim, renew, start, release }

  /// What came back.
  enum Outcome: Sendable, Equatable {
    /// It was done; a claim tells its token.
    case done(token: Int?)
    /// The answer was no: somebody else holds it, or it was lost.
    case refused(status: Int32)
    /// It was killed, so nobody knows.
    case unknown
    /// It ended in a way that no caller can make sense of.
    case broken(String)
  }

  let worker: Int
  let session: String
  let verb: Verb
  /// The number of the package.
  let package: Int
  /// The token the caller believes to have.
  let token: Int?
  /// How long a lease is asked for, in nanoseconds.
  let lease: UInt64
  /// Nanoseconds of one clock of this machine.
  let start: UInt64
  let end: UInt64
  let outcome: Outcome

  /// The line of the log.
  var line: String {
    let known = token.map { " token \($0)" } ?? ""
    return
      "\(start / 1_000) \(end / 1_000) worker \(worker) \(session) \(verb.rawValue) \(package)\(known): \(outcome.words)"
  }
}

extension Call.Outcome {
  var words: String {
    switch self {
    case .done(let token?): "done, token \(token)"
    case .done(nil): "done"
    case .refused(let status): "refused \(status)"
    case .unknown: "killed"
    case .broken(let words): "broken: \(words)"
    }
  }
}
