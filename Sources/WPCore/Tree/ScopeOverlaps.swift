import WPSyntax

/// Where the scopes of live packages meet, within plans and across them.
package struct ScopeOverlaps: Sendable {
  /// Two packages that touch the same path or symbol.
  package struct Meeting: Sendable {
    /// The nodes of the network; the later one is where it is reported.
    package let earlier: Int
    package let later: Int
    /// The patterns that meet, as the packages write them.
    package let earlierPattern: Sourced<String>
    package let laterPattern: Sourced<String>
    /// Seen from the earlier one.
    package let conflict: ScopeConflict
    /// Whether the one has to wait for the other, directly or not.
    package let isOrdered: Bool
  }

  /// By node.
  package let meetings: [Meeting]

  /// Compares the scopes of all packages that hold any.
  init(_ plans: [PlanDigest], _ network: PackageNetwork) {
    var claims: [Claim] = []
    for (index, node) in network.nodes.enumerated() where plans.indices.contains(node.plan) {
      let package = plans[node.plan].packages[node.package]
      guard !package.files.isEmpty || !package.reads.isEmpty else { continue }
      claims.append(Claim(node: index, package))
    }
    guard claims.count > 1 else {
      meetings = []
      return
    }
    var reachability = Reachability(network.graph)
    let pairs = OverlapIndex(claims.map(\.scope)).pairs()
    // Asked for one package after the other, the ways from it are looked for once.
    var isForward: Set<Int> = []
    for (index, pair) in pairs.enumerated() {
      let (a, b) = (claims[pair.first].node, claims[pair.second].node)
      if reachability.leads(from: a, to: b) { isForward.insert(index) }
    }
    var isBackward: Set<Int> = []
    for index in pairs.indices.sorted(by: { pairs[$0].second < pairs[$1].second }) {
      let (a, b) = (claims[pairs[index].first].node, claims[pairs[index].second].node)
      if reachability.leads(from: b, to: a) { isBackward.insert(index) }
    }
    meetings = pairs.enumerated().map { index, pair in
      let (first, second) = (claims[pair.first], claims[pair.second])
      let (overlap, conflict) = (pair.conflict.overlap, pair.conflict)
      return Meeting(
        earlier: first.node, later: second.node,
        earlierPattern: first.written(conflict.first)[overlap.first],
        laterPattern: second.written(conflict.second)[overlap.second],
        conflict: conflict,
        isOrdered: isForward.contains(index) || isBackward.contains(index))
    }
  }

  /// What a package claims: the patterns that can be read, each beside what was written.
  private struct Claim {
    let node: Int
    let scope: PathScope
    private let writes: [Sourced<String>]
    private let reads: [Sourced<String>]

    init(node: Int, _ package: PlanDigest.Package) {
      let (writes, writePatterns) = Claim.readable(package.files)
      let (reads, readPatterns) = Claim.readable(package.reads)
      self.node = node
      self.writes = writes
      self.reads = reads
      scope = PathScope(writes: PathSet(writePatterns), reads: PathSet(readPatterns))
    }

    func written(_ access: PathAccess) -> [Sourced<String>] { access == .write ? writes : reads }

    private static func readable(
      _ written: [Sourced<String>]
    ) -> ([Sourced<String>], [PathPattern]) {
      var kept: [Sourced<String>] = []
      var patterns: [PathPattern] = []
      for text in written {
        guard case .success(let pattern) = PathPattern.parse(text.value) else { continue }
        kept.append(text)
        patterns.append(pattern)
      }
      return (kept, patterns)
    }
  }
}
