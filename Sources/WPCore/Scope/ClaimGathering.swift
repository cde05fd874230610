import WPSyntax

/// Collects the globs of all scopes, each once, with those who name it.
struct ClaimGathering {
  /// What was collected.
  struct Table {
    /// The distinct globs; a file that is a directory to somebody is one here.
    let globs: [PathGlob]
    /// The node of the leading segments of each glob.
    let nodes: [Int]
    /// The places in `claims` of those who name each glob.
    let owners: [Range<Int>]
    let claims: [OverlapIndex.Claim]
    let tree: PathTree
  }

  private struct Entry {
    let node: Int32
    /// The index of the glob among the alternatives of its pattern.
    let alternative: Int32
    let claim: OverlapIndex.Claim
  }

  private let scopes: [PathScope]
  private var tree = PathTree()
  private var entries: [Entry] = []

  /// Collects the globs of scopes.
  init(_ scopes: [PathScope]) {
    self.scopes = scopes
    entries.reserveCapacity(
      scopes.reduce(0) { $0 + $1.writes.patterns.count + $1.reads.patterns.count })
    for (index, scope) in scopes.enumerated() { insert(scope, at: index) }
  }

  private mutating func insert(_ scope: PathScope, at index: Int) {
    for access in [PathAccess.write, .read] {
      let set = scope.paths(access)
      let patterns = set.patterns
      // By index: a pattern has many parts, and each would be counted when it is taken out of the list.
      for number in patterns.indices {
        let globs = patterns[number].alternatives
        for alternative in globs.indices {
          let node = tree.insert(
            globs[alternative].prefix, isDirectory: globs[alternative].shape != .file)
          guard !patterns[number].isExclusion else { continue }
          let claim = OverlapIndex.Claim(scope: index, access: access, pattern: number)
          entries.append(
            Entry(
              node: Int32(truncatingIfNeeded: node),
              alternative: Int32(truncatingIfNeeded: alternative), claim: claim))
        }
      }
      for glob in set.denied.flatMap(\.alternatives) {
        _ = tree.insert(glob.prefix, isDirectory: glob.shape != .file)
      }
    }
  }

  /// Everything that was added, grouped by glob.
  consuming func finish() -> Table {
    var globs: [PathGlob] = []
    var nodes: [Int] = []
    var items: [Int] = []
    var plain = [Int](repeating: -1, count: tree.count)
    var special: [PathGlob: Int] = [:]
    items.reserveCapacity(entries.count)
    for entry in entries {
      let (claim, node) = (entry.claim, Int(entry.node))
      let set = scopes[claim.scope].paths(claim.access)
      let alternatives = set.patterns[claim.pattern].alternatives
      let place = Int(entry.alternative)
      // A path without wildcards is its node, and all who name the node agree on what it is.
      let isPlain = alternatives[place].shape != .pattern && alternatives[place].symbol == nil
      if isPlain, plain[node] >= 0 {
        items.append(plain[node])
        continue
      }
      var glob = alternatives[place]
      if glob.shape == .file, tree.isDirectory(node) { glob = glob.asDirectory }
      let known = isPlain ? -1 : special[glob] ?? -1
      if known >= 0 {
        items.append(known)
        continue
      }
      if isPlain { plain[node] = globs.count } else { special[glob] = globs.count }
      items.append(globs.count)
      globs.append(glob)
      nodes.append(node)
    }
    var starts = [Int](repeating: 0, count: globs.count + 1)
    for item in items { starts[item + 1] += 1 }
    for item in globs.indices { starts[item + 1] += starts[item] }
    let owners = globs.indices.map { starts[$0]..<starts[$0 + 1] }
    var claims = entries.map(\.claim)
    for (entry, item) in zip(entries, items) {
      claims[starts[item]] = entry.claim
      starts[item] += 1
    }
    return Table(globs: globs, nodes: nodes, owners: owners, claims: claims, tree: tree)
  }
}
