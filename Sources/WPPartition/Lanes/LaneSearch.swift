/// A search through all packings, the heaviest weight first and on the lightest lane first.
///
/// It leaves out what cannot be lighter than the best found so far, and ends when that meets the bound.
struct LaneSearch {
  private let packing: LanePacking
  private let bound: Int
  private var span: Int
  private var stepsLeft: Int

  /// The loads so far, ascending, and the lane that each of them stands for.
  private var loads: [Int]
  private var lanes: [Int]

  /// The lane of each weight that was placed, by depth.
  private var lane: [Int]

  /// The weight that is still to be placed from each depth on.
  private let rest: [Int]

  /// The lightest packing found, if any is lighter than the one to beat.
  private(set) var members: [[Int]]?

  /// The most weights for which the search is run: it goes as deep as there are weights.
  private static let depthLimit = 400

  init(_ packing: LanePacking, bound: Int, span: Int, stepLimit: Int) {
    self.packing = packing
    self.bound = bound
    self.span = span
    stepsLeft = stepLimit
    loads = [Int](repeating: 0, count: packing.lanes)
    lanes = Array(loads.indices)
    lane = [Int](repeating: 0, count: packing.order.count)
    var rest = [0]
    for number in packing.order.reversed() {
      rest.append(rest[rest.count - 1] + packing.weights[number])
    }
    self.rest = rest.reversed()
  }

  /// Searches; says whether everything was looked at, so that nothing lighter than the result exists.
  mutating func run() -> Bool {
    guard packing.order.count <= LaneSearch.depthLimit else { return false }
    place(0)
    return stepsLeft > 0
  }

  private mutating func place(_ depth: Int) {
    guard depth < packing.order.count else { return keep() }
    guard fits(depth) else { return }
    let weight = packing.weights[packing.order[depth]]
    var tried = -1
    var slot = 0
    while slot < loads.count, span > bound {
      let load = loads[slot]
      if load != tried {
        tried = load
        stepsLeft -= 1
        // Loads ascend: what is too heavy here is so on all others.
        guard load + weight < span, stepsLeft > 0 else { return }
        lane[depth] = lanes[slot]
        let lighter = sink(slot, to: load + weight)
        place(depth + 1)
        rise(lighter, to: slot, load: load)
      }
      slot += 1
    }
  }

  /// Gives a slot a heavier load and moves it up to where that belongs; gives the slot it ends in.
  private mutating func sink(_ slot: Int, to load: Int) -> Int {
    let moved = lanes[slot]
    var slot = slot
    while slot + 1 < loads.count, loads[slot + 1] < load {
      loads[slot] = loads[slot + 1]
      lanes[slot] = lanes[slot + 1]
      slot += 1
    }
    loads[slot] = load
    lanes[slot] = moved
    return slot
  }

  /// Takes back what `sink` did.
  private mutating func rise(_ slot: Int, to first: Int, load: Int) {
    let moved = lanes[slot]
    var slot = slot
    while slot > first {
      loads[slot] = loads[slot - 1]
      lanes[slot] = lanes[slot - 1]
      slot -= 1
    }
    loads[slot] = load
    lanes[slot] = moved
  }

  /// Whether the room that is left below the best span can hold what is left to place.
  ///
  /// Room too small for the lightest weight is none.
  private func fits(_ depth: Int) -> Bool {
    let lightest = packing.order.last.map { packing.weights[$0] } ?? 0
    var room = 0
    for load in loads {
      guard span - 1 - load >= lightest else { break }
      room += span - 1 - load
    }
    return room >= rest[depth]
  }

  private mutating func keep() {
    span = loads.max() ?? 0
    var found = [[Int]](repeating: [], count: loads.count)
    for (depth, number) in packing.order.enumerated() { found[lane[depth]].append(number) }
    members = found
  }
}
