import WPCore
import WPSyntax

/// Who works beside a session, and on what.
struct ActiveSessions {
  /// A line for each session that was seen in the last minutes.
  private(set) var lines: [String] = []
  /// A line for each file that another session wrote lately, the last first.
  private(set) var edits: [String] = []

  /// After this long it is no news that a file was written, in milliseconds.
  private static let lately = 1_800_000

  init(_ call: HookCall, _ desk: LiveDesk, _ ledger: Ledger, at moment: Moment) {
    guard let others = try? desk.sessions.all().sessions.filter({ $0.id != call.conversation })
    else { return }
    let seen = (try? desk.sessions.sightings(of: others.map(\.id))) ?? [:]
    var written: [(at: Int, line: String)] = []
    for session in others {
      let log = (try? desk.sessions.edits(of: session.id)) ?? EditLog()
      for entry in log.entries {
        let age = max(0, moment.wall.subtractingReportingOverflow(entry.at).partialValue)
        guard age < ActiveSessions.lately else { continue }
        written.append(
          (
            entry.at,
            "\(Visible.text(entry.target))  (\(session.agent.text), \(Span.words(age)) ago)"
          ))
      }
      guard let silence = seen[session.id].map({ moment.silence(since: $0) }),
        silence < SessionFile.patience
      else { continue }
      lines.append(
        ActiveSessions.line(
          session, holding: ledger.claims.filter { $0.holder.session == session.id },
          editing: log.entries.last?.target, silence: silence))
    }
    edits = written.sorted { ($0.at, $1.line) > ($1.at, $0.line) }.map(\.line)
  }

  private static func line(
    _ session: SessionFile, holding claims: [Claim], editing file: String?, silence: Int
  ) -> String {
    var line = session.agent.text
    if let tool = session.tool { line += " (\(tool))" }
    if !claims.isEmpty { line += " [\(claims.map(\.package.text).joined(separator: ", "))]" }
    if let task = session.task { line += ", task: \(task)" }
    if let file { line += ", editing: \(file)" }
    return Visible.text(line) + ", seen \(Span.words(silence)) ago"
  }
}
