import WPPartition

extension Workload {
  /// The names of a shortest circle of units that wait for each other, the first once more at its end; nil where there
  /// is none.
  package var circle: [String]? {
    guard let cycle = waiting.cycles().min(by: { ($0.count, $0[0]) < ($1.count, $1[0]) }) else {
      return nil
    }
    return (cycle + cycle.prefix(1)).map { name($0) }
  }

  /// The units, each behind those that it waits for.
  var order: [Int] {
    // A component is numbered before those that lead to it, so what is waited for comes first.
    let component = waiting.components
    return units.indices.sorted { (component[$0], $0) < (component[$1], $1) }
  }

  /// The units that wait for each other and take the longest together.
  package var longestPath: (units: [Int], minutes: Int) {
    var length = units.map(\.minutes)
    var before = [Int?](repeating: nil, count: units.count)
    for unit in order {
      for other in units[unit].prerequisites
      where length[other] + units[unit].minutes > length[unit] {
        length[unit] = length[other] + units[unit].minutes
        before[unit] = other
      }
    }
    guard let last = units.indices.min(by: { (length[$1], $0) < (length[$0], $1) }) else {
      return ([], 0)
    }
    var path: [Int] = []
    var step: Int? = last
    while let unit = step {
      path.append(unit)
      step = before[unit]
    }
    return (path.reversed(), length[last])
  }
}
