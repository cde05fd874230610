import WPPartition
import WPSyntax

/// A path that many units touch, and what it would help if one owner had it.
package struct PathHub: Hashable, Sendable {
  /// The path or pattern.
  package let path: String
  /// The units that touch it.
  package let units: [Int]
  /// The number of units in the largest group with it, and without it and the hubs before it.
  package let before: Int
  package let after: Int

  /// The hubs of a workload whose scopes were compared, best first.
  static func all(of workload: Workload, _ index: OverlapIndex) -> [PathHub] {
    var users: [Bytes: Set<Int>] = [:]
    var pairs: [(Int, Int)] = []
    for collision in index.collisions {
      let units = Set(
        (Array(collision.first) + Array(collision.second)).map { index.claims[$0].scope })
      guard units.count > 1 else { continue }
      if let path = file(of: collision, index, workload) {
        users[path, default: []].formUnion(units)
      } else if collision.first == collision.second {
        let claim = index.claims[collision.first.lowerBound]
        let pattern = workload.units[claim.scope].pattern(claim.access, claim.pattern)
        users[pattern.text, default: []].formUnion(units)
      } else {
        // What two patterns share is no path that could be taken out.
        let sorted = units.sorted()
        pairs += sorted.dropFirst().map { (sorted[0], $0) }
      }
    }
    let paths = users.keys.sorted { $0.lexicographicallyPrecedes($1) }
    let files = paths.map { users[$0, default: []].sorted() }
    let report = HubReport(packages: workload.units.count, files: files, pairs: pairs)
    return report.hubs.map { hub in
      PathHub(
        path: FilePath(paths[hub.file]).text, units: files[hub.file], before: hub.before,
        after: hub.after)
    }
  }

  /// The one path in which a collision happens, where one of its sides is a single file.
  private static func file(
    of collision: OverlapIndex.Collision, _ index: OverlapIndex, _ workload: Workload
  ) -> Bytes? {
    let path = collision.witness.path.bytes
    let isFile = [collision.first.lowerBound, collision.second.lowerBound].contains { place in
      let claim = index.claims[place]
      return workload.units[claim.scope].pattern(claim.access, claim.pattern).alternatives
        .contains { $0.shape == .file && $0.prefix == path }
    }
    return isFile ? path : nil
  }
}
