/// The few files that hold the most packages together, each taken out after the ones before it.
package struct HubReport: Sendable, Equatable {
  /// The files to take out, in the order in which they were found.
  package let hubs: [Hub]

  /// Looks for hubs among files, each given as the packages that use it: a file keeps all its users in one group.
  ///
  /// Pairs of packages hang together whatever is taken out. Again and again the file goes that leaves the smallest
  /// largest group; of equal ones the one with more users, then the one with the smaller number. Files that turn out not to
  /// matter are given back.
  package init(packages: Int, files: [[Int]], pairs: [(Int, Int)] = [], limit: Int = 3) {
    let incidence = Incidence(packages: packages, files: files, pairs: pairs)
    var isOut = [Bool](repeating: false, count: files.count)
    var chosen: [Int] = []
    while chosen.count < limit, incidence.largestGroup(without: isOut) > 1 {
      let largest = SeparationWalk(incidence, without: isOut).largestGroups()
      let best = files.indices.lazy.filter { !isOut[$0] && incidence.users[$0].count > 1 }.min {
        (largest[$0], -incidence.users[$0].count, $0) < (
          largest[$1], -incidence.users[$1].count, $1
        )
      }
      guard let best else { break }
      isOut[best] = true
      chosen.append(best)
    }
    hubs = HubReport.chain(HubReport.needed(of: chosen, in: incidence, isOut: isOut), in: incidence)
  }

  /// The chosen files without which the largest group would be larger, the last chosen given back first.
  private static func needed(of chosen: [Int], in incidence: Incidence, isOut: [Bool]) -> [Int] {
    let target = incidence.largestGroup(without: isOut)
    var isOut = isOut
    for file in chosen.reversed() {
      isOut[file] = false
      if incidence.largestGroup(without: isOut) > target { isOut[file] = true }
    }
    return chosen.filter { isOut[$0] }
  }

  private static func chain(_ files: [Int], in incidence: Incidence) -> [Hub] {
    var isOut = [Bool](repeating: false, count: incidence.users.count)
    var before = incidence.largestGroup(without: isOut)
    return files.map { file in
      isOut[file] = true
      let after = incidence.largestGroup(without: isOut)
      defer { before = after }
      return Hub(file: file, users: incidence.users[file].count, before: before, after: after)
    }
  }
}
