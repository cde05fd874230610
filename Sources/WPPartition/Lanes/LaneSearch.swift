/// A search through all packings, the heaviest weight first and on the lightest lane first.
///
/// It leaves out what cannot be lighter than the best found so far, and ends when that meets the bound.
struct LaneSearch {
  private let packing: LanePacking
  private let bound: Int
  private var span: Int
  private var stepsLeft: Int
  private var loads: [Int]
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
    stepsLeft -= loads.count
    guard stepsLeft > 0, fits(depth) else { return }
    let weight = packing.weights[packing.order[depth]]
    var tried = -1
    for target in loads.indices.sorted(by: { (loads[$0], $0) < (loads[$1], $1) })
    where loads[target] != tried {
      tried = loads[target]
      // Lanes ascend: what is too heavy here is so on all others.
      guard tried + weight < span else { return }
      lane[depth] = target
      loads[target] += weight
      place(depth + 1)
      loads[target] -= weight
      guard stepsLeft > 0, span > bound else { return }
    }
  }

  /// Whether the room that is left below the best span can hold what is left to place.
  ///
  /// Room too small for the lightest weight is none.
  private func fits(_ depth: Int) -> Bool {
    let lightest = packing.order.last.map { packing.weights[$0] } ?? 0
    var room = 0
    for load in loads where span - 1 - load >= lightest { room += span - 1 - load }
    return room >= rest[depth]
  }

  private mutating func keep() {
    span = loads.max() ?? 0
    var found = [[Int]](repeating: [], count: loads.count)
    for (depth, number) in packing.order.enumerated() { found[lane[depth]].append(number) }
    members = found
  }
}
