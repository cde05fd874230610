import WPSyntax

/// The plans of a tree as they see each other.
package struct Forest: Sendable {
  /// Sorted by path.
  package let plans: [PlanDigest]
  /// Who waits for whom.
  package let network: PackageNetwork
  /// Where scopes meet.
  package let overlaps: ScopeOverlaps
  /// What the ledger of the clone says; nil where there is none, or nobody asks.
  package let ledger: LiveLedger?

  /// Puts plans side by side; whoever does not ask where scopes meet need not have them compared.
  package init(
    plans: [PlanDigest], comparesScopes: Bool = true, shared: SharedPaths = SharedPaths(),
    ledger: LiveLedger? = nil
  ) {
    let plans = plans.sorted { $0.path < $1.path }
    let network = PackageNetwork(plans)
    self.plans = plans
    self.network = network
    self.ledger = ledger
    overlaps = ScopeOverlaps(comparesScopes ? plans : [], network, without: shared)
  }

  /// The digest of the package at a node of the network.
  package func package(_ node: Int) -> PlanDigest.Package {
    let place = network.nodes[node]
    return plans[place.plan].packages[place.package]
  }

  /// What a message calls a package: `03-store` within its plan, `2026-01-05-caching/03-store` elsewhere.
  package func name(_ node: Int, from other: Int) -> String {
    let (place, home) = (network.nodes[node], network.nodes[other])
    let stem = plans[place.plan].packages[place.package].names.stem
    return place.plan == home.plan ? stem : plans[place.plan].path.name.text + "/" + stem
  }
}
