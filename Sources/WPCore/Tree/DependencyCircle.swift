package import WPSyntax

/// The circle that a new dependency would close.
package enum DependencyCircle {
  /// The packages of a shortest circle that leads over something a package did not wait for before.
  ///
  /// It begins and ends with the package; the names are those that its own plan uses.
  package static func closed(
    by document: FilePath, from before: [PlanDigest], to after: [PlanDigest]
  ) -> [String]? {
    let (old, new) = (PackageNetwork(before), PackageNetwork(after))
    func package(_ node: Int) -> PlanDigest.Package {
      let place = new.nodes[node]
      return after[place.plan].packages[place.package]
    }
    guard let start = new.nodes.indices.first(where: { package($0).path == document }) else {
      return nil
    }
    let known = Set(
      old.steps.indices.filter { node in
        let place = old.nodes[node]
        return before[place.plan].packages[place.package].path == document
      }.flatMap { node in
        old.steps[node].map { step in
          let place = old.nodes[step.target]
          return before[place.plan].packages[place.package].path
        }
      })
    let added = new.steps[start].map(\.target).filter { !known.contains(package($0).path) }
    guard let way = way(from: added, to: start, in: new, within: { !package($0).isCancelled })
    else { return nil }
    let home = new.nodes[start].plan
    return ([start] + way).map { node in
      let place = new.nodes[node]
      let stem = package(node).names.stem
      return place.plan == home ? stem : after[place.plan].path.name.text + "/" + stem
    }
  }

  /// A shortest way from one of several nodes to a node, both ends included.
  private static func way(
    from starts: [Int], to end: Int, in network: PackageNetwork, within: (Int) -> Bool
  ) -> [Int]? {
    var previous: [Int: Int] = [:]
    var queue: [Int] = []
    for start in starts where within(start) && previous[start] == nil {
      previous[start] = start
      queue.append(start)
    }
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      if node == end {
        var way = [node]
        while let last = way.last, let before = previous[last], before != last {
          way.append(before)
        }
        return way.reversed()
      }
      for step in network.steps[node] where within(step.target) && previous[step.target] == nil {
        previous[step.target] = node
        queue.append(step.target)
      }
    }
    return nil
  }
}
