import WPCore
import WPHost
import WPSyntax

extension Command {
  private static let git = Option("git", "the hook and the merge driver of this repository")

  static let hooks = Command(
    "hooks", .team, summary: "show which hooks are installed",
    examples: [
      Example("wp hooks", "shows what is installed and what is missing"),
      Example("wp hooks --json", "tells a program"),
    ],
    run: { invocation in
      let state = try installation(invocation).state()
      if invocation.wantsJSON { return Answer(json: "wp.hooks/1") { state.write(to: &$0) } }
      let next = state.isWhole ? "" : "\nNext:\n  wp hooks install --git\n"
      return Answer(state.text + next)
    })

  static let hooksInstall = Command(
    "hooks install", .team, summary: "check plans at every commit, merge them by their model",
    description: """
      Adds 'wp validate --staged' to the pre-commit hook, behind what stands there,
      and 'merge=wp' to .gitattributes. A second run changes nothing; nothing is
      staged.
      """,
    options: [git, .dryRun],
    examples: [
      Example("wp hooks install --git", "sets up the hook and the merge driver"),
      Example("wp hooks install --git --dry-run", "shows what it would write"),
    ],
    run: { invocation in
      let installation = try chosen(invocation)
      let changes = try installation.installation()
      if let preview = preview(changes, invocation) { return preview }
      try installation.install()
      return answer("wp.hooks.install/1", try installation.state(), changes, invocation)
    })

  static let hooksUninstall = Command(
    "hooks uninstall", .team, summary: "take out what 'wp hooks install' put in",
    options: [git, .dryRun],
    examples: [
      Example("wp hooks uninstall --git", "leaves the hooks as they were before"),
      Example("wp hooks uninstall --git --dry-run", "shows what it would remove"),
    ],
    run: { invocation in
      let installation = try chosen(invocation)
      let changes = try installation.removal()
      if let preview = preview(changes, invocation) { return preview }
      try installation.uninstall()
      return answer("wp.hooks.uninstall/1", try installation.state(), changes, invocation)
    })

  private static func chosen(_ invocation: Invocation) throws -> GitInstallation {
    guard invocation.arguments.has(git) else {
      throw UsageError("which hooks?", hint: "--git means those of this repository")
    }
    return try installation(invocation)
  }

  private static func installation(_ invocation: Invocation) throws -> GitInstallation {
    let workplace = try Workplace.find([], invocation)
    return try GitInstallation(
      root: workplace.root, planningRoot: workplace.planningRoot, invocation.host)
  }

  private static func preview(_ changes: ChangeSet, _ invocation: Invocation) -> Answer? {
    guard invocation.arguments.has(.dryRun) else { return nil }
    return AppliedChanges(changes: changes, isDryRun: true, pathPrefix: "").answer(invocation)
  }

  private static func answer(
    _ schema: String, _ state: GitInstallationState, _ changes: ChangeSet, _ invocation: Invocation
  ) -> Answer {
    let applied = AppliedChanges(changes: changes, isDryRun: false, pathPrefix: "")
    guard !invocation.wantsJSON else {
      return Answer(json: schema) { json in
        state.write(to: &json)
        applied.write(to: &json)
      }
    }
    return Answer(applied.lines + state.text)
  }
}
