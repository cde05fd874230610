/// Moves runs of changed lines to where a reader, and the other side, expects them.
///
/// A run can slide over lines that repeat: of the places it can have, the last one at which the other side has a
/// change too is taken, else the last one.
struct ChangeGroups {
  private var start = 0
  private var end = 0

  /// Slides the runs of one side; the other side is only looked at.
  static func compact(_ lines: inout MarkedLines, beside other: inout MarkedLines) {
    var group = ChangeGroups(in: lines)
    var beside = ChangeGroups(in: other)
    repeat {
      if !group.isEmpty { group.settle(&lines, &beside, other) }
    } while group.goOn(in: lines) && beside.goOn(in: other)
  }

  private init(in lines: MarkedLines) {
    while lines.isMarked(end) { end += 1 }
  }

  private var isEmpty: Bool { start == end }

  private mutating func settle(
    _ lines: inout MarkedLines, _ beside: inout ChangeGroups, _ other: MarkedLines
  ) {
    var earliest = end
    var meetsOther = false
    var size: Int
    repeat {
      // Sliding may make two runs one; then both are slid together.
      size = end - start
      while slideUp(&lines) { beside.goBack(in: other) }
      earliest = end
      meetsOther = !beside.isEmpty
      while slideDown(&lines) {
        _ = beside.goOn(in: other)
        if !beside.isEmpty { meetsOther = true }
      }
    } while size != end - start
    guard end != earliest, meetsOther else { return }
    while beside.isEmpty, slideUp(&lines) { beside.goBack(in: other) }
  }

  private mutating func slideUp(_ lines: inout MarkedLines) -> Bool {
    guard start > 0, lines.lines[start - 1] == lines.lines[end - 1] else { return false }
    start -= 1
    end -= 1
    lines.isChanged[start] = true
    lines.isChanged[end] = false
    while lines.isMarked(start - 1) { start -= 1 }
    return true
  }

  private mutating func slideDown(_ lines: inout MarkedLines) -> Bool {
    guard end < lines.count, lines.lines[start] == lines.lines[end] else { return false }
    lines.isChanged[start] = false
    lines.isChanged[end] = true
    start += 1
    end += 1
    while lines.isMarked(end) { end += 1 }
    return true
  }

  /// Goes to the run, perhaps empty, behind the next unchanged line; false at the end.
  private mutating func goOn(in lines: MarkedLines) -> Bool {
    guard end < lines.count else { return false }
    start = end + 1
    end = start
    while lines.isMarked(end) { end += 1 }
    return true
  }

  private mutating func goBack(in lines: MarkedLines) {
    guard start > 0 else { return }
    end = start - 1
    start = end
    while lines.isMarked(start - 1) { start -= 1 }
  }
}
