import WPCore
import WPHost
import WPSyntax

extension Command {
  static let sessions = Command(
    "sessions", .working, summary: "list the sessions that work here, and what they hold",
    description: """
      A session that was not seen for five minutes is shown as inactive; that ends
      neither its claims nor its reservations.
      """,
    examples: [
      Example("wp sessions", "lists them"),
      Example("wp sessions --json", "gives them to a program"),
    ],
    run: { invocation in
      let desk = try LiveDesk(invocation)
      let (files, unreadable) = try desk.sessions.all()
      let ledger = try desk.store.read().ledger
      let moment = desk.moment
      let seen = try desk.sessions.sightings(of: files.map(\.id))
      let reservations = ledger.liveReservations(
        seen: try desk.sightings(in: ledger), at: moment)
      let lines = files.map { file in
        SessionLine(
          file: file, silence: seen[file.id].map { moment.silence(since: $0) },
          claims: ledger.claims.filter { $0.holder.session == file.id },
          reservations: reservations.filter { $0.session == file.id })
      }
      let notes = unreadable.map {
        "wp: \(Shown.path($0)) cannot be read; 'wp doctor' says what to do\n"
      }.joined()
      if invocation.wantsJSON {
        var answer = Answer(json: "wp.sessions/1") { json in
          json.key("sessions")
          json.array { list in for line in lines { list.object { line.write(to: &$0) } } }
        }
        answer.notes = Bytes(notes)
        return answer
      }
      guard !lines.isEmpty else {
        return Answer(output: Bytes("No session works here.\n"), notes: Bytes(notes))
      }
      let head = ["SESSION", "AGENT", "SEEN", "HOLDS", "RESERVED", "TASK"]
      return Answer(
        output: Bytes(Columns.text([head] + lines.map(\.cells), head: invocation.style)),
        notes: Bytes(notes))
    })
}

/// One session, and what it holds.
private struct SessionLine {
  let file: SessionFile
  /// How long nothing was heard of it, in milliseconds; nil where nothing ever was.
  let silence: Int?
  let claims: [Claim]
  let reservations: [Reservation]

  private var isActive: Bool { silence.map { $0 < SessionFile.patience } ?? false }

  var cells: [String] {
    let seen = silence.map { "\(Span.words($0)) ago" } ?? "-"
    let names = claims.map { Visible.text($0.package.text) }.joined(separator: ", ")
    return [
      Visible.text(file.id.text), file.agent.text, isActive ? seen : "\(seen), inactive",
      names.isEmpty ? "-" : names, reservations.isEmpty ? "-" : "\(reservations.count)",
      file.task.map { Visible.text($0) } ?? "-",
    ]
  }

  // The nonces prove who holds what, so they are shown to nobody.
  func write(to json: inout JSONWriter) {
    json.member("id", file.id.text)
    json.member("agent", file.agent.text)
    json.member("tool", ifPresent: file.tool)
    json.member("task", ifPresent: file.task)
    json.member("cwd", ifPresent: file.directory)
    json.member("branch", ifPresent: file.branch)
    if let silence { json.member("seen_s_ago", silence / 1_000) }
    json.member("active", isActive)
    json.member("claims", claims.map(\.package.text))
    json.member("reservations", reservations.map(\.target.text))
  }
}
