import WPSyntax

extension Claim: LedgerText {
  init?(json: JSONValue) {
    guard let package = json.text("package"), let token = json.number("token"),
      let nonce = json.text("nonce").flatMap({ Nonce($0) }), let holder = Claimer(json: json),
      let lease = json["lease"].flatMap({ Lease(json: $0) }),
      let stage = Stage(json: json), let scope = ClaimScope(json: json)
    else { return nil }
    self.init(
      package: PackageName(package), token: Token(token), nonce: nonce, holder: holder,
      lease: lease, stage: stage, scope: scope, branch: json.text("branch"),
      base: json.text("base"), promise: json.text("promise"), isForced: json.mark("forced"),
      isTentative: json.mark("tentative"))
  }

  func write(to json: inout JSONWriter) {
    json.object { claim in
      claim.member("package", package.text)
      claim.member("token", token.value)
      claim.member("nonce", nonce.text)
      holder.writeMembers(to: &claim)
      claim.member("lease", lease)
      stage.writeMembers(to: &claim)
      scope.writeMembers(to: &claim)
      claim.member("branch", ifPresent: branch)
      claim.member("base", ifPresent: base)
      claim.member("promise", ifPresent: promise)
      claim.member("forced", ifTrue: isForced)
      claim.member("tentative", ifTrue: isTentative)
    }
  }
}

extension Claim.Stage {
  init?(json: JSONValue) {
    switch json.text("stage") {
    case "claimed": self = .claimed
    case "in_progress": self = .inProgress
    case "submitted": self = .submitted(commit: json.text("commit"))
    default: return nil
    }
  }

  /// The word for it.
  package var word: String {
    switch self {
    case .claimed: "claimed"
    case .inProgress: "in_progress"
    case .submitted: "submitted"
    }
  }

  func writeMembers(to json: inout JSONWriter) {
    json.member("stage", word)
    if case .submitted(let commit) = self { json.member("commit", ifPresent: commit) }
  }
}

extension Claimer {
  init?(json: JSONValue) {
    guard let agent = json.text("agent").flatMap({ AgentHandle($0) }),
      let session = json.text("session").flatMap({ SessionID($0) }),
      let host = json.text("host")
    else { return nil }
    self.init(
      agent: agent, session: session, host: host, workTree: json.text("work_tree") ?? "")
  }

  func writeMembers(to json: inout JSONWriter) {
    json.member("agent", agent.text)
    json.member("session", session.text)
    json.member("host", host)
    if !workTree.isEmpty { json.member("work_tree", workTree) }
  }
}

extension ClaimScope {
  init?(json: JSONValue) {
    guard let writes = json.texts("files"), let reads = json.texts("reads") else { return nil }
    self.init(writes: writes, reads: reads)
  }

  func writeMembers(to json: inout JSONWriter) {
    json.member("files", ifAny: writes)
    json.member("reads", ifAny: reads)
  }
}

extension Lease: LedgerText {
  init?(json: JSONValue) {
    guard let acquired = json.number("acquired"), let renewed = json.number("renewed"),
      let duration = json.number("duration"), duration >= 0,
      let id = json.text("boot"), let clock = json.number("boot_clock")
    else { return nil }
    self.init(
      acquired: acquired, renewed: renewed, duration: duration,
      boot: Moment.Boot(id: id, milliseconds: clock), isLapsed: json.mark("lapsed"))
  }

  func write(to json: inout JSONWriter) {
    json.object { lease in
      lease.member("acquired", acquired)
      lease.member("renewed", renewed)
      lease.member("duration", duration)
      lease.member("boot", boot.id)
      lease.member("boot_clock", boot.milliseconds)
      lease.member("lapsed", ifTrue: isLapsed)
    }
  }
}
