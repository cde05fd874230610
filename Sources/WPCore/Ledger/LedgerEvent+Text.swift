import WPSyntax

extension LedgerEvent: LedgerText {
  init?(json: JSONValue) {
    guard let seq = json.number("seq"), Ledger.numbers.contains(seq),
      let at = json.number("at"),
      let agent = json.text("agent").flatMap({ AgentHandle($0) }),
      let session = json.text("session").flatMap({ SessionID($0) }),
      let change = Change(json: json)
    else { return nil }
    self.init(
      seq: seq, at: at, isGivenTime: json.mark("given_time"), agent: agent, session: session,
      change: change,
      reason: json.text("reason"))
  }

  func write(to json: inout JSONWriter) {
    json.object { writeMembers(to: &$0) }
  }

  func writeMembers(to json: inout JSONWriter) {
    json.member("seq", seq)
    json.member("at", at)
    json.member("given_time", ifTrue: isGivenTime)
    json.member("event", change.word)
    json.member("agent", agent.text)
    json.member("session", session.text)
    change.writeMembers(to: &json)
    json.member("reason", ifPresent: reason)
  }
}

extension LedgerEvent.Change {
  /// What happened, in a word.
  package var word: String {
    switch self {
    case .granted(_, .open): "claimed"
    case .granted(_, .resumed): "resumed"
    case .granted(_, .takenOver): "taken_over"
    case .granted(_, .forced): "forced"
    case .renewed: "renewed"
    case .advanced(_, .claimed): "reset"
    case .advanced(_, .inProgress): "started"
    case .advanced(_, .submitted): "submitted"
    case .confirmed: "confirmed"
    case .rescoped: "rescoped"
    case .released: "released"
    case .lapsed: "lapsed"
    case .completed: "completed"
    case .reopened: "reopened"
    case .landed: "landed"
    case .unguarded: "scope_released"
    case .reserved: "reserved"
    case .unreserved: "unreserved"
    }
  }

  init?(json: JSONValue) {
    guard let word = json.text("event") else { return nil }
    let name = json.text("package").map { PackageName($0) }
    let change: Self? =
      switch word {
      case "claimed", "resumed", "taken_over", "forced": Self(grant: word, json)
      case "renewed": name.with(json["lease"].flatMap { Lease(json: $0) }).map(Self.renewed)
      case "reset", "started", "submitted":
        name.with(Claim.Stage(json: json)).map(Self.advanced)
      case "confirmed": name.map(Self.confirmed)
      case "rescoped": name.with(ClaimScope(json: json)).map(Self.rescoped)
      case "released": name.map(Self.released)
      case "lapsed": name.map(Self.lapsed)
      case "completed": json["completion"].flatMap { Completion(json: $0) }.map(Self.completed)
      case "reopened": name.map(Self.reopened)
      case "landed": name.map(Self.landed)
      case "scope_released": name.map(Self.unguarded)
      case "reserved": json.values("reservations").map(Self.reserved)
      case "unreserved":
        json.values("targets").with(json.text("of").flatMap { SessionID($0) })
          .map { Self.unreserved($0, of: $1) }
      default: nil
      }
    guard let change else { return nil }
    self = change
  }

  private init?(grant word: String, _ json: JSONValue) {
    guard let claim = json["claim"].flatMap({ Claim(json: $0) }) else { return nil }
    let former = json["from"].flatMap { Claimer(json: $0) }
    switch word {
    case "claimed": self = .granted(claim, .open)
    case "resumed": self = .granted(claim, .resumed)
    case "forced": self = .granted(claim, .forced(from: former))
    default:
      guard let former else { return nil }
      self = .granted(claim, .takenOver(from: former))
    }
  }

  func writeMembers(to json: inout JSONWriter) {
    switch self {
    case .granted(let claim, let occasion):
      json.member("claim", claim)
      if let former = occasion.former {
        json.key("from")
        json.object { former.writeMembers(to: &$0) }
      }
    case .renewed(let name, let lease):
      json.member("package", name.text)
      json.member("lease", lease)
    case .advanced(let name, let stage):
      json.member("package", name.text)
      stage.writeMembers(to: &json)
    case .rescoped(let name, let scope):
      json.member("package", name.text)
      scope.writeMembers(to: &json)
    case .confirmed(let name), .released(let name), .lapsed(let name), .reopened(let name),
      .landed(let name), .unguarded(let name):
      json.member("package", name.text)
    case .completed(let completion): json.member("completion", completion)
    case .reserved(let reservations): json.member("reservations", reservations)
    case .unreserved(let targets, let session):
      json.member("of", session.text)
      json.member("targets", targets)
    }
  }
}

extension LedgerEvent.Occasion {
  /// Who held the package before.
  package var former: Claimer? {
    switch self {
    case .open, .resumed: nil
    case .takenOver(let former): former
    case .forced(let former): former
    }
  }
}

extension Optional {
  /// Both values, where there are both.
  fileprivate func with<Other>(_ other: Other?) -> (Wrapped, Other)? {
    guard let self, let other else { return nil }
    return (self, other)
  }
}
