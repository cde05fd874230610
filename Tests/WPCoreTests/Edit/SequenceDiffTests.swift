import Testing

@testable import WPCore

struct SequenceDiffTests {
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

  private static func kept(_ elements: [Int], _ marks: [Bool]) -> [Int] {
    zip(elements, marks).filter { !$0.1 }.map(\.0)
  }

  @Test func `small sequences lose no more than they must`() {
    let all = Self.sequences(3, upTo: 4)
    for old in all {
      for new in all {
        var diff = SequenceDiff(old, new)
        diff.run()
        let stays = Self.kept(old, diff.removed)
        guard stays == Self.kept(new, diff.added), stays.count == Self.sharedLength(old, new) else {
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
    var diff = SequenceDiff(old, new)
    diff.run()
    #expect(Self.kept(old, diff.removed) == Self.kept(new, diff.added))
    // A good way is not much worse than the best.
    if letters == 8 {
      let best = Self.sharedLength(old, new)
      #expect(Self.kept(old, diff.removed).count * 10 > best * 9)
    }
  }
}
