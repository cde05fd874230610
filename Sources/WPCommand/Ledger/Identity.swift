import WPCore
import WPHost
import WPSyntax

/// Who runs this command, and in which session.
struct Identity: Sendable, Equatable {
  let claimer: Claimer
  /// The coding agent whose session it is; nil for the shell of a person.
  let tool: String?

  /// Finds out who runs a command in a root; git is asked only where nothing else tells.
  static func find(_ invocation: Invocation, root: RawPath) throws -> Identity {
    let host = invocation.host
    return Identity(
      claimer: Claimer(
        agent: try agent(invocation, root: root), session: try session(invocation),
        host: host.machine.name(), workTree: String(decoding: root, as: UTF8.self)),
      tool: conversation(host)?.tool)
  }

  /// The session a command belongs to.
  static func session(_ invocation: Invocation) throws -> SessionID {
    let host = invocation.host
    guard let text = try invocation.session() ?? conversation(host)?.id else {
      return SessionID(host.machine.terminal(), on: host.machine.name())
    }
    guard let session = SessionID(text) else {
      throw UsageError(
        "'\(text)' is no name of a session",
        hint: "it has no control characters and at most \(SessionID.lengthLimit) bytes")
    }
    return session
  }

  private static func agent(_ invocation: Invocation, root: RawPath) throws -> AgentHandle {
    if let text = try invocation.handle() {
      guard let agent = AgentHandle(text) else {
        let nearest = AgentHandle(slugOf: text).map { "; '\($0.text)' would be one" } ?? ""
        throw UsageError(
          "'\(text)' is no handle",
          hint: "a handle has lower-case letters, digits and hyphens" + nearest)
      }
      return agent
    }
    let git = Git(processes: invocation.host.processes, directory: root)
    let name = (try? git.ask(["config", "--get", "user.name"])) ?? []
    let line = name.prefix { $0 != ByteScanner.lineFeed }
    guard let agent = AgentHandle(slugOf: String(decoding: line, as: UTF8.self)) else {
      throw Failure(
        code: "no_agent", "nobody says who this is",
        hint: "name yourself with --as HANDLE, WP_AGENT, or 'git config user.name NAME'")
    }
    return agent
  }

  /// What the coding agents tell the shells they start.
  private static func conversation(_ host: Host) -> (tool: String, id: String)? {
    for (variable, tool) in conversations {
      if let id = host.variable(variable) { return (tool, id) }
    }
    return nil
  }

  private static let conversations = [
    ("CLAUDE_CODE_SESSION_ID", "claude_code"), ("CODEX_THREAD_ID", "codex"),
  ]
}

extension SessionID {
  /// Names a terminal session so that no other on any machine has the name.
  fileprivate init(_ terminal: TerminalSession, on machine: String) {
    let start = terminal.started.map { String($0) } ?? ""
    let digest = SHA256.hex(Bytes("\(machine)\n\(start)")).prefix(12)
    guard let id = SessionID("terminal-\(terminal.leader)-\(digest)") else {
      preconditionFailure("digits and letters are a name")
    }
    self = id
  }
}
