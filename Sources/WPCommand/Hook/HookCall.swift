import WPCore
import WPHost
import WPSyntax

/// One call of a coding agent: what it tells, in which session, and where.
struct HookCall {
  let invocation: Invocation
  let event: HookEvent
  /// The session as commands that the agent runs in a shell know it.
  let conversation: SessionID
  /// The one that this call is from: the conversation, or a worker in it.
  let session: SessionID
  /// The absolute folder that relative paths start from.
  let directory: RawPath

  /// How long a hook waits for a lock, in milliseconds; behind that it answers by what it can read.
  static let patience = 300

  init(_ invocation: Invocation, _ event: HookEvent) throws {
    self.invocation = invocation
    self.event = event
    // Whoever names a session for all that runs below has named it for the hooks, too.
    let named = try invocation.session().flatMap { SessionID($0) }
    conversation = try named ?? event.conversation ?? Identity.session(invocation)
    let conversation = conversation
    session =
      event.subagent.flatMap { SessionID(of: $0, in: conversation) } ?? conversation
    let start = try invocation.directory()
    let told = event.directory.map { RawPath($0.utf8) }.map {
      $0.isAbsolute ? $0 : start.joined($0)
    }
    let isThere = try told.map { try invocation.host.files.kind($0) == .directory } ?? false
    directory = isThere ? told ?? start : start
  }

  var host: Host { invocation.host }

  /// Whether commands in a shell of the agent find the session by themselves.
  var shellsKnowSession: Bool { event.dialect != .cursor }

  /// What works on the live state of the clone around a folder; nil where there are neither plans nor a ledger.
  func desk(above folder: RawPath) throws -> LiveDesk? {
    let files = host.files
    guard let root = try Root.marked(above: folder, files) else { return nil }
    let workplace = try Workplace.founding(root, seenFrom: root.path, files)
    let live = try LiveFolder.find(root: root.path, host).waiting(atMost: HookCall.patience)
    let plans = root.path.joined(workplace.planningRoot.bytes)
    guard
      try files.kind(plans) == .directory
        || files.kind(live.base.joined(live.path)) == .directory
    else { return nil }
    return LiveDesk(invocation, workplace, live)
  }

  /// What works on the live state of the clone that the agent stands in.
  func desk() throws -> LiveDesk {
    if let desk = try desk(above: host.files.resolve(directory)) { return desk }
    throw Failure(
      code: "no_planning_root",
      "there are neither plans nor claims around \(Shown.path(directory))")
  }

  /// Who it is; git is asked only where no file of the session tells.
  func claimer(_ desk: LiveDesk) -> Claimer {
    let root = desk.workplace.root
    return Claimer(
      agent: agent(desk), session: session, host: host.machine.name(),
      workTree: String(decoding: root, as: UTF8.self))
  }

  private func agent(_ desk: LiveDesk) -> AgentHandle {
    if let named = try? invocation.handle(), let agent = AgentHandle(named) { return agent }
    if let known = try? desk.sessions.session(conversation) { return known.agent }
    if let found = try? desk.identity() { return found.claimer.agent }
    guard let agent = AgentHandle(slugOf: event.dialect.rawValue) else {
      preconditionFailure("the name of a tool is a handle")
    }
    return agent
  }

  /// The same call as a command line of the agent would have it, standing in a root.
  func commandLine(in root: RawPath, as agent: AgentHandle) throws -> Invocation {
    let words =
      [RawPath("-C".utf8), root]
      + ["--session", conversation.text, "--as", agent.text].map { RawPath($0.utf8) }
    return Invocation(
      arguments: try Arguments(words, options: Option.global), host: host,
      table: invocation.table)
  }
}
