/// The places at which two sides changed a base, in order; no two touch.
struct MergeHunks {
  /// Whose lines stand at a place in the end.
  enum Taker { case ours, theirs, nobody }

  /// One place, in the lines of the base and of both sides.
  struct Hunk {
    var taker: Taker
    var base: Range<Int>
    var ours: Range<Int>
    var theirs: Range<Int>
  }

  private(set) var all: [Hunk] = []
  private let ours: NumberedLines
  private let theirs: NumberedLines

  init(base: NumberedLines, ours: NumberedLines, theirs: NumberedLines) {
    self.ours = ours
    self.theirs = theirs
    let mine = LineChanges.between(base.numbers, ours.numbers)
    let other = LineChanges.between(base.numbers, theirs.numbers)
    gather(mine[...], other[...])
  }

  private mutating func gather(_ mine: ArraySlice<LineChange>, _ other: ArraySlice<LineChange>) {
    var mine = mine
    var other = other
    // How far the lines of each side stand behind those of the base.
    var ourShift = 0
    var theirShift = 0
    while let next = mine.first ?? other.first {
      let ourChange = mine.first
      let theirChange = other.first
      if let change = ourChange,
        theirChange.map({ change.old.upperBound < $0.old.lowerBound }) ?? true
      {
        add(.ours, change.old, change.new, change.old.moved(by: theirShift))
        ourShift = change.shift
        mine.removeFirst()
        continue
      }
      if let change = theirChange,
        ourChange.map({ change.old.upperBound < $0.old.lowerBound }) ?? true
      {
        add(.theirs, change.old, change.old.moved(by: ourShift), change.new)
        theirShift = change.shift
        other.removeFirst()
        continue
      }
      guard let ourChange, let theirChange else { preconditionFailure("\(next) belongs to a side") }
      if !isSame(ourChange, theirChange) { addConflict(ourChange, theirChange) }
      if ourChange.old.upperBound >= theirChange.old.upperBound {
        theirShift = theirChange.shift
        other.removeFirst()
      }
      if theirChange.old.upperBound >= ourChange.old.upperBound {
        ourShift = ourChange.shift
        mine.removeFirst()
      }
    }
  }

  private func isSame(_ mine: LineChange, _ other: LineChange) -> Bool {
    mine.old == other.old && ours.numbers[mine.new] == theirs.numbers[other.new]
  }

  // Each side's lines are those that stand in its file for the union of what both changed.
  private mutating func addConflict(_ mine: LineChange, _ other: LineChange) {
    let start = min(mine.old.lowerBound, other.old.lowerBound)
    let end = max(mine.old.upperBound, other.old.upperBound)
    func spread(_ change: LineChange) -> Range<Int> {
      let first = change.new.lowerBound - (change.old.lowerBound - start)
      return first..<(change.new.upperBound + (end - change.old.upperBound))
    }
    add(.nobody, start..<end, spread(mine), spread(other))
  }

  private mutating func add(
    _ taker: Taker, _ base: Range<Int>, _ mine: Range<Int>, _ other: Range<Int>
  ) {
    guard let last = all.last,
      mine.lowerBound <= last.ours.upperBound || other.lowerBound <= last.theirs.upperBound
    else {
      all.append(Hunk(taker: taker, base: base, ours: mine, theirs: other))
      return
    }
    all[all.count - 1] = Hunk(
      taker: taker == last.taker ? taker : .nobody,
      base: last.base.lowerBound..<base.upperBound,
      ours: last.ours.lowerBound..<mine.upperBound,
      theirs: last.theirs.lowerBound..<other.upperBound)
  }

  /// Cuts out of each conflict what both sides agree on.
  mutating func refine() {
    all = all.flatMap { hunk -> [Hunk] in
      guard hunk.taker == .nobody, !hunk.ours.isEmpty, !hunk.theirs.isEmpty else { return [hunk] }
      let changes = LineChanges.between(
        Array(ours.numbers[hunk.ours]), Array(theirs.numbers[hunk.theirs]))
      if changes.isEmpty {
        var agreed = hunk
        agreed.taker = .ours
        return [agreed]
      }
      return changes.map { change in
        Hunk(
          taker: .nobody, base: hunk.base, ours: change.old.moved(by: hunk.ours.lowerBound),
          theirs: change.new.moved(by: hunk.theirs.lowerBound))
      }
    }
  }

  /// Makes one of two conflicts that only three lines part, or only lines without a word.
  mutating func simplify() {
    var joined: [Hunk] = []
    for hunk in all {
      guard let last = joined.last, last.taker == .nobody, hunk.taker == .nobody else {
        joined.append(hunk)
        continue
      }
      let between = last.ours.upperBound..<max(last.ours.upperBound, hunk.ours.lowerBound)
      if between.count > 3, ours.hasWord(in: between) {
        joined.append(hunk)
      } else {
        joined[joined.count - 1].ours = last.ours.lowerBound..<hunk.ours.upperBound
        joined[joined.count - 1].theirs = last.theirs.lowerBound..<hunk.theirs.upperBound
      }
    }
    all = joined
  }
}

extension LineChange {
  /// How far the lines behind the change stand behind those of the base.
  fileprivate var shift: Int { new.upperBound - old.upperBound }
}

extension Range<Int> {
  fileprivate func moved(by distance: Int) -> Range<Int> {
    (lowerBound + distance)..<(upperBound + distance)
  }
}
