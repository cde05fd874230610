extension LanePacking {
  /// Puts the two partial packings that differ most within themselves against each other, over and over (Karmarkar and Karp).
  func byDifferences() -> [[Int]] {
    // Ascending by spread; of equal ones the first made stands last and is taken first.
    var open = order.reversed().map { Partial(number: $0, weight: weights[$0], lanes: lanes) }
    while let one = open.popLast() {
      guard let other = open.popLast() else { return one.members }
      let joined = one.joined(with: other)
      var (low, high) = (0, open.count)
      while low < high {
        let middle = (low + high) / 2
        if open[middle].spread < joined.spread { low = middle + 1 } else { high = middle }
      }
      open.insert(joined, at: low)
    }
    return []
  }
}

/// Some weights packed on all lanes, the heaviest lane first.
private struct Partial {
  private(set) var members: [[Int]]
  private var loads: [Int]

  init(number: Int, weight: Int, lanes: Int) {
    members = [[Int]](repeating: [], count: lanes)
    loads = [Int](repeating: 0, count: lanes)
    members[0] = [number]
    loads[0] = weight
  }

  var spread: Int { loads[0] - loads[loads.count - 1] }

  /// Two packings in one, the heaviest lane of each together with the lightest of the other.
  func joined(with other: Partial) -> Partial {
    let last = loads.count - 1
    let sums = loads.indices.map { loads[$0] + other.loads[last - $0] }
    let order = loads.indices.sorted { (sums[$1], $0) < (sums[$0], $1) }
    var result = self
    result.loads = order.map { sums[$0] }
    result.members = order.map { members[$0] + other.members[last - $0] }
    return result
  }
}
