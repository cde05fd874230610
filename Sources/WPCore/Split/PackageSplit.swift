import WPPartition
package import WPSyntax

/// The files of one package in parts that can be worked on side by side.
///
/// Parts have about equally many files, and as few commits and imports as possible concern more than one of them.
package struct PackageSplit: Sendable, Equatable {
  /// Files that one worker gets.
  package struct Part: Sendable, Equatable {
    /// Its files, sorted.
    package let files: [FilePath]
    /// The patterns that name them: whole folders where nobody else has anything in them.
    package let patterns: [String]
    /// Where most of them are, in a few words.
    package let scope: String
  }

  /// A file by which parts hang together.
  package struct Hub: Sendable, Equatable {
    package let path: FilePath
    /// The place of its part.
    package let part: Int
    /// How often it was changed with, or imports or is imported by, files of other parts.
    package let links: Int
    /// How much of what goes across would be gone without it.
    package let saved: Int
  }

  /// The parts, by their first files.
  package let parts: [Part]

  /// The files that hold the most across, the worst first.
  package let hubs: [Hub]

  /// The commits and imports that join files of the package.
  package let links: Int

  /// Those of them that concern more than one part.
  package let crossing: Int

  /// Their number, each counted once for every part beyond the first.
  package let cost: Int

  /// The most hubs that are named.
  private static let mostHubs = 5

  /// Splits files, given with the sets of them that belong together, into so many parts.
  ///
  /// - Parameters:
  ///   - files: The files of the package, each once.
  ///   - groups: The sets of files that were changed together or import each other; others in them do not count.
  ///   - count: The number of parts, no more than there are files.
  ///   - scope: What the package may write; a folder that is named as a whole lies in it.
  ///   - lookLimit: What the search may look at.
  package init(
    _ files: [FilePath], joinedBy groups: [[FilePath]], into count: Int, scope: PathSet,
    lookLimit: Int = 60_000_000
  ) {
    let files = files.sorted()
    var numbers: [FilePath: Int] = [:]
    for (number, file) in files.enumerated() { numbers[file] = number }
    let graph = Hypergraph(
      weights: [Int](repeating: 1, count: files.count),
      edges: groups.map { .init(weight: 1, nodes: $0.compactMap { numbers[$0] }) })
    let cut = Cut(PackageSplit.leaning(graph, on: files), into: count, lookLimit: lookLimit)
    var members = [[FilePath]](repeating: [], count: cut.loads.count)
    for (number, file) in files.enumerated() { members[cut.block[number]].append(file) }
    let folders = SplitFolders(members, scope: scope)
    let names = SplitNames.scopes(of: members)
    parts = members.indices.map { part in
      Part(
        files: members[part], patterns: folders.patterns(of: part, members[part]),
        scope: names[part])
    }
    links = graph.edges.reduce(0) { $0 + $1.weight }
    crossing = graph.edges.reduce(0) { sum, edge in
      sum + (edge.nodes.contains { cut.block[$0] != cut.block[edge.nodes[0]] } ? edge.weight : 0)
    }
    cost = graph.cost(of: cut.block)
    hubs = PackageSplit.hubs(of: graph, cut.block).map { hub in
      Hub(path: files[hub.node], part: cut.block[hub.node], links: hub.links, saved: hub.saved)
    }
  }

  /// A graph in which files of one folder hang together too, but less than anything else does: of two ways to cut that cross as
  /// few links the one along folders is easier to work with.
  private static func leaning(_ graph: Hypergraph, on files: [FilePath]) -> Hypergraph {
    var members: [FilePath: [Int]] = [:]
    for (number, file) in files.enumerated() {
      var folder = file.parent
      while !folder.bytes.isEmpty {
        members[folder, default: []].append(number)
        folder = folder.parent
      }
    }
    let folders = members.keys.sorted().map {
      Hypergraph.Edge(weight: 1, nodes: members[$0] ?? [])
    }
    let links = graph.edges.map {
      Hypergraph.Edge(weight: $0.weight * linkWeight, nodes: $0.nodes)
    }
    return Hypergraph(weights: graph.weights, edges: links + folders)
  }

  /// What a link counts against a folder.
  private static let linkWeight = 16

  /// The nodes without which least would go across, where that makes a difference.
  private static func hubs(
    of graph: Hypergraph, _ block: [Int]
  ) -> [(node: Int, links: Int, saved: Int)] {
    var links = [Int](repeating: 0, count: block.count)
    var saved = links
    for edge in graph.edges where edge.nodes.contains(where: { block[$0] != block[edge.nodes[0]] })
    {
      for node in edge.nodes {
        links[node] += edge.weight
        let isAlone = edge.nodes.allSatisfy { $0 == node || block[$0] != block[node] }
        if isAlone { saved[node] += edge.weight }
      }
    }
    return block.indices.filter { saved[$0] > 1 }
      .sorted { (saved[$1], links[$1], $0) < (saved[$0], links[$0], $1) }
      .prefix(mostHubs).map { ($0, links[$0], saved[$0]) }
  }
}
