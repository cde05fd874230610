/// One place at which two sequences of lines differ.
struct LineChange: Sendable, Equatable {
  /// The lines that go; empty for an insertion.
  let old: Range<Int>
  /// The lines that come; empty for a deletion.
  let new: Range<Int>
}

/// Finds what turns one sequence of lines into another.
///
/// It takes the choices git takes where several answers are equally short, so that a merge built on it conflicts
/// where git's would.
enum LineChanges {
  /// The changes in the order of their places; between two of them at least one line is equal.
  static func between(_ old: [Int], _ new: [Int]) -> [LineChange] {
    var first = MarkedLines(old)
    var second = MarkedLines(new)
    markDifferences(&first, &second)
    ChangeGroups.compact(&first, beside: &second)
    ChangeGroups.compact(&second, beside: &first)
    return script(first, second)
  }

  private static func markDifferences(_ first: inout MarkedLines, _ second: inout MarkedLines) {
    let shorter = min(first.count, second.count)
    var head = 0
    while head < shorter, first.lines[head] == second.lines[head] { head += 1 }
    var tail = 0
    while tail < shorter - head,
      first.lines[first.count - 1 - tail] == second.lines[second.count - 1 - tail]
    {
      tail += 1
    }
    let size = max(first.lines.max() ?? -1, second.lines.max() ?? -1) + 1
    var firstCounts = [Int](repeating: 0, count: size)
    var secondCounts = firstCounts
    for number in first.lines { firstCounts[number] += 1 }
    for number in second.lines { secondCounts[number] += 1 }
    let left = first.telling(in: head..<(first.count - tail), counts: secondCounts)
    let right = second.telling(in: head..<(second.count - tail), counts: firstCounts)
    var search = SnakeSearch(
      left.map { first.lines[$0] }, right.map { second.lines[$0] })
    search.run(
      onlyOld: { first.isChanged[left[$0]] = true }, onlyNew: { second.isChanged[right[$0]] = true }
    )
  }

  private static func script(_ first: MarkedLines, _ second: MarkedLines) -> [LineChange] {
    var changes: [LineChange] = []
    var old = 0
    var new = 0
    while old < first.count || new < second.count {
      let oldStart = old
      let newStart = new
      while first.isMarked(old) { old += 1 }
      while second.isMarked(new) { new += 1 }
      if old > oldStart || new > newStart {
        changes.append(LineChange(old: oldStart..<old, new: newStart..<new))
      } else {
        old += 1
        new += 1
      }
    }
    return changes
  }
}
