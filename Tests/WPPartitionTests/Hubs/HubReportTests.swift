import Testing
import WPPartition
import WPRandom

@Suite struct `A report on hubs` {
  @Test func `names the one file that shrinks the largest group most`() {
    var random = SeededRandom(seed: 41)
    for _ in 0..<400 {
      let sample = HubSample(&random)
      let report = HubReport(
        packages: sample.packages, files: sample.files, pairs: sample.pairs, limit: 1)
      let before = sample.largest(without: [])
      let least = sample.files.indices.map { sample.largest(without: [$0]) }.min() ?? before
      #expect(report.hubs.count == (least < before ? 1 : 0))
      for hub in report.hubs {
        #expect(hub.before == before)
        #expect(hub.after == least)
        let same = sample.files.indices.filter { sample.largest(without: [$0]) == least }
        let best = same.max { (sample.users($0), $1) < (sample.users($1), $0) }
        #expect(hub.file == best)
        #expect(hub.users == sample.users(hub.file))
      }
    }
  }

  @Test func `is as good as any three files in nine of ten cases, and never says what is not so`() {
    var random = SeededRandom(seed: 42)
    var (cases, equal) = (0, 0)
    for _ in 0..<250 {
      let sample = HubSample(&random)
      let report = HubReport(packages: sample.packages, files: sample.files, pairs: sample.pairs)
      let chosen = report.hubs.map(\.file)
      var (before, out) = (sample.largest(without: []), Set<Int>())
      for hub in report.hubs {
        out.insert(hub.file)
        #expect(hub.before == before)
        #expect(hub.after == sample.largest(without: out))
        before = hub.after
      }
      for file in chosen {
        #expect(sample.largest(without: out.subtracting([file])) > before)
      }
      let least = sample.least(outOf: 3)
      guard least < sample.largest(without: []) else { continue }
      cases += 1
      if before == least { equal += 1 }
    }
    #expect(cases > 100)
    #expect(equal * 10 >= cases * 9)
  }

  @Test func `finds two files that hold the same packages, of which neither alone matters`() {
    let files = [[0, 1, 2, 3], [0, 1, 2, 3], [0, 1]]
    let report = HubReport(packages: 4, files: files)
    #expect(report.hubs.map(\.file) == [0, 1, 2])
    #expect(report.hubs.map(\.users) == [4, 4, 2])
    #expect(report.hubs.map(\.before) == [4, 4, 2])
    #expect(report.hubs.map(\.after) == [4, 2, 1])
  }

  @Test func `names nothing where groups are small or held together by more than files`() {
    #expect(HubReport(packages: 3, files: [[0], [1], [2, 2, 9, -1]]).hubs == [])
    #expect(HubReport(packages: 2, files: [[0, 1]], pairs: [(0, 1)]).hubs == [])
    #expect(HubReport(packages: 0, files: []).hubs == [])
    #expect(HubReport(packages: 2, files: [[0, 1]], limit: 0).hubs == [])
  }

  @Test func `looks through five thousand packages on one file, a chain of them, and many files`() {
    let count = 5_000
    let one = HubReport(packages: count, files: [Array(0..<count)])
    #expect(one.hubs.map(\.users) == [count])
    #expect(one.hubs.map(\.after) == [1])
    let chain = HubReport(packages: count, files: (1..<count).map { [$0 - 1, $0] }, limit: 1)
    #expect(chain.hubs.map(\.file) == [2_499])
    #expect(chain.hubs.map(\.after) == [2_500])
  }
}

/// Packages and files drawn at random.
private struct HubSample {
  let packages: Int
  let files: [[Int]]
  let pairs: [(Int, Int)]

  init(_ random: inout SeededRandom) {
    let packages = random.number(1...12)
    self.packages = packages
    files = (0..<random.number(0...9)).map { _ in
      let size = random.number(1...random.pick([2, 3, 8]))
      return (0..<size).map { _ in random.below(packages) }
    }
    pairs = (0..<random.pick([0, 0, 2])).map { _ in (random.below(packages), random.below(packages))
    }
  }

  func users(_ file: Int) -> Int { Set(files[file]).count }

  func largest(without out: Set<Int>) -> Int {
    var group = Array(0..<packages)
    let kept = files.indices.filter { !out.contains($0) }.map { files[$0] }
    for _ in 0..<packages {
      for users in kept + pairs.map({ [$0.0, $0.1] }) {
        let least = users.map { group[$0] }.min() ?? 0
        for user in users { group[user] = least }
      }
    }
    return Dictionary(grouping: group) { $0 }.values.map(\.count).max() ?? 0
  }

  /// The smallest largest group that taking out so many files can leave.
  func least(outOf limit: Int) -> Int {
    var sets: Set<Set<Int>> = [[]]
    for _ in 0..<limit {
      sets.formUnion(sets.flatMap { set in files.indices.map { set.union([$0]) } })
    }
    return sets.map { largest(without: $0) }.min() ?? 0
  }
}
