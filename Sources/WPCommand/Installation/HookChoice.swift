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

  /// What is to be done with hooks.
  enum Step: String {
    case install, uninstall
  }

  /// Puts them in or takes them out, or shows what that would change.
  func carryOut(_ step: Step) throws -> Answer {
    // Whatever refuses does so before anything is written.
    let ofGit = try git?.changes(step).changes ?? []
    let ofAgent = try agent?.change(step)
    let changes = ChangeSet(of: ofGit + [ofAgent].compactMap(\.self))
    guard !invocation.arguments.has(.dryRun) else {
      return AppliedChanges(changes: changes, isDryRun: true, pathPrefix: "").answer(invocation)
    }
    try git?.carryOut(step)
    if let agent {
      _ = try ApplyChanges(invocation, workplace).apply {
        ChangeSet(of: [try agent.change(step)].compactMap(\.self))
      }
    }
    return try answer(
      step, AppliedChanges(changes: changes, isDryRun: false, pathPrefix: ""))
  }

  private func answer(_ step: Step, _ applied: AppliedChanges) throws -> Answer {
    let remarks = step == .install ? agent?.remarks ?? [] : []
    let state = try git?.state()
    let found = try agent?.state()
    if invocation.wantsJSON {
      return Answer(json: "wp.hooks.\(step.rawValue)/1") { json in
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

extension AgentInstallation {
  /// What a step changes; nil where there is nothing to change.
  fileprivate func change(_ step: HookChoice.Step) throws -> FileChange? {
    switch step {
    case .install: try installation()
    case .uninstall: try removal()
    }
  }
}

extension GitInstallation {
  /// What a step changes in files.
  fileprivate func changes(_ step: HookChoice.Step) throws -> ChangeSet {
    switch step {
    case .install: try installation()
    case .uninstall: try removal()
    }
  }

  /// Does what a step is about.
  fileprivate func carryOut(_ step: HookChoice.Step) throws {
    switch step {
    case .install: try install()
    case .uninstall: try uninstall()
    }
  }

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
