import Testing

@testable import WPCore

struct SnakeSearchTests {
  /// Every sequence of some letters up to a length.
  private static func sequences(_ letters: Int, upTo length: Int) -> [[Int]] {
    var all: [[Int]] = [[]]
    var last = all
    for _ in 0..<length {
      last = last.flatMap { sequence in (0..<letters).map { sequence + [$0] } }
      all += last
    }
    return all
  }

  private static func sharedLength(_ a: [Int], _ b: [Int]) -> Int {
    var row = Array(repeating: 0, count: b.count + 1)
    for element in a {
      var diagonal = 0
      for (index, other) in b.enumerated() {
        let above = row[index + 1]
        row[index + 1] = element == other ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return row[b.count]
  }

  /// What is left of two sequences without what only one of them has.
  private static func kept(_ old: [Int], _ new: [Int]) -> (old: [Int], new: [Int]) {
    var (removed, added): (Set<Int>, Set<Int>) = ([], [])
    var search = SnakeSearch(old, new)
    search.run(onlyOld: { removed.insert($0) }, onlyNew: { added.insert($0) })
    return (
      old.indices.filter { !removed.contains($0) }.map { old[$0] },
      new.indices.filter { !added.contains($0) }.map { new[$0] }
    )
  }

  @Test func `small sequences lose no more than they must`() {
    let all = Self.sequences(3, upTo: 4)
    for old in all {
      for new in all {
        let kept = Self.kept(old, new)
        guard kept.old == kept.new, kept.old.count == Self.sharedLength(old, new) else {
          Issue.record("\(old) and \(new)")
          return
        }
      }
    }
  }

  @Test(arguments: [(2, 3_000), (8, 3_000), (100, 10_000), (100_000, 10_000)])
  func `what is left of large sequences is the same`(letters: Int, count: Int) {
    var random = SeededNumbers(seed: UInt64(letters))
    let old = (0..<count).map { _ in Int.random(in: 0..<letters, using: &random) }
    let new = (0..<count + 500).map { _ in Int.random(in: 0..<letters, using: &random) }
    let kept = Self.kept(old, new)
    #expect(kept.old == kept.new)
    // A good way is not much worse than the best.
    if letters == 8 {
      let best = Self.sharedLength(old, new)
      #expect(kept.old.count * 10 > best * 9)
    }
  }
}
