/// That a package was finished, and what of it is not yet where everybody has it.
package struct Completion: Hashable, Sendable {
  package let package: PackageName
  /// The token of the claim that finished it.
  package let token: Token
  /// When, by the clock on the wall.
  package let at: Int
  package let agent: AgentHandle
  package let commit: String?
  package let branch: String?
  /// What stays guarded until the work has landed.
  package var scope: ClaimScope
  /// Whether the base branch says so, too.
  package var hasLanded: Bool

  package init(
    package: PackageName, token: Token, at: Int, agent: AgentHandle, commit: String? = nil,
    branch: String? = nil, scope: ClaimScope = .nothing, hasLanded: Bool = false
  ) {
    self.package = package
    self.token = token
    self.at = at
    self.agent = agent
    self.commit = commit
    self.branch = branch
    self.scope = scope
    self.hasLanded = hasLanded
  }

  /// Whether others must keep out of its scope.
  package var isGuarded: Bool { !hasLanded && !scope.isEmpty }
}
