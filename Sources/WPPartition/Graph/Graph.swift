/// A directed graph: nodes are the numbers from zero, each with its successors in the order given.
package struct Graph: Sendable, Equatable {
  /// Where the successors of each node begin; one element more than there are nodes.
  private let starts: [Int]
  private let targets: [Int]

  /// Makes a graph from the successors of each node; a successor that is no node is left out.
  package init(successors: [[Int]]) {
    var starts = [0]
    var targets: [Int] = []
    starts.reserveCapacity(successors.count + 1)
    for list in successors {
      for target in list where successors.indices.contains(target) { targets.append(target) }
      starts.append(targets.count)
    }
    self.starts = starts
    self.targets = targets
  }

  /// Makes a graph from the successors of all nodes in one row, and where those of each node begin, the end included.
  package init(targets: [Int], startingAt starts: [Int]) {
    self.targets = targets
    self.starts = starts
  }

  /// The number of nodes.
  package var count: Int { starts.count - 1 }

  /// The nodes that a node points at.
  package func successors(of node: Int) -> ArraySlice<Int> {
    targets[starts[node]..<starts[node + 1]]
  }
}
