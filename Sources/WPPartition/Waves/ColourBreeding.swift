/// Looks for a colouring with a given number of colours by crossing two of them that were repaired (HEAD of Moalic and Gondran).
struct ColourBreeding {
  private let neighbours: [[Int]]
  private let count: Int

  /// The numbers of chance that come next.
  private(set) var random: SplitMix

  init(_ neighbours: [[Int]], count: Int, random: SplitMix) {
    self.neighbours = neighbours
    self.count = count
    self.random = random
  }

  /// The moves of one repair, and how many of the pair's generations pass before one is replaced by an older one.
  private static let moves = 10_000
  private static let cycle = 10

  /// Colours without any conflict, starting from some that may be too high; nothing if none were found in time.
  mutating func run(from start: [Int], looksLeft: inout Int) -> [Int]? {
    guard count > 0 else { return neighbours.isEmpty ? [] : nil }
    var one = start
    if repair(&one, moveLimit: 10 * ColourBreeding.moves, looksLeft: &looksLeft) == 0 { return one }
    var other = start.map { _ in random.below(count) }
    if repair(&other, moveLimit: ColourBreeding.moves, looksLeft: &looksLeft) == 0 { return other }
    var (elite, older) = (one, one)
    var fewest = Int.max
    var generation = 0
    while looksLeft > 0 {
      var children = (crossed(one, other), crossed(other, one))
      let first = repair(&children.0, moveLimit: ColourBreeding.moves, looksLeft: &looksLeft)
      if first == 0 { return children.0 }
      let second = repair(&children.1, moveLimit: ColourBreeding.moves, looksLeft: &looksLeft)
      if second == 0 { return children.1 }
      (one, other) = children
      if min(first, second) < fewest {
        fewest = min(first, second)
        elite = first <= second ? one : other
      }
      generation += 1
      if generation % ColourBreeding.cycle == 0 {
        one = older
        older = elite
        fewest = Int.max
      }
      if one == other { other = start.map { _ in random.below(count) } }
    }
    return nil
  }

  /// The number of conflicts that a repair leaves.
  private mutating func repair(
    _ colours: inout [Int], moveLimit: Int, looksLeft: inout Int
  ) -> Int {
    var search = ColouringSearch(neighbours, colours: colours, count: count, random: random)
    _ = search.run(moveLimit: moveLimit, looksLeft: &looksLeft)
    random = search.random
    colours = search.colours
    return search.conflicts
  }

  /// A child that takes the largest colour class of each parent in turn (GPX).
  private mutating func crossed(_ one: [Int], _ other: [Int]) -> [Int] {
    let parents = [one, other]
    var sizes = parents.map { parent in
      parent.reduce(into: [Int](repeating: 0, count: count)) { $0[$1] += 1 }
    }
    var child = [Int](repeating: -1, count: one.count)
    for colour in 0..<count {
      let turn = colour % 2
      var largest = 0
      for candidate in 1..<max(1, count) where sizes[turn][candidate] > sizes[turn][largest] {
        largest = candidate
      }
      for node in child.indices where child[node] < 0 && parents[turn][node] == largest {
        child[node] = colour
        sizes[0][one[node]] -= 1
        sizes[1][other[node]] -= 1
      }
    }
    for node in child.indices where child[node] < 0 { child[node] = random.below(count) }
    return child
  }
}
