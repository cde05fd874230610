/// Sets of numbers that only ever grow together, the size of the largest of them known at any time.
struct DisjointSets: Sendable {
  private var parents: [Int]
  private var sizes: [Int]

  /// The size of the largest set.
  private(set) var largest: Int

  init(_ count: Int) {
    parents = Array(0..<count)
    sizes = [Int](repeating: 1, count: count)
    largest = min(1, count)
  }

  /// The number that stands for the set of a node.
  mutating func root(of node: Int) -> Int {
    var node = node
    while parents[node] != node {
      parents[node] = parents[parents[node]]
      node = parents[node]
    }
    return node
  }

  /// Puts the sets of two nodes together.
  mutating func join(_ one: Int, _ other: Int) {
    var (large, small) = (root(of: one), root(of: other))
    guard large != small else { return }
    if sizes[large] < sizes[small] { swap(&large, &small) }
    parents[small] = large
    sizes[large] += sizes[small]
    largest = max(largest, sizes[large])
  }
}
