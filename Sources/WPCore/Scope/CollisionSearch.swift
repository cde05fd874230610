import WPSyntax

/// Compares each glob with those at its node and above.
struct CollisionSearch {
  private let table: ClaimGathering.Table
  /// What the claims on each glob have in common.
  private let holders: [Holder]
  /// The first glob at each node and the next one behind each glob; -1 ends the list.
  private var first: [Int]
  private var next: [Int]
  /// The same for globs that may reach below their node.
  private var firstOpen: [Int]
  private var nextOpen: [Int]

  private struct Holder {
    /// The only scope that names the glob, or -1.
    let scope: Int
    let writes: Bool
  }

  init(_ table: ClaimGathering.Table) {
    self.table = table
    holders = table.owners.map { owners in
      let scope = table.claims[owners.lowerBound].scope
      let isOnly = table.claims[owners].allSatisfy { $0.scope == scope }
      let writes = table.claims[owners].contains { $0.access == .write }
      return Holder(scope: isOnly ? scope : -1, writes: writes)
    }
    first = [Int](repeating: -1, count: table.tree.count)
    next = [Int](repeating: -1, count: table.globs.count)
    firstOpen = first
    nextOpen = next
  }

  /// The collisions, in the order in which globs are first named.
  consuming func run() -> [OverlapIndex.Collision] {
    for glob in table.globs.indices where table.globs[glob].shape != .file {
      nextOpen[glob] = firstOpen[table.nodes[glob]]
      firstOpen[table.nodes[glob]] = glob
    }
    var found: [OverlapIndex.Collision] = []
    for glob in table.globs.indices {
      let node = table.nodes[glob]
      next[glob] = first[node]
      first[node] = glob
      var other = glob
      while other >= 0 {
        compare(other, glob, &found)
        other = next[other]
      }
      var above = table.tree.parent(of: node)
      while let node = above {
        other = firstOpen[node]
        while other >= 0 {
          compare(other, glob, &found)
          other = nextOpen[other]
        }
        above = table.tree.parent(of: node)
      }
    }
    return found
  }

  private func compare(_ a: Int, _ b: Int, _ found: inout [OverlapIndex.Collision]) {
    let (ours, theirs) = (holders[a], holders[b])
    guard ours.writes || theirs.writes, ours.scope < 0 || ours.scope != theirs.scope else { return }
    guard table.globs[a].mayMeet(table.globs[b]),
      case .at(let symbol) = PathSymbol.meet(table.globs[a].symbol, table.globs[b].symbol),
      let witness = table.globs[a].witness(with: table.globs[b])
    else { return }
    found.append(
      OverlapIndex.Collision(
        first: table.owners[a], second: table.owners[b], witness: witness, symbol: symbol))
  }
}
