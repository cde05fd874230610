import WPCore
import WPHost
import WPSyntax

/// The hooks that a command line names: those of git, those of a coding agent, or both.
struct HookChoice {
  private let invocation: Invocation
  private let git: GitInstallation?
  private let agent: AgentInstallation?
  private let workplace: Workplace

  init(_ invocation: Invocation) throws {
    self.invocation = invocation
    guard invocation.arguments.has(.gitHooks) || invocation.arguments.has(.ide) else {
      throw UsageError(
        "which hooks?",
        hint: "--git means those of this repository, --ide NAME those of a coding agent")
    }
    let place = try Workplace.founding(invocation)
    workplace = place
    git =
      try invocation.arguments.has(.gitHooks)
      ? GitInstallation(invocation) : nil
    agent = try AgentInstallation.named(invocation, root: place.root)
  }

  /// Puts them in, or shows what that would change.
  func install() throws -> Answer {
    try carryOut(
      "wp.hooks.install/1", remarks: agent?.remarks ?? [], git: { try $0.installation() },
      { try $0.install() }, agent: { try $0.installation() })
  }

  /// Takes them out, or shows what that would change.
  func uninstall() throws -> Answer {
    try carryOut(
      "wp.hooks.uninstall/1", remarks: [], git: { try $0.removal() }, { try $0.uninstall() },
      agent: { try $0.removal() })
  }

  private func carryOut(
    _ schema: String, remarks: [String], git planned: (GitInstallation) throws -> ChangeSet,
    _ write: (GitInstallation) throws -> Void,
    agent change: (AgentInstallation) throws -> FileChange?
  ) throws -> Answer {
    // Whatever refuses does so before anything is written.
    let ofGit = try git.map(planned)?.changes ?? []
    let ofAgent = try agent.flatMap(change)
    let changes = ChangeSet(of: ofGit + [ofAgent].compactMap(\.self))
    guard !invocation.arguments.has(.dryRun) else {
      return AppliedChanges(changes: changes, isDryRun: true, pathPrefix: "").answer(invocation)
    }
    if let git { try write(git) }
    if let agent {
      _ = try ApplyChanges(invocation, workplace).apply {
        ChangeSet(of: [try change(agent)].compactMap(\.self))
      }
    }
    return try answer(
      schema, AppliedChanges(changes: changes, isDryRun: false, pathPrefix: ""), remarks)
  }

  private func answer(
    _ schema: String, _ applied: AppliedChanges, _ remarks: [String]
  ) throws -> Answer {
    let state = try git?.state()
    let found = try agent?.state()
    if invocation.wantsJSON {
      return Answer(json: schema) { json in
        state?.write(to: &json)
        if let agent, let found {
          json.key("agent")
          json.object { json in agent.write(found, to: &json) }
        }
        applied.write(to: &json)
        json.member("notes", remarks)
      }
    }
    var text = applied.lines + (state?.text ?? "")
    if let agent, let found { text += agent.line(found) }
    return Answer(
      output: Bytes(text), notes: Bytes(remarks.map { "note: \($0)\n" }.joined()))
  }
}

extension GitInstallation {
  /// The installation of the repository that a command runs in.
  init(_ invocation: Invocation) throws {
    let workplace = try Workplace.find([], invocation)
    try self.init(
      root: workplace.root, planningRoot: workplace.planningRoot, invocation.host)
  }
}

extension Option {
  /// For commands that set up git.
  static let gitHooks = Option("git", "the hook and the merge driver of this repository")
}
