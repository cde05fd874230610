import WPCore
import WPHost
import WPSyntax

extension Command {
  static let hooks = Command(
    "hooks", .team, summary: "show which hooks are installed",
    examples: [
      Example("wp hooks", "shows what is installed and what is missing"),
      Example("wp hooks --json", "tells a program"),
    ],
    run: { invocation in
      let state = try GitInstallation(invocation).state()
      let root = try Workplace.founding(invocation).root
      let agents = HookedAgent.allCases.map { agent in
        let installation = AgentInstallation(agent, root: root, invocation.host)
        return (installation: installation, state: installation.glimpse())
      }
      if invocation.wantsJSON {
        return Answer(json: "wp.hooks/1") { json in
          state.write(to: &json)
          json.key("agents")
          json.array { list in
            for (agent, state) in agents { list.object { agent.write(state, to: &$0) } }
          }
        }
      }
      let used = agents.filter { $0.state != .missing }
      let lines = used.map { $0.installation.line($0.state) }.joined()
      var steps: [(call: String, meaning: String)] = []
      if !state.isWhole { steps.append(("wp hooks install --git", "checks every commit")) }
      if let changed = used.first(where: { $0.state == .changed }) {
        let name = changed.installation.agent.rawValue
        steps.append(("wp hooks install --ide \(name)", "writes its hooks anew"))
      } else if used.isEmpty {
        steps.append(("wp hooks install --ide NAME", "has a coding agent ask before it writes"))
      }
      return Answer(state.text + lines + (steps.isEmpty ? "" : "\n" + NextSteps.text(steps)))
    })

  static let hooksInstall = Command(
    "hooks install", .team,
    summary: "check every commit, and have coding agents ask before a write",
    description: """
      --git adds 'wp validate --staged' to the pre-commit hook, behind what stands
      there, and 'merge=wp' to .gitattributes. --ide adds calls of 'wp hook' to the
      settings of a coding agent (.claude/settings.json, .cursor/hooks.json,
      .codex/hooks.json). Nothing else in these files changes, a second run changes
      nothing, and nothing is staged.
      """,
    options: [.gitHooks, .ide, .dryRun],
    examples: [
      Example("wp hooks install --git", "sets up the hook and the merge driver"),
      Example("wp hooks install --ide claude --dry-run", "shows what it would write"),
    ],
    run: { try HookChoice($0).carryOut(.install) })

  static let hooksUninstall = Command(
    "hooks uninstall", .team, summary: "take out what 'wp hooks install' put in",
    options: [.gitHooks, .ide, .dryRun],
    examples: [
      Example("wp hooks uninstall --git", "leaves the hooks as they were before"),
      Example("wp hooks uninstall --ide claude", "takes its calls out of the settings"),
    ],
    run: { try HookChoice($0).carryOut(.uninstall) })
}
