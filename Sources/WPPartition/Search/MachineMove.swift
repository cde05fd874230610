/// A job of a critical block that goes to another place in it.
struct MachineMove {
  /// The places of the jobs between which the order changes, as they are now.
  ///
  /// Forwards the first of them goes behind the last, backwards the last before the first.
  let segment: ArraySlice<Int>
  let isForwards: Bool

  /// The place that moves.
  var mover: Int { isForwards ? segment[segment.startIndex] : segment[segment.endIndex - 1] }

  /// The place it moves to.
  var target: Int { isForwards ? segment[segment.endIndex - 1] : segment[segment.startIndex] }

  /// The places it passes.
  var passed: ArraySlice<Int> { isForwards ? segment.dropFirst() : segment.dropLast() }
}

extension MachineOrders {
  /// Whether a move is certain to leave the orders free of contradiction.
  func isSafe(_ move: MachineMove) -> Bool {
    let mover = job(at: move.mover)
    let target = job(at: move.target)
    guard move.isForwards else {
      let reach = heads[target] &+ model.durations[target]
      for index in model.predecessors.range(mover) {
        let before = model.predecessors.items[index]
        if before == target || heads[before] &+ max(1, model.durations[before]) > reach {
          return false
        }
      }
      for index in model.machinesOfJob.range(mover) where places[index] != move.mover {
        guard previous[places[index]] >= 0 else { continue }
        let before = job(at: previous[places[index]])
        if before == target || heads[before] &+ model.durations[before] > reach { return false }
      }
      return true
    }
    let reach = tails[target] &+ model.durations[target]
    for index in model.successors.range(mover) {
      let after = model.successors.items[index]
      if after == target || tails[after] &+ max(1, model.durations[after]) > reach { return false }
    }
    for index in model.machinesOfJob.range(mover) where places[index] != move.mover {
      guard next[places[index]] >= 0 else { continue }
      let after = job(at: next[places[index]])
      if after == target || tails[after] &+ model.durations[after] > reach { return false }
    }
    return true
  }

  /// The longest way through the jobs of a move once it is done; nothing else can have become longer.
  func estimate(_ move: MachineMove, _ newHeads: inout [Int]) -> Int {
    let first = move.segment.startIndex
    let count = move.segment.count
    let shift = move.isForwards ? 1 : count - 1
    let leader = previous[move.segment[first]]
    var end = 0
    if leader >= 0 {
      let before = job(at: leader)
      end = heads[before] &+ model.durations[before]
    }
    for index in 0..<count {
      let place = move.segment[first + (index + shift) % count]
      let job = job(at: place)
      newHeads[index] = max(head(of: job, besides: place), end)
      end = newHeads[index] &+ model.durations[job]
    }
    let follower = next[move.segment[first + count - 1]]
    var rest = 0
    if follower >= 0 {
      let after = job(at: follower)
      rest = tails[after] &+ model.durations[after]
    }
    var longest = 0
    for index in (0..<count).reversed() {
      let place = move.segment[first + (index + shift) % count]
      let job = job(at: place)
      let tail = max(tail(of: job, besides: place), rest)
      rest = tail &+ model.durations[job]
      longest = max(longest, newHeads[index] &+ rest)
    }
    return longest
  }
}
