import WPPartition

/// How much work waits for each package: the longest chain of packages that wait for each other.
struct RemainingWork: Sendable {
  /// By node: the minutes of its own work and of the longest chain behind it.
  private(set) var minutes: [Int]
  /// By node: the next package of that chain.
  private var next: [Int?]

  /// What a package without an estimate counts as.
  private static let usualMinutes = 240

  /// Adds up the work of the packages that count.
  init(of forest: Forest, where counts: (Int) -> Bool) {
    let graph = forest.network.graph
    minutes = (0..<graph.count).map { node in
      counts(node) ? max(0, forest.package(node).effort ?? RemainingWork.usualMinutes) : 0
    }
    next = Array(repeating: nil, count: graph.count)
    let own = minutes
    // A group of packages that wait for each other has no order; steps within it are left out, so every way ends.
    let component = graph.components
    for node in (0..<graph.count).sorted(by: { component[$0] > component[$1] })
    where counts(node) {
      for target in graph.successors(of: node) where component[target] != component[node] {
        let length = own[target].saturatingSum(minutes[node])
        if counts(target), length > minutes[target] {
          minutes[target] = length
          next[target] = node
        }
      }
    }
  }

  /// The chain behind a package, nearest first.
  func chain(behind node: Int) -> [Int] {
    var chain: [Int] = []
    var place = next[node]
    while let node = place {
      chain.append(node)
      place = next[node]
    }
    return chain
  }
}
