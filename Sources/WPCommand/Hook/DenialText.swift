import WPCore
import WPHost
import WPSyntax

/// Says why a write must not be, and what can be done instead: facts, one line each.
struct DenialText {
  private let place: GuardedPlace

  init(_ place: GuardedPlace) { self.place = place }

  /// Somebody else has the file, or what is touched in it.
  func text(_ denial: WriteVerdict.Denial, _ path: FilePath) -> String {
    switch denial {
    case .reserved(let other):
      let left = other.lease(seen: place.seen(other.session)).left(at: place.moment)
      let part =
        other.target.symbol == nil
        ? "Other files can be written meanwhile."
        : "Other parts of the file can be written meanwhile."
      return "\(Visible.text(other.target.text)) is reserved by "
        + "\(holder(other.agent, other.session))\(task(other.task)): \(minutes(left)) left, unless "
        + "that session ends before or writes there again. \(part) 'wp reservations' lists what is "
        + "reserved."
    case .covered(let claim, let pattern):
      return "\(path.shown) is in '\(pattern)' of \(package(claim)), which \(described(claim)). "
        + wayOut(claim)
    case .document(let claim):
      return "\(path.shown) belongs to \(package(claim)), which \(described(claim)). "
        + wayOut(claim)
    }
  }

  /// Nobody has it, and the session has claimed something else.
  func outside(
    _ claim: Claim, _ path: FilePath, _ targets: [Reservation.Target]
  ) -> String {
    let scope = claim.scope.writes
    let shown = scope.prefix(5).map { "'\(Visible.text($0))'" }.joined(separator: ", ")
    let rest = scope.count > 5 ? " and \(scope.count - 5) more" : ""
    let names = targets.count == 1 && targets[0].symbol != nil ? targets : []
    let wanted = names.first?.symbol.map { "\(pattern(path))::\($0)" } ?? pattern(path)
    return "\(path.shown) is outside the scope of \(package(claim)), which this session holds: "
      + "\(shown)\(rest). Nobody else holds it;"
      + " '\(call("scope \(package(claim)) --request \(spelled(wanted))"))' asks for it."
  }

  /// It is a file that only commands write.
  func ledger(_ path: FilePath) -> String {
    "\(path.shown) is where wp keeps who holds what; its commands write it ('wp claim', "
      + "'wp release', 'wp doctor')."
  }

  private func package(_ claim: Claim) -> String { Visible.text(claim.package.text) }

  private func described(_ claim: Claim) -> String {
    let task = (try? place.desk.sessions.session(claim.holder.session))?.task
    return holder(claim.holder.agent, claim.holder.session)
      + " holds (\(Span.words(claim.lease.left(at: place.moment))) left"
      + (task.map { ", at '\(Visible.text($0))'" } ?? "") + ")"
  }

  /// The handle of whoever writes, where it is known.
  private var own: AgentHandle? {
    (try? place.desk.sessions.session(place.call.conversation))?.agent
  }

  /// Who it is, and whether that session is still heard of.
  private func holder(_ agent: AgentHandle, _ session: SessionID) -> String {
    if session.conversation == place.call.conversation { return "another worker of this session" }
    let name = agent == own ? "another session of \(agent.text)" : agent.text
    return silence(of: session).map { "\(name) (not seen for \($0))" } ?? name
  }

  /// For how long a session that was heard of is silent; nil while it is active.
  private func silence(of session: SessionID) -> String? {
    guard let last = place.seen(session) else { return nil }
    let silence = place.moment.silence(since: last)
    return silence < SessionFile.patience ? nil : Span.words(silence)
  }

  private func task(_ task: String?) -> String { task.map { " for '\(Visible.text($0))'" } ?? "" }

  private func minutes(_ left: Int) -> String { "\((max(0, left) + 59_999) / 60_000) min" }

  private func wayOut(_ claim: Claim) -> String {
    let here = String(decoding: place.desk.workplace.root, as: UTF8.self)
    // To go on with what somebody is at would take it away from them.
    guard claim.holder.workTree == here, claim.holder.agent == own,
      silence(of: claim.holder.session) != nil
    else { return "'wp next' names what is free; 'wp log' tells what happened." }
    return "'wp next' names what is free. If this conversation is to go on with that package in "
      + "this work tree, '\(call("take \(package(claim))"))' takes it over."
  }

  /// A call of this program that finds the session.
  private func call(_ words: String) -> String {
    let session = place.call.conversation.text
    return "wp \(words)" + (place.call.shellsKnowSession ? "" : " --session \(spelled(session))")
  }

  /// The pattern that stands for a path and nothing else.
  private func pattern(_ path: FilePath) -> String {
    let glob = PathPattern.literal(path).alternatives.first
    return glob.map { String(decoding: $0.normalForm, as: UTF8.self) } ?? path.text
  }

  /// A word as a shell takes it and a terminal shows it.
  private func spelled(_ word: String) -> String { Visible.text(ShellWord.spelled(word)) }
}
