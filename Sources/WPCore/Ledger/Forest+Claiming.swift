import WPSyntax

extension Forest {
  /// The full reference of the package at a node.
  package func name(_ node: Int) -> PackageName {
    let place = network.nodes[node]
    return PackageName(plans[place.plan].reference(of: place.package))
  }

  /// The node of a package; nil where no document has its name.
  package func node(of name: PackageName) -> Int? {
    network.nodes.indices.first { self.name($0) == name }
  }

  /// The nodes of all packages by their names; of two that are called alike it is the first.
  package var nodesByName: [PackageName: Int] {
    Dictionary(network.nodes.indices.map { (name($0), $0) }) { first, _ in first }
  }

  /// The node of a package, by the indices of its plan and of itself.
  package func node(plan: Int, package: Int) -> Int? {
    network.nodes.firstIndex { $0.plan == plan && $0.package == package }
  }

  /// Whether a package may be handed out, as far as its documents say.
  package func isLive(_ node: Int) -> Bool {
    let package = package(node)
    return package.state != .completed && !package.isCancelled
      && !plans[network.nodes[node].plan].isComplete
  }

  /// What somebody who wants a package asks for, as its documents have it.
  ///
  /// A dependency is met when its document says so in what the claimer builds on, which need not be what lies on
  /// the disk.
  package func wanted(
    _ node: Int, nonce: Nonce, duration: Int, isDone: (Int) -> Bool, in ledger: Ledger
  ) -> ClaimRequest.Wanted {
    let package = package(node)
    var wanted = ClaimRequest.Wanted(
      package: name(node), nonce: nonce, duration: duration,
      scope: ClaimScope(
        writes: package.writes.map(\.written.value), reads: package.reads.map(\.written.value)))
    if package.isCancelled {
      wanted.closed = .cancelled
    } else if package.state == .completed {
      wanted.closed = .completed(by: package.assignee.flatMap { AgentHandle($0) })
    }
    var seen: Set<Int> = []
    for step in network.steps[node] where seen.insert(step.target).inserted {
      if isDone(step.target) { continue }
      let other = name(step.target)
      wanted.unmet.append(
        LedgerRefusal.Unmet(other.text, branch: ledger.completion(of: other)?.branch))
    }
    // What nobody can find is not done either.
    wanted.unmet += package.unresolved.map { LedgerRefusal.Unmet($0) }
    wanted.unmet += network.crossings(of: node).lazy.filter { crossing in
      if case .package = crossing.outcome { return false }
      return true
    }.map { LedgerRefusal.Unmet("\($0.dependency.reference)") }
    return wanted
  }
}
