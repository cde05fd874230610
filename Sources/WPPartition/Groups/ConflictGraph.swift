/// Who may not run together with whom: an undirected graph over the numbers from zero.
///
/// It is made from pairs and from cliques (the users of one file). Small cliques become pairs; large ones stay as they
/// are, so that five thousand users of one file do not take the room of twelve million pairs.
package struct ConflictGraph: Sendable, Equatable {
  private let starts: [Int]
  private let targets: [Int]

  /// The cliques that are kept as such, their members ascending.
  let cliques: [[Int]]

  private let memberships: [[Int]]

  /// The number of pairs up to which cliques are written out.
  private static let pairLimit = 400_000

  /// Makes a graph of so many nodes from pairs and cliques in any order; what is no node is left out.
  package init(count: Int, pairs: [(Int, Int)], cliques: [[Int]] = []) {
    let nodes = 0..<max(0, count)
    var pairs = pairs.filter { $0 != $1 && nodes ~= $0 && nodes ~= $1 }
    var kept: [[Int]] = []
    var room = ConflictGraph.pairLimit
    for clique in cliques.map({ $0.filter { nodes ~= $0 }.sortedOnce() }).inOrder() {
      room -= clique.count * (clique.count - 1) / 2
      if room < 0 {
        kept.append(clique)
      } else {
        for (index, one) in clique.enumerated() {
          for other in clique[(index + 1)...] { pairs.append((one, other)) }
        }
      }
    }
    var memberships = [[Int]](repeating: [], count: kept.isEmpty ? 0 : nodes.count)
    for (number, clique) in kept.enumerated() {
      for node in clique { memberships[node].append(number) }
    }
    (starts, targets) = ConflictGraph.lists(count: nodes.count, pairs: pairs)
    self.cliques = kept
    self.memberships = memberships
  }

  /// The number of nodes.
  package var count: Int { starts.count - 1 }

  /// The nodes that are paired with a node, ascending; mates in large cliques are not among them.
  package func paired(with node: Int) -> ArraySlice<Int> {
    targets[starts[node]..<starts[node + 1]]
  }

  /// Visits all nodes that a node may not run together with, some perhaps more than once.
  package func visitNeighbours(of node: Int, _ visit: (Int) -> Void) {
    for index in starts[node]..<starts[node + 1] { visit(targets[index]) }
    guard !memberships.isEmpty else { return }
    for clique in memberships[node] {
      for mate in cliques[clique] where mate != node { visit(mate) }
    }
  }

  /// The number of visits that a look at all neighbours of a node takes.
  package func degree(of node: Int) -> Int {
    let paired = starts[node + 1] - starts[node]
    guard !memberships.isEmpty else { return paired }
    return memberships[node].reduce(paired) { $0 + cliques[$1].count - 1 }
  }

  /// Whether two nodes may not run together.
  package func joins(_ one: Int, _ other: Int) -> Bool {
    guard one != other else { return false }
    if paired(with: one).holdsAscending(other) { return true }
    return !memberships.isEmpty
      && memberships[one].contains { cliques[$0][...].holdsAscending(other) }
  }

  /// The neighbours of all nodes one after another, each ascending and once, and where those of each node begin.
  private static func lists(count: Int, pairs: [(Int, Int)]) -> (starts: [Int], targets: [Int]) {
    var ends = [Int](repeating: 0, count: count + 1)
    for (one, other) in pairs {
      ends[one + 1] += 1
      ends[other + 1] += 1
    }
    for node in 0..<count { ends[node + 1] += ends[node] }
    var found = [Int](repeating: 0, count: pairs.count * 2)
    var next = ends
    for (one, other) in pairs {
      found[next[one]] = other
      found[next[other]] = one
      next[one] += 1
      next[other] += 1
    }
    var starts = [0]
    var targets: [Int] = []
    starts.reserveCapacity(count + 1)
    targets.reserveCapacity(found.count)
    for node in 0..<count {
      targets += Array(found[ends[node]..<ends[node + 1]]).sortedOnce()
      starts.append(targets.count)
    }
    return (starts, targets)
  }
}

extension [Int] {
  /// The elements ascending, each once.
  func sortedOnce() -> [Int] {
    var result: [Int] = []
    result.reserveCapacity(count)
    for element in sorted() where result.last != element { result.append(element) }
    return result
  }
}

extension ArraySlice<Int> {
  /// Whether an ascending list has an element.
  func holdsAscending(_ element: Int) -> Bool {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if self[middle] < element { low = middle + 1 } else { high = middle }
    }
    return low < endIndex && self[low] == element
  }
}

extension [[Int]] {
  /// Lists from short to long, equally long ones by their elements.
  fileprivate func inOrder() -> [[Int]] {
    sorted { one, other in
      one.count != other.count ? one.count < other.count : one.lexicographicallyPrecedes(other)
    }
  }
}
