/// What a coding agent tells its hooks, the same for every agent.
package struct HookEvent: Sendable, Equatable {
  package let kind: HookKind
  package let dialect: AgentDialect
  /// What the agent calls the event; an answer has to repeat it.
  package let name: String
  /// The conversation; nil where it is not told, or has no name that could be kept.
  package let conversation: SessionID?
  /// The worker inside the conversation that this is about; nil for the conversation itself.
  package let subagent: String?
  /// The folder it works in, as it was told.
  package let directory: String?
  /// What somebody asked of the agent.
  package let prompt: String?
  /// The files that the tool writes, as far as that can be told.
  package let writes: [FileWrite]

  package init(
    kind: HookKind, dialect: AgentDialect, name: String, conversation: SessionID? = nil,
    subagent: String? = nil, directory: String? = nil, prompt: String? = nil,
    writes: [FileWrite] = []
  ) {
    self.kind = kind
    self.dialect = dialect
    self.name = name
    self.conversation = conversation
    self.subagent = subagent
    self.directory = directory
    self.prompt = prompt
    self.writes = writes
  }
}
