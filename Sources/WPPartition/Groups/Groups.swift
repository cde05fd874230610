/// The finest division of nodes into groups in which nobody conflicts with a member of another group.
package struct Groups: Sendable, Equatable {
  /// The members of each group, ascending; groups stand in the order of their first members.
  package let members: [[Int]]

  /// The number of each node's group.
  package let group: [Int]

  /// Divides the nodes of a graph.
  package init(of conflicts: ConflictGraph) {
    var sets = DisjointSets(conflicts.count)
    for node in 0..<conflicts.count {
      for other in conflicts.paired(with: node) where other > node { sets.join(node, other) }
    }
    for clique in conflicts.cliques {
      for node in clique.dropFirst() { sets.join(clique[0], node) }
    }
    var numbers = [Int](repeating: -1, count: conflicts.count)
    var members: [[Int]] = []
    var group: [Int] = []
    group.reserveCapacity(conflicts.count)
    for node in 0..<conflicts.count {
      let root = sets.root(of: node)
      if numbers[root] < 0 {
        numbers[root] = members.count
        members.append([])
      }
      members[numbers[root]].append(node)
      group.append(numbers[root])
    }
    self.members = members
    self.group = group
  }

  /// The number of members of the largest group; zero where there are no nodes.
  package var largest: Int { members.reduce(0) { max($0, $1.count) } }
}
