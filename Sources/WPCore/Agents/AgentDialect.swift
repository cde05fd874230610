/// How a coding agent tells its hooks what happens, and how it wants to be answered.
package enum AgentDialect: String, Sendable, CaseIterable {
  case claude = "claude_code"
  case codex
  case cursor
}
