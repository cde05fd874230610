package import WPSyntax

/// Reads what a coding agent hands its hooks, in any of the dialects.
package enum HookReader {
  /// The event that an agent hands over; nil for anything but a JSON object.
  ///
  /// The agent's own word for it counts where it is known, else what the hook was installed for.
  package static func read(_ json: JSONValue, for wanted: HookKind) -> HookEvent? {
    guard json.members != nil else { return nil }
    let name = json.text("hook_event_name")
    let kind = name.flatMap { HookKind(name: $0) } ?? wanted
    let dialect = dialect(of: json, name: name)
    let id = json.text("conversation_id") ?? json.text("session_id")
    return HookEvent(
      kind: kind, dialect: dialect, name: name ?? kind.usualName,
      conversation: id.flatMap { SessionID($0) },
      subagent: (json.text("agent_id") ?? json.text("subagent_id")).flatMap {
        $0.isEmpty ? nil : $0
      },
      directory: json.text("cwd").flatMap { $0.isEmpty ? nil : $0 }
        ?? json["workspace_roots"]?.elements?.first?.string,
      prompt: json.text("prompt"),
      writes: kind == .beforeTool || kind == .afterTool ? writes(in: json) : [])
  }

  /// Cursor names itself; of the two others Codex alone counts turns, and tells tools the model.
  private static func dialect(of json: JSONValue, name: String?) -> AgentDialect {
    if json["cursor_version"] != nil || json["conversation_id"] != nil { return .cursor }
    if let first = name?.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) {
      return .cursor
    }
    let isCodex = json["turn_id"] != nil || (json["model"] != nil && json["tool_name"] != nil)
    return isCodex ? .codex : .claude
  }

  private static func writes(in json: JSONValue) -> [FileWrite] {
    let writes: [FileWrite]
    if let tool = json.text("tool_name") {
      writes = ToolCall(name: tool, input: json["tool_input"] ?? .null).writes
    } else if json["edits"] != nil || json["file_path"] != nil {
      // What tells of an edit afterwards has the file and its pieces beside everything else.
      writes = ToolCall(name: "edit", input: json).writes
    } else {
      writes = ToolCall(name: "shell", input: json).writes
    }
    guard writes.count > 1 else { return writes.filter { !$0.path.isEmpty } }
    var seen: Set<FileWrite> = []
    return writes.filter { !$0.path.isEmpty && seen.insert($0).inserted }
  }
}

extension HookKind {
  /// What most agents call it, for an answer to one that does not say.
  fileprivate var usualName: String {
    switch self {
    case .sessionStart: "SessionStart"
    case .beforeTool: "PreToolUse"
    case .afterTool: "PostToolUse"
    case .prompt: "UserPromptSubmit"
    case .sessionEnd: "SessionEnd"
    case .subagentEnd: "SubagentStop"
    case .other: "Stop"
    }
  }
}
