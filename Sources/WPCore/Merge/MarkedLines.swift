/// One side of a comparison: its lines, and which of them the other side does not have.
struct MarkedLines {
  let lines: [Int]
  var isChanged: [Bool]

  init(_ lines: [Int]) {
    self.lines = lines
    isChanged = [Bool](repeating: false, count: lines.count)
  }

  var count: Int { lines.count }

  /// Whether a line is marked; there is nothing before the first and behind the last.
  func isMarked(_ index: Int) -> Bool {
    index >= 0 && index < isChanged.count && isChanged[index]
  }

  /// What a line tells a comparison.
  private enum Weight { case absent, frequent, telling }

  /// How far a frequent line looks around for others that tell nothing.
  private static let window = 100
  /// A line that stands more often than this is frequent in a file of any size.
  private static let mostCommon = 1024

  /// Marks the lines of a range that the other side does not have, and those so frequent, and so surrounded by
  /// absent ones, that matching them would only tear a change to pieces; gives the indices of the rest.
  mutating func telling(in range: Range<Int>, counts: [Int]) -> [Int] {
    let limit = min(SnakeSearch.roughRoot(of: count), MarkedLines.mostCommon)
    let weights = range.map { index -> Weight in
      switch counts[lines[index]] {
      case 0: .absent
      case limit...: .frequent
      default: .telling
      }
    }
    var kept: [Int] = []
    for (place, index) in range.enumerated() {
      let isKept =
        switch weights[place] {
        case .absent: false
        case .telling: true
        case .frequent: !MarkedLines.isLost(place, among: weights)
        }
      if isKept { kept.append(index) } else { isChanged[index] = true }
    }
    return kept
  }

  // A frequent line is given up where absent ones stand on both sides and are three times as many as the frequent.
  private static func isLost(_ place: Int, among weights: [Weight]) -> Bool {
    var absent = 0
    var frequent = 2
    for step in [-1, 1] {
      var found = 0
      var index = place + step
      while weights.indices.contains(index), abs(index - place) <= window {
        if weights[index] == .telling { break }
        if weights[index] == .absent { found += 1 } else { frequent += 1 }
        index += step
      }
      if found == 0 { return false }
      absent += found
    }
    return frequent * 4 < frequent + absent
  }
}
