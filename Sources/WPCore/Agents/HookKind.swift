/// What a coding agent tells its hooks of, whatever it calls that.
package enum HookKind: String, Sendable, CaseIterable {
  case sessionStart = "session-start"
  case beforeTool = "pre-tool-use"
  case afterTool = "post-tool-use"
  case prompt = "user-prompt-submit"
  case sessionEnd = "session-end"
  /// A subagent is through; its conversation goes on.
  case subagentEnd = "subagent-stop"
  /// Something that is known and asks for nothing, as the end of a turn.
  case other = "stop"

  /// Takes the name of an event as any of the agents writes it: `PreToolUse`, `preToolUse`, `pre-tool-use`.
  package init?(name: String) {
    let letters = name.lowercased().filter { $0 != "-" && $0 != "_" }
    switch letters {
    case "sessionstart": self = .sessionStart
    case "pretooluse", "beforeshellexecution": self = .beforeTool
    case "posttooluse", "afterfileedit": self = .afterTool
    case "userpromptsubmit", "beforesubmitprompt": self = .prompt
    case "sessionend": self = .sessionEnd
    case "subagentstop": self = .subagentEnd
    case "stop", "subagentstart", "posttoolusefailure", "precompact", "postcompact",
      "notification", "stopfailure", "interrupt", "permissionrequest":
      self = .other
    default: return nil
    }
  }
}
