import WPCore

extension ClaimDesk {
  /// The package that a command line names, else the only one that this session holds.
  func heldNode() throws -> Int {
    if let reference = try invocation.arguments.operand(0) { return try node(reference) }
    let held = try heldNodes()
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
    try glance.get().claims.filter { session.nonces[$0.package] == $0.nonce }
      .compactMap { forest.node(of: $0.package) }
  }

  /// Whether the work of a claim is done in the work tree of this command.
  func isHere(_ claim: Claim) -> Bool {
    claim.holder.host == claimer.host && claim.holder.workTree == claimer.workTree
  }

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
