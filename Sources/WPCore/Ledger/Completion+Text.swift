import WPSyntax

extension Completion: LedgerText {
  init?(json: JSONValue) {
    guard let package = json.text("package"), let token = json.number("token"),
      let at = json.number("at"), let agent = json.text("agent").flatMap({ AgentHandle($0) }),
      let scope = ClaimScope(json: json)
    else { return nil }
    self.init(
      package: PackageName(package), token: Token(token), at: at, agent: agent,
      commit: json.text("commit"), branch: json.text("branch"), scope: scope,
      hasLanded: json.mark("landed"))
  }

  func write(to json: inout JSONWriter) {
    json.object { completion in
      completion.member("package", package.text)
      completion.member("token", token.value)
      completion.member("at", at)
      completion.member("agent", agent.text)
      completion.member("commit", ifPresent: commit)
      completion.member("branch", ifPresent: branch)
      scope.writeMembers(to: &completion)
      completion.member("landed", ifTrue: hasLanded)
    }
  }
}
