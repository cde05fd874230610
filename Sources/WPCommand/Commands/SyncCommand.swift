import WPCore
import WPHost
import WPSyntax

extension Command {
  static let sync = Command(
    "sync", .working, summary: "tell one agent of its work and of everybody else's, in one call",
    description: """
      'your_work' is what you hold; beside it stand the other sessions, what is
      reserved, and what stands against the files you name. What you say of yourself
      is shown to others. Nobody records decisions, conventions, workstreams,
      learnings or contracts yet; their lists are empty.
      """,
    options: SyncOptions.all + [.budget],
    examples: [
      Example(
        "wp sync --task 'evict entries' --files src/store.c", "says so, and asks for the rest"),
      Example("wp sync --json --budget 800", "gives a program what matters most"),
    ],
    run: { invocation in
      let options = try SyncOptions(invocation)
      let budget = try invocation.budget()
      let desk = try LiveDesk(invocation)
      let identity = try desk.identity()
      let reader = try TargetReader(invocation, root: desk.workplace.root)
      var targets: [Reservation.Target] = []
      for file in options.files {
        let target = try reader.target(RawPath(file.utf8))
        if !targets.contains(target) { targets.append(target) }
      }
      var notes = ""
      do {
        try desk.note(identity, options)
      } catch {
        // Who cannot write there can still be told what others do.
        let message = Visible.text(Failure(thrown: error).message)
        notes = "wp: \(message); nobody is told what you are at\n"
      }
      let state = try TeamGathering(desk, identity.claimer).state(about: targets)
      return Answer(
        output: invocation.wantsJSON ? state.json(within: budget) : state.text(within: budget),
        notes: Bytes(notes))
    })
}

extension LiveDesk {
  /// Notes what a session says of itself, and that it is there.
  fileprivate func note(_ identity: Identity, _ options: SyncOptions) throws {
    if options.saysSomething {
      _ = try note(identity, task: options.task)
      try sessions.update(identity.claimer.session, of: identity.claimer.agent) { session in
        session.branch = options.branch ?? session.branch
        session.tool = options.agentType ?? session.tool
      }
    }
    see(identity.claimer.session, at: moment)
  }
}
