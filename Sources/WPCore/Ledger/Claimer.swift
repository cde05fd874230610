/// Who asks: an agent in one session on one machine.
package struct Claimer: Hashable, Sendable {
  package let agent: AgentHandle
  package let session: SessionID
  package let host: String
  /// The top of the work tree it stands in, absolute; empty where there is none.
  package let workTree: String

  package init(agent: AgentHandle, session: SessionID, host: String, workTree: String) {
    self.agent = agent
    self.session = session
    self.host = host
    self.workTree = workTree
  }
}
