/// Moves jobs within critical blocks, always to the best neighbour that does not undo what was done just before.
///
/// It is for projects in which jobs compete for nothing but machines: job shops, open shops, packages that share files
/// while agents abound.
struct TabuSearch {
  /// The most jobs that it remembers moves of.
  static let mostJobs = 1_500

  private var orders: MachineOrders
  private var dice = Dice(seed: 0x7AB0_0F5C_4ED0_1E5)
  private var until: [Int32]
  private var newHeads: [Int]
  private var step = 0

  /// How many starts and estimates have been worked out.
  private var work = 0

  init(_ model: Model) {
    orders = MachineOrders(model)
    until = [Int32](repeating: 0, count: model.count * model.count)
    newHeads = [Int](repeating: 0, count: model.count)
  }

  /// How many schedules' worth of work has been done.
  var schedules: Int { work / max(1, orders.model.count) }

  /// Searches from the incumbent for a number of schedules; where nothing is found for long, it begins anew from there.
  mutating func run(_ incumbent: inout Incumbent, atMost most: Int) {
    let count = orders.model.count
    let end = work + most * count
    let patience = max(300, most / 4)
    var idle = 0
    orders.adopt(incumbent.starts)
    work += count
    while work < end, !incumbent.isProven {
      guard makeStep(incumbent.makespan), orders.evaluate() else {
        orders.adopt(incumbent.starts)
        work += count
        idle = 0
        continue
      }
      work += count
      step += 1
      if orders.makespan < incumbent.makespan {
        incumbent.offer(orders.heads, makespan: orders.makespan)
        idle = 0
      } else {
        idle += 1
        if idle > patience {
          orders.adopt(incumbent.starts)
          idle = 0
        }
      }
    }
  }

  /// Makes the best move that is not forbidden, or any if all are; false if there is none.
  private mutating func makeStep(_ best: Int) -> Bool {
    var chosen: MachineMove?
    var least = Int.max
    var spare: MachineMove?
    var equals = 0
    var spares = 0
    for block in orders.criticalBlocks(&dice) {
      for move in TabuSearch.moves(in: block) where orders.isSafe(move) {
        let estimate = orders.estimate(move, &newHeads)
        work += move.segment.count
        if isForbidden(move), estimate >= best {
          spares += 1
          if dice.below(spares) == 0 { spare = move }
        } else if estimate <= least {
          equals = estimate < least ? 1 : equals + 1
          least = estimate
          if dice.below(equals) == 0 { chosen = move }
        }
      }
    }
    guard let move = chosen ?? spare else { return false }
    make(move)
    return true
  }

  /// Every job of a block to its end or to its beginning, and neighbours exchanged.
  private static func moves(in block: [Int]) -> [MachineMove] {
    var moves: [MachineMove] = []
    let last = block.count - 1
    for index in 0..<last { moves.append(MachineMove(segment: block[index...], isForwards: true)) }
    for index in 1...last where index > 1 || last > 1 {
      moves.append(MachineMove(segment: block[...index], isForwards: false))
    }
    if last > 2 {
      moves.append(MachineMove(segment: block[0...1], isForwards: true))
      moves.append(MachineMove(segment: block[(last - 1)...], isForwards: false))
    }
    return moves
  }

  private func isForbidden(_ move: MachineMove) -> Bool {
    let mover = orders.job(at: move.mover)
    return move.passed.contains { place in
      until[key(mover, orders.job(at: place), isFirstBefore: !move.isForwards)] > step
    }
  }

  /// Where it is noted how long one job must not come before another.
  private func key(_ first: Int, _ second: Int, isFirstBefore: Bool) -> Int {
    let count = orders.model.count
    return isFirstBefore ? first * count + second : second * count + first
  }

  private mutating func make(_ move: MachineMove) {
    let mover = orders.job(at: move.mover)
    let tenure = 6 + orders.model.count / max(1, orders.model.machines.count) / 3 + dice.below(8)
    for place in move.passed {
      until[key(mover, orders.job(at: place), isFirstBefore: move.isForwards)] =
        Int32(truncatingIfNeeded: step + tenure)
    }
    if move.isForwards {
      orders.move(move.mover, behind: move.target)
    } else {
      orders.move(move.mover, before: move.target)
    }
  }
}
