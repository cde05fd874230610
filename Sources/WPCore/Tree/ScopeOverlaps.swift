import WPSyntax
import WPPartition

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
    let nodes = network.nodes.indices.filter { node in
      let place = network.nodes[node]
      return plans.indices.contains(place.plan)
        && !plans[place.plan].packages[place.package].patterns.isEmpty
    }
    guard nodes.count > 1 else {
      meetings = []
      return
    }
    var reachability = Reachability(network.graph)
    let pairs = OverlapIndex(nodes.map { package($0).scope }).pairs()
    // Asked for one package after the other, the ways from it are looked for once.
    var isForward: Set<Int> = []
    for (index, pair) in pairs.enumerated() {
      let (a, b) = (nodes[pair.first], nodes[pair.second])
      if reachability.leads(from: a, to: b) { isForward.insert(index) }
    }
    var isBackward: Set<Int> = []
    for index in pairs.indices.sorted(by: { pairs[$0].second < pairs[$1].second }) {
      let (a, b) = (nodes[pairs[index].first], nodes[pairs[index].second])
      if reachability.leads(from: b, to: a) { isBackward.insert(index) }
    }
    meetings = pairs.enumerated().map { index, pair in
      let (first, second) = (nodes[pair.first], nodes[pair.second])
      let (overlap, conflict) = (pair.conflict.overlap, pair.conflict)
      return Meeting(
        earlier: first, later: second,
        earlierPattern: package(first).written(conflict.first, overlap.first),
        laterPattern: package(second).written(conflict.second, overlap.second),
        conflict: conflict,
        isOrdered: isForward.contains(index) || isBackward.contains(index))
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
