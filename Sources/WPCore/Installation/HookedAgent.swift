package import WPSyntax

/// A coding agent that can be told to call `wp`.
package enum HookedAgent: String, Sendable, CaseIterable {
  case claude, cursor, codex

  /// The name people know it by.
  package var title: String {
    switch self {
    case .claude: "Claude Code"
    case .cursor: "Cursor"
    case .codex: "Codex"
    }
  }

  /// Where it looks for hooks, from the root of a repository.
  package var settings: FilePath {
    switch self {
    case .claude: ".claude/settings.json"
    case .cursor: ".cursor/hooks.json"
    case .codex: ".codex/hooks.json"
    }
  }

  /// What a person has to do before it calls anything; nil where it just does.
  package var condition: String? {
    self == .codex ? "Codex skips a new or changed hook until you have trusted it there" : nil
  }

  /// What a file that has only hooks of ours begins with.
  var preamble: [JSONMember] {
    self == .cursor ? [JSONMember("version", .number("1"))] : []
  }

  /// The calls that are wanted.
  var hooks: [AgentHook] {
    switch self {
    case .claude:
      AgentHook.all(
        [
          "SessionStart", "PreToolUse", "PostToolUse", "UserPromptSubmit", "SessionEnd",
          "SubagentStop",
        ],
        tools: "Write|Edit|MultiEdit|NotebookEdit|Bash")
    case .cursor:
      AgentHook.all(
        [
          "sessionStart", "preToolUse", "postToolUse", "beforeSubmitPrompt", "sessionEnd",
          "subagentStop",
        ],
        tools: "Write|Delete|Shell")
    case .codex:
      AgentHook.all(
        [
          "SessionStart", "PreToolUse", "PostToolUse", "UserPromptSubmit", "SessionEnd",
          "SubagentStop",
        ],
        tools: "Bash|apply_patch")
    }
  }

  /// Whether an event has groups of handlers, each with its matcher, and not just handlers.
  var hasGroups: Bool { self != .cursor }
}
