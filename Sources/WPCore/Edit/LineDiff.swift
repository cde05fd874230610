/// The lines by which two texts differ: few of them, found in bounded time.
struct LineDiff {
  /// A stretch of lines that gives way to another; either may be empty.
  struct Change: Equatable {
    let old: Range<Int>
    let new: Range<Int>
  }

  /// In the order of the lines; between two of them stands at least one line that both texts have.
  let changes: [Change]

  init(_ old: SplitLines, _ new: SplitLines) {
    var oldMarks = Array(repeating: false, count: old.count)
    var newMarks = Array(repeating: false, count: new.count)
    // The same lines at both ends are no part of the question, which nearly always makes it a small one.
    var start = 0
    while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
    var oldEnd = old.count
    var newEnd = new.count
    while oldEnd > start, newEnd > start, old[oldEnd - 1] == new[newEnd - 1] {
      oldEnd -= 1
      newEnd -= 1
    }
    var numbers: [SplitLines.Line: Int] = [:]
    let oldNumbers = LineDiff.number(old, start..<oldEnd, &numbers)
    let shared = numbers.count
    let newNumbers = LineDiff.number(new, start..<newEnd, &numbers)
    let known = Set(newNumbers)
    // A line that the other text has nowhere is a change, whatever else is.
    var oldKept: [(number: Int, line: Int)] = []
    for (offset, number) in oldNumbers.enumerated() {
      if known.contains(number) {
        oldKept.append((number, start + offset))
      } else {
        oldMarks[start + offset] = true
      }
    }
    var newKept: [(number: Int, line: Int)] = []
    for (offset, number) in newNumbers.enumerated() {
      if number < shared {
        newKept.append((number, start + offset))
      } else {
        newMarks[start + offset] = true
      }
    }
    var search = SnakeSearch(oldKept.map(\.number), newKept.map(\.number))
    search.run(
      onlyOld: { oldMarks[oldKept[$0].line] = true }, onlyNew: { newMarks[newKept[$0].line] = true }
    )
    changes = LineDiff.changes(oldMarks, newMarks)
  }

  /// Equal lines get equal numbers.
  private static func number(
    _ lines: SplitLines, _ range: Range<Int>, _ numbers: inout [SplitLines.Line: Int]
  ) -> [Int] {
    range.map { index in
      let next = numbers.count
      let line = lines[index]
      if let known = numbers[line] { return known }
      numbers[line] = next
      return next
    }
  }

  private static func changes(_ oldMarks: [Bool], _ newMarks: [Bool]) -> [Change] {
    var changes: [Change] = []
    var old = 0
    var new = 0
    while old < oldMarks.count || new < newMarks.count {
      let oldStart = old
      let newStart = new
      while old < oldMarks.count, oldMarks[old] { old += 1 }
      while new < newMarks.count, newMarks[new] { new += 1 }
      if old > oldStart || new > newStart {
        changes.append(Change(old: oldStart..<old, new: newStart..<new))
      }
      // What is not marked stands in both texts, in the same order.
      old += 1
      new += 1
    }
    return changes
  }
}
