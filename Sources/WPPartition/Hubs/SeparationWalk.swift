/// One walk through packages and files that tells for every file how large the largest group is without it (Tarjan).
///
/// The walk keeps a stack of its own, so that a long chain cannot exhaust the machine's. Packages are the first nodes, files follow.
struct SeparationWalk {
  private let incidence: Incidence
  private let isOut: [Bool]
  private var order: [Int]
  private var low: [Int]
  private var size: [Int]
  private var piece: [Int]
  private var cutOff: [Int]
  private var next: [Int]
  private var parent: [Int]
  private var visited = 0

  /// The size of each group, and for every file its group's number and the largest piece that the group leaves without it.
  private var groupSizes: [Int] = []
  private var groupOf: [Int]

  init(_ incidence: Incidence, without isOut: [Bool]) {
    self.incidence = incidence
    self.isOut = isOut
    let nodes = incidence.packages + incidence.users.count
    order = [Int](repeating: -1, count: nodes)
    low = order
    parent = order
    groupOf = order
    size = [Int](repeating: 0, count: nodes)
    piece = size
    cutOff = size
    next = size
    for package in 0..<incidence.packages where order[package] < 0 { run(from: package) }
  }

  /// The largest group if a file is taken out, for every file that is still in.
  func largestGroups() -> [Int] {
    let sizes = groupSizes.indices.sorted { (groupSizes[$1], $0) < (groupSizes[$0], $1) }
    return incidence.users.indices.map { file in
      let node = incidence.packages + file
      let group = groupOf[node]
      guard group >= 0 else { return groupSizes.max() ?? 0 }
      let other = sizes.first { $0 != group }.map { groupSizes[$0] } ?? 0
      return max(other, piece[node], groupSizes[group] - cutOff[node])
    }
  }

  private mutating func run(from root: Int) {
    var path = [root]
    enter(root, from: -1)
    while let node = path.last {
      guard let target = following(node) else {
        path.removeLast()
        leave(node)
        continue
      }
      if order[target] < 0 {
        enter(target, from: node)
        path.append(target)
      } else if target != parent[node] {
        low[node] = min(low[node], order[target])
      }
    }
    groupSizes.append(size[root])
  }

  private mutating func enter(_ node: Int, from origin: Int) {
    order[node] = visited
    low[node] = visited
    visited += 1
    parent[node] = origin
    groupOf[node] = groupSizes.count
    size[node] = node < incidence.packages ? 1 : 0
  }

  /// The next neighbour of a node that the walk has not looked at from there.
  private mutating func following(_ node: Int) -> Int? {
    defer { next[node] += 1 }
    guard node < incidence.packages else {
      let users = incidence.users[node - incidence.packages]
      return next[node] < users.count ? users[next[node]] : nil
    }
    let bound = incidence.bound[node]
    if next[node] < bound.count { return bound[next[node]] }
    let files = incidence.files[node]
    while next[node] - bound.count < files.count {
      let file = files[next[node] - bound.count]
      if !isOut[file] { return incidence.packages + file }
      next[node] += 1
    }
    return nil
  }

  /// Hands what a node has learnt to the node it was reached from.
  private mutating func leave(_ node: Int) {
    let origin = parent[node]
    guard origin >= 0 else { return }
    low[origin] = min(low[origin], low[node])
    size[origin] += size[node]
    if low[node] >= order[origin] {
      piece[origin] = max(piece[origin], size[node])
      cutOff[origin] += size[node]
    }
  }
}
