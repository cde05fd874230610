import WPSyntax

extension Reservation: LedgerText {
  init?(json: JSONValue) {
    guard let target = Target(json: json),
      let session = json.text("session").flatMap({ SessionID($0) }),
      let agent = json.text("agent").flatMap({ AgentHandle($0) }),
      let lease = json["lease"].flatMap({ Lease(json: $0) })
    else { return nil }
    self.init(
      target: target, session: session, agent: agent, task: json.text("task"), lease: lease)
  }

  func write(to json: inout JSONWriter) {
    json.object { reservation in
      target.writeMembers(to: &reservation)
      reservation.member("session", session.text)
      reservation.member("agent", agent.text)
      reservation.member("task", ifPresent: task)
      reservation.member("lease", lease)
    }
  }
}

extension Reservation.Target: LedgerText {
  init?(json: JSONValue) {
    guard let path = json.text("path") else { return nil }
    self.init(path: path, symbol: json.text("symbol"))
  }

  func write(to json: inout JSONWriter) {
    json.object { writeMembers(to: &$0) }
  }

  func writeMembers(to json: inout JSONWriter) {
    json.member("path", path)
    json.member("symbol", ifPresent: symbol)
  }
}
