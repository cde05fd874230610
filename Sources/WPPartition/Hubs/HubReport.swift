/// The few files that hold the most packages together, best first, each taken out after the ones before it.
package struct HubReport: Sendable, Equatable {
  package let hubs: [Hub]

  /// Looks for hubs among files, each given as the packages that use it; a file keeps all its users in one group.
  ///
  /// Pairs conflict whatever is taken out. A file is a hub if the largest group shrinks without it; of several that
  /// shrink it alike the one with more users comes first, then the one with the smaller number.
  package init(packages: Int, files: [[Int]], pairs: [(Int, Int)] = [], limit: Int = 5) {
    var hubs: [Hub] = []
    var removed: Set<Int> = []
    func largest(without removed: Set<Int>) -> Int {
      var sets = DisjointSets(packages)
      for (one, other) in pairs { sets.join(one, other) }
      for (file, users) in files.enumerated() where !removed.contains(file) {
        for user in users.dropFirst() { sets.join(users[0], user) }
      }
      return sets.largest
    }
    var before = largest(without: removed)
    while hubs.count < limit {
      let candidates = files.indices.filter { !removed.contains($0) }.map { file in
        (after: largest(without: removed.union([file])), users: files[file].count, file: file)
      }
      guard
        let best = candidates.min(by: {
          ($0.after, $1.users, $0.file) < ($1.after, $0.users, $1.file)
        }),
        best.after < before
      else { break }
      hubs.append(Hub(file: best.file, users: best.users, before: before, after: best.after))
      removed.insert(best.file)
      before = best.after
    }
    self.hubs = hubs
  }
}
