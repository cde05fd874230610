import WPPartition
import WPSyntax

/// Where the scopes of live packages meet, within plans and across them.
///
/// Meetings are gone over and not kept: a file that thousands of packages claim makes millions of them.
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

  /// Those without an order of which a report speaks.
  let unordered: [ShownMeeting]
  /// Those with an order of which a report speaks.
  let ordered: [ShownMeeting]
  private let plans: [PlanDigest]
  private let network: PackageNetwork
  private let shared: SharedPaths
  /// The scopes by node; nil where no two packages hold any.
  private let index: OverlapIndex?

  /// Compares the scopes of all packages that hold any.
  init(_ plans: [PlanDigest], _ network: PackageNetwork, without shared: SharedPaths) {
    self.plans = plans
    self.network = network
    self.shared = shared
    let holders = network.nodes.indices.lazy.filter { node in
      let place = network.nodes[node]
      return plans.indices.contains(place.plan)
        && !plans[place.plan].packages[place.package].patterns.isEmpty
    }
    guard holders.prefix(2).count > 1 else {
      (unordered, ordered, index) = ([], [], nil)
      return
    }
    // What waits by way of a package without a scope waits all the same, so the graph has all of them.
    let empty = PathSet([], denied: shared.patterns)
    let none = PathScope(writes: empty, reads: empty)
    let index = OverlapIndex(
      network.nodes.map { place in
        plans[place.plan].packages[place.package].patterns.isEmpty
          ? none : plans[place.plan].packages[place.package].scope(without: shared)
      })
    self.index = index
    func isHeld(_ node: Int) -> Bool {
      let place = network.nodes[node]
      return plans[place.plan].packages[place.package].isHeld
    }
    func meeting(_ edge: OverlapGraph.Edge) -> Meeting {
      ScopeOverlaps.meeting(edge, plans, network, shared)
    }
    var (open, settled) = (MeetingChoice(), MeetingChoice())
    OverlapGraph.forEachEdge(of: index, waiting: network.graph) { edge in
      // Where not all are shown, those come first that hurt already.
      if edge.order == nil {
        open.add(edge, isUrgent: isHeld(edge.first) && isHeld(edge.second))
      } else {
        settled.add(edge, isUrgent: false)
      }
    }
    unordered = open.shown(meeting)
    ordered = settled.shown(meeting)
  }

  /// Goes over every meeting, by node.
  package func forEachMeeting(_ body: (Meeting) -> Void) {
    guard let index else { return }
    OverlapGraph.forEachEdge(of: index, waiting: network.graph) { edge in
      body(ScopeOverlaps.meeting(edge, plans, network, shared))
    }
  }

  private static func meeting(
    _ edge: OverlapGraph.Edge, _ plans: [PlanDigest], _ network: PackageNetwork,
    _ shared: SharedPaths
  ) -> Meeting {
    func written(_ node: Int, _ access: PathAccess, _ index: Int) -> Sourced<String> {
      let place = network.nodes[node]
      return plans[place.plan].packages[place.package].written(access, index, without: shared)
    }
    let (overlap, conflict) = (edge.conflict.overlap, edge.conflict)
    return Meeting(
      earlier: edge.first, later: edge.second,
      earlierPattern: written(edge.first, conflict.first, overlap.first),
      laterPattern: written(edge.second, conflict.second, overlap.second),
      conflict: conflict, isOrdered: edge.order != nil)
  }
}

extension PlanDigest.Package {
  /// The patterns of the scope that can be read and are not everybody's.
  fileprivate func scope(without shared: SharedPaths) -> PathScope {
    PathScope(
      writes: PathSet(PlanDigest.readable(writes, without: shared), denied: shared.patterns),
      reads: PathSet(PlanDigest.readable(reads, without: shared), denied: shared.patterns))
  }

  /// What was written for a pattern, given by its place in that scope.
  fileprivate func written(
    _ access: PathAccess, _ index: Int, without shared: SharedPaths
  ) -> Sourced<String> {
    own(access, without: shared)[index].written
  }

  private func own(
    _ access: PathAccess, without shared: SharedPaths
  ) -> [PlanDigest.Pattern] {
    (access == .write ? writes : reads).filter { pattern in
      pattern.pattern.map { !shared.cover($0) } ?? false
    }
  }
}

extension PlanDigest {
  fileprivate static func readable(
    _ patterns: ArraySlice<Pattern>, without shared: SharedPaths
  ) -> [PathPattern] {
    var found: [PathPattern] = []
    if patterns.isEmpty { return found }
    found.reserveCapacity(patterns.count)
    for index in patterns.indices {
      if let pattern = patterns[index].pattern, !shared.cover(pattern) { found.append(pattern) }
    }
    return found
  }
}
