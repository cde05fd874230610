/// Finds a shortest way from one sequence to another in linear space (Myers, "An O(ND) Difference Algorithm", 1986).
///
/// A box is cut in two where a way from its start and one from its end meet; the halves are searched in turn. In a
/// box that needs very many steps the way that came farthest is taken, so that the time stays bounded.
struct SnakeSearch {
  private struct Box {
    var old: Range<Int>
    var new: Range<Int>
    /// Whether the shortest way is wanted, however long it takes.
    let isExact: Bool
  }

  private let old: [Int]
  private let new: [Int]
  /// The farthest place in `old` that a way reaches on each diagonal, from the start and from the end.
  private var forward: [Int]
  private var backward: [Int]
  /// What has to be added to a diagonal to get its place in these.
  private let shift: Int
  private let limit: Int

  private static let leastLimit = 256
  private static let unreached = Int.max / 2

  init(_ old: [Int], _ new: [Int]) {
    self.old = old
    self.new = new
    let diagonals = old.count + new.count + 3
    forward = [Int](repeating: 0, count: diagonals)
    backward = forward
    shift = new.count + 1
    limit = max(SnakeSearch.roughRoot(of: diagonals), SnakeSearch.leastLimit)
  }

  /// Calls a function for each element that one sequence has and the other has not.
  mutating func run(onlyOld: (Int) -> Void, onlyNew: (Int) -> Void) {
    var boxes = [Box(old: 0..<old.count, new: 0..<new.count, isExact: false)]
    while let box = boxes.popLast() {
      let rest = trimmed(box)
      if rest.old.isEmpty {
        rest.new.forEach(onlyNew)
      } else if rest.new.isEmpty {
        rest.old.forEach(onlyOld)
      } else {
        boxes += halves(of: rest)
      }
    }
  }

  private func trimmed(_ box: Box) -> Box {
    var oldStart = box.old.lowerBound
    var newStart = box.new.lowerBound
    var oldEnd = box.old.upperBound
    var newEnd = box.new.upperBound
    while oldStart < oldEnd, newStart < newEnd, old[oldStart] == new[newStart] {
      oldStart += 1
      newStart += 1
    }
    while oldStart < oldEnd, newStart < newEnd, old[oldEnd - 1] == new[newEnd - 1] {
      oldEnd -= 1
      newEnd -= 1
    }
    return Box(old: oldStart..<oldEnd, new: newStart..<newEnd, isExact: box.isExact)
  }

  private mutating func halves(of box: Box) -> [Box] {
    let cut = meeting(in: box)
    return [
      Box(
        old: box.old.lowerBound..<cut.old, new: box.new.lowerBound..<cut.new,
        isExact: cut.isLowerExact),
      Box(
        old: cut.old..<box.old.upperBound, new: cut.new..<box.new.upperBound,
        isExact: cut.isUpperExact),
    ]
  }

  private struct Cut {
    let old: Int
    let new: Int
    var isLowerExact = true
    var isUpperExact = true
  }

  /// The diagonals a search from one end has come to; those beyond the box are left out.
  private struct Front {
    var low: Int
    var high: Int

    mutating func widen(
      to least: Int, _ most: Int, _ reached: inout [Int], shift: Int, unreached: Int
    ) {
      if low > least {
        low -= 1
        reached[low - 1 + shift] = unreached
      } else {
        low += 1
      }
      if high < most {
        high += 1
        reached[high + 1 + shift] = unreached
      } else {
        high -= 1
      }
    }

    func contains(_ diagonal: Int) -> Bool { low <= diagonal && diagonal <= high }
  }

  private mutating func meeting(in box: Box) -> Cut {
    let least = box.old.lowerBound - box.new.upperBound
    let most = box.old.upperBound - box.new.lowerBound
    let start = box.old.lowerBound - box.new.lowerBound
    let end = box.old.upperBound - box.new.upperBound
    let isOdd = (start - end) & 1 != 0
    var ahead = Front(low: start, high: start)
    var behind = Front(low: end, high: end)
    forward[start + shift] = box.old.lowerBound
    backward[end + shift] = box.old.upperBound
    var steps = 0
    while true {
      steps += 1
      ahead.widen(to: least, most, &forward, shift: shift, unreached: -1)
      for diagonal in stride(from: ahead.high, through: ahead.low, by: -2) {
        let place = advance(on: diagonal, in: box)
        if isOdd, behind.contains(diagonal), backward[diagonal + shift] <= place {
          return Cut(old: place, new: place - diagonal)
        }
      }
      behind.widen(to: least, most, &backward, shift: shift, unreached: SnakeSearch.unreached)
      for diagonal in stride(from: behind.high, through: behind.low, by: -2) {
        let place = retreat(on: diagonal, in: box)
        if !isOdd, ahead.contains(diagonal), place <= forward[diagonal + shift] {
          return Cut(old: place, new: place - diagonal)
        }
      }
      if !box.isExact, steps >= limit { return farthest(ahead, behind, in: box) }
    }
  }

  private mutating func advance(on diagonal: Int, in box: Box) -> Int {
    let place = diagonal + shift
    var x =
      forward[place - 1] >= forward[place + 1] ? forward[place - 1] + 1 : forward[place + 1]
    var y = x - diagonal
    while x < box.old.upperBound, y < box.new.upperBound, old[x] == new[y] {
      x += 1
      y += 1
    }
    forward[place] = x
    return x
  }

  private mutating func retreat(on diagonal: Int, in box: Box) -> Int {
    let place = diagonal + shift
    var x =
      backward[place - 1] < backward[place + 1] ? backward[place - 1] : backward[place + 1] - 1
    var y = x - diagonal
    while x > box.old.lowerBound, y > box.new.lowerBound, old[x - 1] == new[y - 1] {
      x -= 1
      y -= 1
    }
    backward[place] = x
    return x
  }

  // The side that has been searched from the end that came farther was searched exactly.
  private func farthest(_ ahead: Front, _ behind: Front, in box: Box) -> Cut {
    var best = (sum: -1, old: box.old.lowerBound)
    for diagonal in stride(from: ahead.high, through: ahead.low, by: -2) {
      let x = min(forward[diagonal + shift], box.old.upperBound, box.new.upperBound + diagonal)
      if best.sum < 2 * x - diagonal { best = (2 * x - diagonal, x) }
    }
    var last = (sum: SnakeSearch.unreached, old: box.old.upperBound)
    for diagonal in stride(from: behind.high, through: behind.low, by: -2) {
      let x = max(backward[diagonal + shift], box.old.lowerBound, box.new.lowerBound + diagonal)
      if 2 * x - diagonal < last.sum { last = (2 * x - diagonal, x) }
    }
    let done = best.sum - box.old.lowerBound - box.new.lowerBound
    let left = box.old.upperBound + box.new.upperBound - last.sum
    return left < done
      ? Cut(old: best.old, new: best.sum - best.old, isUpperExact: false)
      : Cut(old: last.old, new: last.sum - last.old, isLowerExact: false)
  }

  /// A power of two that is at least the square root of a number.
  static func roughRoot(of number: Int) -> Int {
    var root = 1
    var rest = number
    while rest > 0 {
      root *= 2
      rest >>= 2
    }
    return root
  }
}
