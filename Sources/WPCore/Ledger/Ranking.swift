/// The packages that are to be had or will be, in the order in which they are best taken, and why.
///
/// What nothing stands against comes first; then the greater priority, then what the most work waits for, then the
/// older plan and the lower number.
package struct Ranking: Sendable {
  /// One package and what speaks for and against it.
  package struct Entry: Sendable {
    /// The node of the forest.
    package let node: Int
    package let package: PackageName
    package let title: String
    package let priority: Priority.Class
    /// The work that cannot be done before this package is, along its longest chain and with itself, in minutes.
    package let remaining: Int
    /// What stands against taking it now, as a claim would be told.
    package let objections: [LedgerRefusal.Reason]

    /// Whether it can be taken now.
    package var isFree: Bool { objections.isEmpty }
  }

  /// The best comes first; those that cannot be taken come last.
  package let entries: [Entry]
  private let chains: RemainingWork
  private let names: [PackageName]

  /// Ranks the packages of a request, each with its node in the forest.
  package init(
    _ request: ClaimRequest, nodes: [Int], of forest: Forest, in ledger: Ledger,
    at moment: Moment
  ) {
    let guards = ScopeGuards(
      of: ledger, shared: request.shared, at: moment, isForMany: true)
    let done = Set(ledger.completions.map(\.package))
    let chains = RemainingWork(of: forest) { node in
      forest.isLive(node) && !done.contains(forest.name(node))
    }
    let held = Dictionary(ledger.claims.map { ($0.package, $0) }) { first, _ in first }
    let entries = zip(nodes, request.wanted).map { node, wanted in
      let package = forest.package(node)
      return Entry(
        node: node, package: wanted.package, title: package.title, priority: package.priority,
        remaining: chains.minutes[node],
        objections: ledger.objections(
          to: wanted, heldBy: held[wanted.package], of: request, guards: guards, at: moment))
    }
    self.entries = entries.sorted { $0.precedes($1) }
    self.chains = chains
    names = forest.network.nodes.indices.map { forest.name($0) }
  }

  /// What to take now; nil where nothing can be taken.
  package var best: Entry? { entries.first.flatMap { $0.isFree ? $0 : nil } }

  /// The packages that wait for one, one after the other: the chain that its remaining work is counted along.
  package func chain(behind entry: Entry) -> [PackageName] {
    chains.chain(behind: entry.node).map { names[$0] }
  }
}

extension Ranking.Entry {
  fileprivate func precedes(_ other: Self) -> Bool {
    if isFree != other.isFree { return isFree }
    if priority != other.priority { return priority > other.priority }
    return remaining == other.remaining ? node < other.node : remaining > other.remaining
  }
}
