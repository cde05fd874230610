/// What goes and what comes between two sequences of numbers.
///
/// The linear-space algorithm of E. W. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986). Where a
/// stretch differs too much, the best way is no longer looked for, and a good one is taken.
struct SequenceDiff {
  /// Which elements of the old sequence go.
  private(set) var removed: [Bool]
  /// Which elements of the new sequence come.
  private(set) var added: [Bool]

  private let old: [Int]
  private let new: [Int]
  /// How far each diagonal was followed from the start, and from the end; a diagonal is an old place less a new one.
  private var forward: [Int]
  private var backward: [Int]

  /// The most steps in which the best way through a stretch is looked for.
  private static let patience = 256

  /// A stretch of both sequences.
  private struct Box {
    var old: Range<Int>
    var new: Range<Int>
  }

  init(_ old: [Int], _ new: [Int]) {
    self.old = old
    self.new = new
    removed = Array(repeating: false, count: old.count)
    added = Array(repeating: false, count: new.count)
    let diagonals = old.count + new.count + 3
    forward = Array(repeating: 0, count: diagonals)
    backward = Array(repeating: 0, count: diagonals)
  }

  /// Finds out.
  mutating func run() {
    var boxes = [Box(old: 0..<old.count, new: 0..<new.count)]
    while var box = boxes.popLast() {
      trim(&box)
      if box.new.isEmpty {
        for index in box.old { removed[index] = true }
      } else if box.old.isEmpty {
        for index in box.new { added[index] = true }
      } else {
        let (old, new) = split(box)
        boxes.append(Box(old: box.old.lowerBound..<old, new: box.new.lowerBound..<new))
        boxes.append(Box(old: old..<box.old.upperBound, new: new..<box.new.upperBound))
      }
    }
  }

  /// Leaves out what is the same at both ends.
  private func trim(_ box: inout Box) {
    var (low, high) = (box.old.lowerBound, box.old.upperBound)
    var (newLow, newHigh) = (box.new.lowerBound, box.new.upperBound)
    while low < high, newLow < newHigh, old[low] == new[newLow] {
      low += 1
      newLow += 1
    }
    while low < high, newLow < newHigh, old[high - 1] == new[newHigh - 1] {
      high -= 1
      newHigh -= 1
    }
    box = Box(old: low..<high, new: newLow..<newHigh)
  }

  /// Finds a place in the middle of a good way through a box whose ends differ; it is none of the two corners.
  private mutating func split(_ box: Box) -> (old: Int, new: Int) {
    let (low, high) = (box.old.lowerBound, box.old.upperBound)
    let (newLow, newHigh) = (box.new.lowerBound, box.new.upperBound)
    // Diagonals beyond these lie outside of the box; the array begins one before the smallest there can be.
    let (least, greatest) = (low - newHigh, high - newLow)
    let base = new.count + 1
    let (first, last) = (low - newLow, high - newHigh)
    let isOdd = (first - last) & 1 != 0
    var (forwardLeast, forwardGreatest) = (first, first)
    var (backwardLeast, backwardGreatest) = (last, last)
    forward[base + first] = low
    backward[base + last] = high
    var cost = 0
    while true {
      cost += 1
      if forwardLeast > least {
        forwardLeast -= 1
        forward[base + forwardLeast - 1] = -1
      } else {
        forwardLeast += 1
      }
      if forwardGreatest < greatest {
        forwardGreatest += 1
        forward[base + forwardGreatest + 1] = -1
      } else {
        forwardGreatest -= 1
      }
      for diagonal in stride(from: forwardGreatest, through: forwardLeast, by: -2) {
        let (below, above) = (forward[base + diagonal - 1], forward[base + diagonal + 1])
        var place = below >= above ? below + 1 : above
        var other = place - diagonal
        while place < high, other < newHigh, old[place] == new[other] {
          place += 1
          other += 1
        }
        forward[base + diagonal] = place
        if isOdd, backwardLeast <= diagonal, diagonal <= backwardGreatest,
          backward[base + diagonal] <= place
        {
          return (place, other)
        }
      }
      if backwardLeast > least {
        backwardLeast -= 1
        backward[base + backwardLeast - 1] = .max
      } else {
        backwardLeast += 1
      }
      if backwardGreatest < greatest {
        backwardGreatest += 1
        backward[base + backwardGreatest + 1] = .max
      } else {
        backwardGreatest -= 1
      }
      for diagonal in stride(from: backwardGreatest, through: backwardLeast, by: -2) {
        let (below, above) = (backward[base + diagonal - 1], backward[base + diagonal + 1])
        var place = below < above ? below : above - 1
        var other = place - diagonal
        while place > low, other > newLow, old[place - 1] == new[other - 1] {
          place -= 1
          other -= 1
        }
        backward[base + diagonal] = place
        if !isOdd, forwardLeast <= diagonal, diagonal <= forwardGreatest,
          place <= forward[base + diagonal]
        {
          return (place, other)
        }
      }
      if cost >= SequenceDiff.patience {
        return furthest(
          box, base: base,
          forward: stride(from: forwardGreatest, through: forwardLeast, by: -2),
          backward: stride(from: backwardGreatest, through: backwardLeast, by: -2))
      }
    }
  }

  /// The place that was reached farthest from the corner it was looked for from.
  private func furthest(
    _ box: Box, base: Int, forward forwardDiagonals: StrideThrough<Int>,
    backward backwardDiagonals: StrideThrough<Int>
  ) -> (old: Int, new: Int) {
    let (low, high) = (box.old.lowerBound, box.old.upperBound)
    let (newLow, newHigh) = (box.new.lowerBound, box.new.upperBound)
    var fromStart = (old: low, new: newLow)
    for diagonal in forwardDiagonals {
      var place = min(forward[base + diagonal], high)
      var other = place - diagonal
      if other > newHigh {
        place = newHigh + diagonal
        other = newHigh
      }
      if place + other > fromStart.old + fromStart.new { fromStart = (place, other) }
    }
    var fromEnd = (old: high, new: newHigh)
    for diagonal in backwardDiagonals {
      var place = max(backward[base + diagonal], low)
      var other = place - diagonal
      if other < newLow {
        place = newLow + diagonal
        other = newLow
      }
      if place + other < fromEnd.old + fromEnd.new { fromEnd = (place, other) }
    }
    let gained = fromStart.old + fromStart.new - low - newLow
    return high + newHigh - fromEnd.old - fromEnd.new < gained ? fromStart : fromEnd
  }
}
