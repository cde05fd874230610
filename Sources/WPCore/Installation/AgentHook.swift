import WPSyntax

/// One call of `wp` that a coding agent makes when something happens.
struct AgentHook: Hashable, Sendable {
  /// What the agent calls the event.
  let event: String
  /// What `wp hook` calls it.
  let call: String
  /// Which tools it is about; nil where the event is about none.
  let matcher: String?

  /// After how many seconds the agent goes on without an answer; a lock is waited for at most half as long.
  private static let timeout = JSONMember("timeout", .number("10"))
  private static let calls = [
    "session-start", "pre-tool-use", "post-tool-use", "user-prompt-submit", "session-end",
    "subagent-stop",
  ]

  /// The calls for the names that an agent has for the six events.
  static func all(_ events: [String], tools: String) -> [AgentHook] {
    zip(events, calls).map { event, call in
      AgentHook(event: event, call: call, matcher: call.hasSuffix("tool-use") ? tools : nil)
    }
  }

  /// The entry of the event's list in the settings of an agent.
  func entry(for agent: HookedAgent) -> JSONValue {
    let matchers = matcher.map { [JSONMember("matcher", .string($0))] } ?? []
    guard agent.hasGroups else {
      return .object(
        [JSONMember("command", .string("wp hook \(call)"))] + matchers + [Self.timeout])
    }
    return .object(matchers + [JSONMember("hooks", .array([handler(for: agent)]))])
  }

  private func handler(for agent: HookedAgent) -> JSONValue {
    // Without a shell between them where the agent can do that.
    let call =
      agent == .claude
      ? [
        JSONMember("command", .string("wp")),
        JSONMember("args", .array([.string("hook"), .string(self.call)])),
      ] : [JSONMember("command", .string("wp hook \(self.call)"))]
    return .object([JSONMember("type", .string("command"))] + call + [Self.timeout])
  }
}
