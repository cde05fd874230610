package import WPSyntax

/// Which files were changed together, as the commits of a repository tell.
package struct CoChange: Sendable {
  /// What one commit changed, and which packages its trailers name.
  package struct Commit: Sendable, Equatable {
    package let id: String
    package let paths: [FilePath]
    package let packages: [String]

    package init(id: String, paths: [FilePath], packages: [String] = []) {
      self.id = id
      self.paths = paths
      self.packages = packages
    }
  }

  /// That a file was changed with another one.
  package struct Partner: Sendable, Equatable {
    package let path: FilePath
    /// The file it was changed with.
    package let seed: FilePath
    /// In how many commits, and in how many the other one was changed at all.
    package let together: Int
    package let total: Int

    /// How likely it is, in permille; few commits prove little.
    package var score: Int { together * 1_000 / (total + 2) }
  }

  /// A commit that changes more files tells nothing of any two of them.
  package static let largestCommit = 30
  /// What was changed together once may be chance.
  private static let least = 2

  private let commits: [[FilePath]]
  private var places: [FilePath: [Int]] = [:]

  /// Takes commits, the newest first.
  package init(_ commits: [Commit]) {
    self.commits = commits.map(\.paths).filter { (1...CoChange.largestCommit).contains($0.count) }
    for (index, paths) in self.commits.enumerated() {
      for path in paths { places[path, default: []].append(index) }
    }
  }

  /// The files that were changed with some others, each with the one that tells most, by path.
  package func partners(of seeds: [FilePath]) -> [Partner] {
    let known = Set(seeds)
    var best: [FilePath: Partner] = [:]
    for seed in known.sorted() {
      let own = places[seed] ?? []
      guard own.count >= CoChange.least else { continue }
      var counts: [FilePath: Int] = [:]
      for place in own {
        for path in commits[place] where !known.contains(path) { counts[path, default: 0] += 1 }
      }
      for (path, count) in counts where count >= CoChange.least {
        let partner = Partner(path: path, seed: seed, together: count, total: own.count)
        // Of equals the first seed stays, whatever the order of the counts.
        if partner.score > best[path]?.score ?? 0 { best[path] = partner }
      }
    }
    return best.values.sorted { $0.path < $1.path }
  }
}
