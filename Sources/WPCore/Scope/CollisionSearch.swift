import WPSyntax

/// Compares each glob with those at its node and above.
struct CollisionSearch {
  private let table: ClaimGathering.Table
  private let sketches: [GlobSketch]
  /// What the claims on each glob have in common.
  private let holders: [Holder]
  /// All globs that were reached, by node.
  private var reached: NodeLists
  /// Those that may reach below their node and, by node, do not agree on the names at the end of a path.
  private var loose: NodeLists
  /// Those that may reach below their node and do agree, by node.
  private var named: NodeLists
  /// The same by node and name.
  private var byName: [Name: [Int]] = [:]

  private struct Holder {
    /// The only scope that names the glob, or -1.
    let scope: Int
    let writes: Bool
  }

  private struct Name: Hashable {
    let node: Int
    let key: UInt64
  }

  /// Globs chained by their nodes; -1 ends a chain.
  private struct NodeLists {
    var first: [Int]
    var next: [Int]

    init(nodes: Int, globs: Int) {
      first = [Int](repeating: -1, count: nodes)
      next = [Int](repeating: -1, count: globs)
    }

    mutating func insert(_ glob: Int, at node: Int) {
      next[glob] = first[node]
      first[node] = glob
    }
  }

  init(_ table: ClaimGathering.Table) {
    self.table = table
    holders = table.owners.map { owners in
      let scope = table.claims[owners.lowerBound].scope
      let isOnly = table.claims[owners].allSatisfy { $0.scope == scope }
      let writes = table.claims[owners].contains { $0.access == .write }
      return Holder(scope: isOnly ? scope : -1, writes: writes)
    }
    sketches = table.globs.map(GlobSketch.init)
    reached = NodeLists(nodes: table.tree.count, globs: table.globs.count)
    loose = reached
    named = reached
  }

  /// The collisions, in the order in which globs are first named.
  consuming func run() -> [OverlapIndex.Collision] {
    for glob in table.globs.indices where table.globs[glob].shape != .file { open(glob) }
    var found: [OverlapIndex.Collision] = []
    for glob in table.globs.indices {
      let node = table.nodes[glob]
      reached.insert(glob, at: node)
      compare(glob, with: reached, at: node, &found)
      var above = table.tree.parent(of: node)
      while let node = above {
        compare(glob, withOpenAt: node, &found)
        above = table.tree.parent(of: node)
      }
    }
    return found
  }

  private mutating func open(_ glob: Int) {
    let node = table.nodes[glob]
    guard let key = sketches[glob].nameKey ?? sketches[glob].parentKey else {
      loose.insert(glob, at: node)
      return
    }
    named.insert(glob, at: node)
    byName[Name(node: node, key: key), default: []].append(glob)
  }

  /// Compares a glob with those that hang higher and may reach down to it.
  private func compare(
    _ glob: Int, withOpenAt node: Int, _ found: inout [OverlapIndex.Collision]
  ) {
    compare(glob, with: loose, at: node, &found)
    guard named.first[node] >= 0 else { return }
    // Only a path that is known to its end can be looked up; anything else may have any name.
    guard table.globs[glob].shape == .file else {
      compare(glob, with: named, at: node, &found)
      return
    }
    let name = sketches[glob].nameKey
    let parent = sketches[glob].parentKey
    for key in name == parent ? [name] : [name, parent] {
      guard let key else { continue }
      for other in byName[Name(node: node, key: key)] ?? [] { compare(other, glob, &found) }
    }
  }

  private func compare(
    _ glob: Int, with lists: NodeLists, at node: Int, _ found: inout [OverlapIndex.Collision]
  ) {
    var other = lists.first[node]
    while other >= 0 {
      compare(other, glob, &found)
      other = lists.next[other]
    }
  }

  private func compare(_ a: Int, _ b: Int, _ found: inout [OverlapIndex.Collision]) {
    guard sketches[a].fits(sketches[b]) else { return }
    let (ours, theirs) = (holders[a], holders[b])
    guard ours.writes || theirs.writes, ours.scope < 0 || ours.scope != theirs.scope else { return }
    guard case .at(let symbol) = PathSymbol.meet(table.globs[a].symbol, table.globs[b].symbol),
      let witness = table.globs[a].witness(with: table.globs[b])
    else { return }
    found.append(
      OverlapIndex.Collision(
        first: table.owners[a], second: table.owners[b], witness: witness, symbol: symbol))
  }
}
