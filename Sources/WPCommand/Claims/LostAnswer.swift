import WPCore

extension ClaimDesk {
  /// How this session ended a claim when it may have died before it said so: the last that happened to the package,
  /// while the session has not noted that it knows.
  func ending(of name: PackageName) throws -> LedgerEvent.Change? {
    let ledger = try glance.get()
    guard ledger.claim(of: name) == nil,
      let last = ledger.recent.last(where: { $0.package == name }),
      last.session == claimer.session, last.seq > session.answered, last.endsClaim
    else { return nil }
    return last.change
  }

  /// The packages whose claims this session ended without having said so.
  func endedNodes() throws -> [Int] {
    try Set(glance.get().recent.compactMap(\.package)).sorted().filter { try ending(of: $0) != nil }
      .compactMap { forest.node(of: $0) }
  }

  /// The completion that this session may have died behind.
  func lostCompletion(of name: PackageName) throws -> Completion? {
    if case .completed(let completion)? = try ending(of: name) { completion } else { nil }
  }

  /// Whether this session gave a package back and may have died behind that.
  func hasLostRelease(of name: PackageName) throws -> Bool {
    if case .released? = try ending(of: name) { true } else { false }
  }
}

extension LedgerEvent {
  /// Whether its claimer gave a package back by it, or finished it.
  var endsClaim: Bool {
    switch change {
    case .released, .completed: true
    default: false
    }
  }
}
