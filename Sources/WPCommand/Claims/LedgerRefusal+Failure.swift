import WPCore
import WPHost

extension Failure {
  /// What a ledger refused, in words: who is in the way, for how long, where, and what to do now.
  init(_ refusal: LedgerRefusal, at moment: Moment) {
    guard let first = refusal.reasons.first else {
      preconditionFailure("a refusal has a reason")
    }
    self.init(
      code: first.code, first.message(at: moment), hint: first.hint(at: moment),
      status: first.status)
    reasons = refusal.reasons.map { reason in
      Reason(
        code: reason.code, message: reason.message(at: moment), facts: reason.facts(at: moment))
    }
  }
}

extension LedgerRefusal.Reason {
  /// The word machines branch on.
  var code: String {
    switch self {
    case .held: "held"
    case .overlap, .together, .unlanded: "overlap"
    case .blocked: "blocked"
    case .closed: "closed"
    case .fenced: "fenced"
    case .notHeld: "not_held"
    case .illegal, .notInScope: "illegal"
    case .limit: "limit"
    case .unreadableScope: "unreadable_scope"
    case .reserved: "reserved"
    case .covered: "covered"
    case .foreignTime: "foreign_time"
    }
  }

  /// What the process ends with.
  var status: ExitStatus {
    switch self {
    case .held, .overlap, .together, .unlanded, .reserved, .covered: .held
    case .fenced: .fenced
    case .blocked, .closed, .notHeld, .illegal, .notInScope, .limit: .refused
    case .unreadableScope, .foreignTime: .unable
    }
  }

  /// One line that says what stands in the way.
  func message(at moment: Moment) -> String {
    switch self {
    case .held(let name, let claim, _):
      return "\(name.text) is held by \(claim.described(at: moment))"
    case .overlap(let name, let claim, let meeting):
      return "\(name.text) meets \(claim.package.text) in \(meeting.words), which "
        + "\(claim.described(at: moment)) holds"
    case .together(let name, let other, let meeting):
      return "\(name.text) and \(other.text) meet each other in \(meeting.words)"
    case .unlanded(let name, let done, let meeting):
      return "\(name.text) meets \(done.package.text) in \(meeting.words), which "
        + "\(done.agent.text) has done and which has not landed"
    case .blocked(let name, let unmet):
      return "\(name.text) waits for \(unmet.map(\.words).joined(separator: ", "))"
    case .closed(let name, .cancelled): return "\(name.text) was given up"
    case .closed(let name, .completed(let agent)):
      return "\(name.text) is completed" + (agent.map { ", by \($0.text)" } ?? "")
    case .fenced(let name, let claim?):
      return "this session lost \(name.text): \(claim.described(at: moment)) holds it now"
    case .fenced(let name, nil): return "this session lost \(name.text): nobody holds it now"
    case .notHeld(let name, let claim?):
      return "this session does not hold \(name.text); \(claim.described(at: moment)) does"
    case .notHeld(let name, nil): return "nobody holds \(name.text)"
    case .illegal(let name, let state, let permitted):
      return "\(name.text) is \(state.word); permitted from there: "
        + permitted.joined(separator: ", ")
    case .limit(let agent, let count):
      return "\(agent.text) holds \(count) package\(count == 1 ? "" : "s"), and may hold no more"
    case .unreadableScope(let name, let pattern):
      return "\(name.text) has a pattern that cannot be read, '\(pattern)'"
    case .notInScope(let name, let pattern):
      return "'\(pattern)' is no pattern of the scope of \(name.text)"
    case .reserved(let target, let other):
      let task = other.task.map { " for '\($0)'" } ?? ""
      let place = other.target == target ? "" : " as \(other.target.text)"
      return "\(target.text) is reserved\(place) by \(other.agent.text)\(task), "
        + "for \(Span.words(other.lease.left(at: moment))) more"
    case .covered(let target, let claim, let meeting):
      return "\(target.text) is in '\(meeting.theirs)' of \(claim.package.text), which "
        + "\(claim.described(at: moment)) holds"
    case .foreignTime(let ledgerIsGiven):
      return ledgerIsGiven
        ? "the ledger was made under a given time, and none was given"
        : "the ledger goes by the clocks of this machine, and a time was given"
    }
  }

  /// The same where the package it is about stands beside it already.
  func objection(at moment: Moment) -> String {
    let message = message(at: moment)
    guard let name = subject?.text, message.hasPrefix(name + " ") else { return message }
    return String(message.dropFirst(name.count + 1))
  }

  /// The package that a message begins with.
  private var subject: PackageName? {
    switch self {
    case .held(let name, _, _), .overlap(let name, _, _), .unlanded(let name, _, _),
      .blocked(let name, _), .closed(let name, _), .unreadableScope(let name, _):
      name
    default: nil
    }
  }

  /// What to do now.
  func hint(at moment: Moment) -> String? {
    switch self {
    case .held(let name, _, let holding):
      if let restless = holding.restless {
        return "its lease is over; once its files and its branch have rested for "
          + "\(Span.words(restless)) more it can be claimed"
      }
      return holding.mayResume
        ? "if that is you: 'wp claim \(name.text) --resume' goes on here, and no longer there"
        : "'wp next' names another one"
    case .overlap: return "'wp next' names what is free"
    case .together(_, let other, _):
      return "claim one of them, and the other when that is done: 'wp claim \(other.text)'"
    case .covered: return "ask whoever holds it, or wait; 'wp reserve --check' says when it is free"
    case .reserved: return "'wp reservations' lists what is reserved, and for how long"
    case .unlanded(let name, let done, _):
      let place = done.branch.map { " (it was done on '\($0)')" } ?? ""
      return "it lands once the base branch has its document\(place); \(name.text) comes then, and "
        + "'wp next' names what is free now"
    case .blocked(_, let unmet):
      guard let first = unmet.first(where: { $0.branch != nil }), let branch = first.branch else {
        return "'wp next' names what can be done now"
      }
      return "\(first.package) is done on '\(branch)': build on that branch, or commit it there"
    case .closed(let name, .completed): return "'wp reopen \(name.text)' opens it again"
    case .closed(_, .cancelled): return "'wp next' names another one"
    case .fenced: return "stop; what you wrote stays where it is, and 'wp log' tells what happened"
    case .notHeld(let name, nil): return "'wp claim \(name.text)' takes it"
    case .notHeld(let name, _):
      return "if that is you: 'wp take \(name.text)' goes on here, and no longer there"
    case .illegal(let name, _, let permitted):
      return permitted.first.map { "'wp \($0) \(name.text)'" }
    case .limit: return "finish one, or give one back with 'wp release REF'"
    case .unreadableScope(let name, _): return "'wp validate' says what is wrong; mend \(name.text)"
    case .notInScope(let name, _): return "'wp plan show \(name.text)' lists the patterns"
    case .foreignTime: return "leave --now and WP_NOW as they were when the ledger was begun"
    }
  }

  private func facts(of claim: Claim, at moment: Moment) -> [Failure.Fact] {
    let left = claim.lease.left(at: moment)
    return [
      .init(name: "holder", value: .text(claim.holder.agent.text)),
      .init(name: "session", value: .text(claim.holder.session.text)),
      .init(name: "work_tree", value: .text(claim.holder.workTree)),
      .init(name: "token", value: .number(claim.token.value)),
      .init(name: "age_s", value: .number(claim.lease.age(at: moment) / 1_000)),
      .init(name: "left_s", value: .number(left / 1_000)),
      .init(name: "expires", value: .text(Span.instant(claim.lease.expires))),
    ]
  }

  /// What is known, for programs.
  fileprivate func facts(at moment: Moment) -> [Failure.Fact] {
    func text(_ name: String, _ value: String) -> Failure.Fact {
      Failure.Fact(name: name, value: .text(value))
    }
    func place(_ meeting: ScopeMeeting) -> [Failure.Fact] {
      [
        text("ours", meeting.ours), text("theirs", meeting.theirs),
        text("witness", meeting.witness),
      ]
    }
    switch self {
    case .held(let name, let claim, let holding):
      let rest = holding.restless.map { Failure.Fact(name: "rest_s", value: .number($0 / 1_000)) }
      return [text("package", name.text)] + facts(of: claim, at: moment) + (rest.map { [$0] } ?? [])
    case .overlap(let name, let claim, let meeting):
      return [text("package", name.text), text("with", claim.package.text)] + place(meeting)
        + facts(of: claim, at: moment)
    case .together(let name, let other, let meeting):
      return [text("package", name.text), text("with", other.text)] + place(meeting)
    case .unlanded(let name, let done, let meeting):
      return [text("package", name.text), text("with", done.package.text)] + place(meeting)
        + [text("holder", done.agent.text)] + (done.branch.map { [text("branch", $0)] } ?? [])
    case .blocked(let name, let unmet):
      return [
        text("package", name.text),
        Failure.Fact(name: "waits_for", value: .texts(unmet.map(\.package))),
      ]
    case .closed(let name, _), .unreadableScope(let name, _), .notInScope(let name, _):
      return [text("package", name.text)]
    case .fenced(let name, let claim), .notHeld(let name, let claim):
      return [text("package", name.text)] + (claim.map { facts(of: $0, at: moment) } ?? [])
    case .illegal(let name, let state, let permitted):
      return [
        text("package", name.text), text("state", state.word),
        Failure.Fact(name: "permitted", value: .texts(permitted)),
      ]
    case .limit(let agent, let count):
      return [text("agent", agent.text), Failure.Fact(name: "limit", value: .number(count))]
    case .reserved(let target, let other):
      let left = other.lease.left(at: moment) / 1_000
      return [
        text("target", target.text), text("with", other.target.text),
        text("holder", other.agent.text), text("session", other.session.text),
      ] + (other.task.map { [text("task", $0)] } ?? [])
        + [Failure.Fact(name: "left_s", value: .number(left))]
    case .covered(let target, let claim, let meeting):
      return [text("target", target.text), text("package", claim.package.text)] + place(meeting)
        + facts(of: claim, at: moment)
    case .foreignTime: return []
    }
  }
}

extension Claim {
  /// Who holds it, since when and until when.
  func described(at moment: Moment) -> String {
    let left = lease.left(at: moment)
    let end =
      left == 0
      ? "its lease is over" : "until \(Span.instant(lease.expires)), \(Span.words(left)) left"
    return "\(holder.agent.text) (for \(Span.words(lease.age(at: moment))), \(end))"
  }
}

extension ScopeMeeting {
  /// Where two scopes meet, in words.
  var words: String {
    ours == theirs && ours == witness ? ours : "\(witness) ('\(ours)', '\(theirs)')"
  }
}

extension LedgerRefusal.Unmet {
  /// What is waited for, and where it is done already.
  var words: String { package + (branch.map { " (done on '\($0)')" } ?? "") }
}
