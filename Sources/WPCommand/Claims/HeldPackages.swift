import WPCore

extension ClaimDesk {
  /// The package that a command line names, else the only one that this session holds: in this work tree, or anywhere.
  func heldNode() throws -> Int {
    if let reference = try invocation.arguments.operand(0) { return try node(reference) }
    let ledger = try glance.get()
    let all = try heldNodes()
    let here = all.filter { node in ledger.claim(of: forest.name(node)).map(isHere) == true }
    // Who asks again after an answer that was lost holds nothing any more.
    let held = here.isEmpty ? all.isEmpty ? try endedNodes() : all : here
    guard held.count == 1 else {
      let names = held.map { forest.name($0).text }.joined(separator: ", ")
      throw Failure(
        code: held.isEmpty ? "not_held" : "ambiguous_reference",
        held.isEmpty ? "this session holds no package" : "this session holds several: \(names)",
        hint: held.isEmpty ? "'wp claim REF' takes one" : "name one of them",
        status: held.isEmpty ? .refused : .unable)
    }
    return held[0]
  }

  /// The packages that this session holds, be their leases over or not.
  func heldNodes() throws -> [Int] {
    try glance.get().claims.filter { session.made($0) }
      .compactMap { forest.node(of: $0.package) }
  }

  /// What this agent holds in this work tree and may go on with: the named package, else what is not handed in yet
  /// and was taken last.
  func resumable(_ named: Int?) throws -> Int? {
    let own = try glance.get().claims.filter { isHere($0) && $0.holder.agent == claimer.agent }
    if let named {
      return own.contains { $0.package == forest.name(named) } ? named : nil
    }
    return own.filter { !$0.stage.isSubmitted }.sorted { $0.token > $1.token }.lazy
      .compactMap { self.forest.node(of: $0.package) }.first
  }

  /// Whether somebody else's session, of the same agent in the same work tree, holds a package.
  func isResumable(_ node: Int, from claimer: Claimer) throws -> Bool {
    let name = forest.name(node)
    guard let claim = try glance.get().claim(of: name), !session.made(claim) else {
      return false
    }
    return claim.holder.agent == claimer.agent && claim.holder.host == claimer.host
      && claim.holder.workTree == claimer.workTree
  }

  /// Whether the work of a claim is done in the work tree of this command.
  func isHere(_ claim: Claim) -> Bool { claim.isHere(for: claimer) }

  /// The document of a claim, where it is to follow the ledger and lies in this work tree.
  func document(of claim: Claim, node: Int) -> [OwnDocument] {
    guard workplace.settings.claims.write == .package, isHere(claim) else { return [] }
    return [OwnDocument(of: claim, node: node)]
  }

  /// What is said where the document of a claim lies in another work tree.
  func remark(on claim: Claim) -> [String] {
    isHere(claim)
      ? []
      : [
        "the work is in \(claim.holder.workTree); its document follows with the next command there"
      ]
  }
}

extension Claim {
  /// Whether its work is done in the work tree of a command.
  func isHere(for claimer: Claimer) -> Bool {
    holder.host == claimer.host && holder.workTree == claimer.workTree
  }
}
