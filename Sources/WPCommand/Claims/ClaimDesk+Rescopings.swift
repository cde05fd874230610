import WPCore

extension ClaimDesk {
  /// What others changed in the scopes of this session's claims since it was seen last, one line each.
  func rescopings(in ledger: Ledger) -> [String] {
    let seen = (try? sessions.sightings(of: [claimer.session]))?[claimer.session]
    return ledger.recent.compactMap { event in
      guard case .rescoped(let name, let scope) = event.change, event.session != claimer.session,
        let claim = ledger.claim(of: name), session.made(claim),
        seen.map({ event.at >= $0.wall }) ?? true
      else { return nil }
      return "\(event.agent.text) changed what \(name.text) guards: "
        + scope.writes.joined(separator: ", ")
    }
  }
}
