/// What the ledger of a clone says of the packages that are held, for whoever compares it with documents.
package struct LiveLedger: Hashable, Sendable {
  /// Who holds a package, and how far the work is.
  package struct Holding: Hashable, Sendable {
    package let state: PackageState
    package let agent: String
    /// Whether the work is in the work tree whose documents are compared; elsewhere they may lag behind.
    package let isHere: Bool

    package init(state: PackageState, agent: String, isHere: Bool) {
      self.state = state
      self.agent = agent
      self.isHere = isHere
    }
  }

  package let holdings: [PackageName: Holding]

  package init(_ holdings: [PackageName: Holding]) { self.holdings = holdings }

  /// Takes the claims of a ledger, seen from a work tree.
  package init(_ ledger: Ledger, from workTree: String) {
    holdings = Dictionary(
      ledger.claims.map { claim in
        (
          claim.package,
          Holding(
            state: claim.state, agent: claim.holder.agent.text,
            isHere: claim.holder.workTree == workTree)
        )
      }, uniquingKeysWith: { first, _ in first })
  }
}
