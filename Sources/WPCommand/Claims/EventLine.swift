import WPCore
import WPSyntax

/// What one event of the ledger says, as a line for people and as members for programs.
struct EventLine {
  private let event: LedgerEvent

  init(_ event: LedgerEvent) { self.event = event }

  /// Number, time, agent, and what happened; the columns stand alike in all lines.
  var text: String {
    let seq = String(event.seq)
    let agent = event.agent.text
    var line = String(repeating: " ", count: max(0, 5 - seq.utf8.count)) + seq + "  "
    line += Span.instant(event.at) + "  "
    line += agent + String(repeating: " ", count: max(0, 10 - agent.utf8.count)) + "  "
    line += Visible.text(words)
    if let reason = event.reason { line += ": " + Visible.text(reason) }
    return line + "\n"
  }

  private var words: String {
    switch event.change {
    case .granted(let claim, let occasion):
      let start =
        switch occasion {
        case .open: "claimed \(claim.package.text)"
        case .resumed: "resumed \(claim.package.text)"
        case .takenOver(let former):
          "took \(claim.package.text) over from \(former.agent.text), whose lease was over"
        case .forced(let former?): "forced \(claim.package.text) from \(former.agent.text)"
        case .forced(nil): "forced \(claim.package.text)"
        }
      return start + ", token \(claim.token.value)"
        + (claim.stage == .claimed ? "" : ", and started")
    case .renewed(let name, let lease):
      return "renewed \(name.text) until \(Span.instant(lease.expires))"
    case .advanced(let name, .claimed): return "reset \(name.text)"
    case .advanced(let name, .inProgress): return "started \(name.text)"
    case .advanced(let name, .submitted(let commit)):
      return "submitted \(name.text)" + (commit.map { " at \($0.prefix(10))" } ?? "")
    case .confirmed(let name): return "had \(name.text) confirmed by the remote"
    case .rescoped(let name, let scope):
      let patterns = scope.writes.joined(separator: ", ")
      return "gave \(name.text) the scope \(patterns.isEmpty ? "of nothing" : patterns)"
    case .released(let name): return "released \(name.text)"
    case .lapsed(let name): return "was given files of \(name.text), whose lease was over"
    case .completed(let done):
      return "completed \(done.package.text)" + (done.commit.map { " at \($0.prefix(10))" } ?? "")
    case .reopened(let name): return "reopened \(name.text)"
    case .landed(let name): return "saw \(name.text) land"
    case .unguarded(let name): return "gave the scope of \(name.text) free"
    case .reserved(let reservations):
      return "reserved " + reservations.map(\.target.text).joined(separator: ", ")
    case .unreserved(let targets, let session):
      let whose = session == event.session ? "" : " of a session that is gone"
      return "gave back " + targets.map(\.text).joined(separator: ", ") + whose
    }
  }

  /// Writes what happened; what proves a claim is not among it.
  func write(to json: inout JSONWriter) {
    json.member("seq", event.seq)
    json.member("at", Span.instant(event.at))
    json.member("event", event.change.word)
    json.member("agent", event.agent.text)
    json.member("session", event.session.text)
    json.member("package", ifPresent: event.package?.text)
    switch event.change {
    case .granted(let claim, let occasion):
      json.member("token", claim.token.value)
      json.member("state", claim.stage.word)
      json.member("from", ifPresent: occasion.former?.agent.text)
      json.member("expires", Span.instant(claim.lease.expires))
      json.member("files", claim.scope.writes)
      json.member("reads", claim.scope.reads)
      json.member("branch", ifPresent: claim.branch)
    case .renewed(_, let lease): json.member("expires", Span.instant(lease.expires))
    case .advanced(_, .submitted(let commit)): json.member("commit", ifPresent: commit)
    case .rescoped(_, let scope):
      json.member("files", scope.writes)
      json.member("reads", scope.reads)
    case .completed(let done):
      json.member("token", done.token.value)
      json.member("commit", ifPresent: done.commit)
      json.member("branch", ifPresent: done.branch)
    case .reserved(let reservations): json.member("targets", reservations.map(\.target.text))
    case .unreserved(let targets, let session):
      json.member("targets", targets.map(\.text))
      json.member("of", session.text)
    case .advanced, .confirmed, .released, .lapsed, .reopened, .landed, .unguarded: break
    }
    json.member("reason", ifPresent: event.reason)
  }
}
