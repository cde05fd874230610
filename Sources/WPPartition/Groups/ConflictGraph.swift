/// Who may not run together with whom: an undirected graph over the numbers from zero.
///
/// Neighbours ascend; no node is its own neighbour and none is named twice, whatever was given.
package struct ConflictGraph: Sendable, Equatable {
  private let starts: [Int]
  private let targets: [Int]

  /// Makes a graph of so many nodes from pairs in any order; a pair with a node that is none is left out.
  package init(count: Int, pairs: [(Int, Int)]) {
    let nodes = 0..<max(0, count)
    var degrees = [Int](repeating: 0, count: nodes.count)
    for (one, other) in pairs where one != other && nodes ~= one && nodes ~= other {
      degrees[one] += 1
      degrees[other] += 1
    }
    var next = [0]
    next.reserveCapacity(nodes.count + 1)
    for degree in degrees { next.append(next[next.count - 1] + degree) }
    var found = [Int](repeating: 0, count: next[nodes.count])
    let ends = next
    for (one, other) in pairs where one != other && nodes ~= one && nodes ~= other {
      found[next[one]] = other
      found[next[other]] = one
      next[one] += 1
      next[other] += 1
    }
    var starts = [0]
    var targets: [Int] = []
    starts.reserveCapacity(nodes.count + 1)
    targets.reserveCapacity(found.count)
    for node in nodes {
      var last = -1
      for target in found[ends[node]..<ends[node + 1]].sorted() where target != last {
        targets.append(target)
        last = target
      }
      starts.append(targets.count)
    }
    self.starts = starts
    self.targets = targets
  }

  /// The number of nodes.
  package var count: Int { starts.count - 1 }

  /// The number of pairs.
  package var pairCount: Int { targets.count / 2 }

  /// The nodes that a node may not run together with, ascending.
  package func neighbours(of node: Int) -> ArraySlice<Int> {
    targets[starts[node]..<starts[node + 1]]
  }

  /// Whether two nodes may not run together.
  package func joins(_ one: Int, _ other: Int) -> Bool {
    var (low, high) = (starts[one], starts[one + 1])
    while low < high {
      let middle = (low + high) / 2
      if targets[middle] < other { low = middle + 1 } else { high = middle }
    }
    return low < starts[one + 1] && targets[low] == other
  }
}
