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
    func package(_ node: Int) -> PlanDigest.Package {
      plans[network.nodes[node].plan].packages[network.nodes[node].package]
    }
    let holders = network.nodes.indices.lazy.filter { node in
      let place = network.nodes[node]
      return plans.indices.contains(place.plan)
        && !plans[place.plan].packages[place.package].patterns.isEmpty
    }
    guard holders.prefix(2).count > 1 else {
      meetings = []
      return
    }
    // What waits by way of a package without a scope waits all the same, so the graph has all of them.
    let scopes = network.nodes.indices.map { node in
      package(node).patterns.isEmpty ? PathScope(writes: PathSet([])) : package(node).scope
    }
    meetings = OverlapGraph(OverlapIndex(scopes), waiting: network.graph).edges.map { edge in
      let (overlap, conflict) = (edge.conflict.overlap, edge.conflict)
      return Meeting(
        earlier: edge.first, later: edge.second,
        earlierPattern: package(edge.first).written(conflict.first, overlap.first),
        laterPattern: package(edge.second).written(conflict.second, overlap.second),
        conflict: conflict, isOrdered: edge.order != nil)
    }
  }
}

extension PlanDigest.Package {
  /// The patterns of the scope that can be read.
  fileprivate var scope: PathScope {
    PathScope(
      writes: PathSet(writes.compactMap(\.pattern)), reads: PathSet(reads.compactMap(\.pattern)))
  }

  /// What was written for a pattern, given by its place among those of an access that can be read.
  fileprivate func written(_ access: PathAccess, _ index: Int) -> Sourced<String> {
    let patterns = access == .write ? writes : reads
    return patterns.filter { $0.pattern != nil }[index].written
  }
}
