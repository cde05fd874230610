/// Sets of mutually exclusive jobs that together hold every exclusion, as large as they can simply be found.
///
/// A shared file, a machine of a job shop, or one task of an open shop is such a set; knowing it as a whole bounds the
/// makespan far better than its pairs do.
struct ExclusionCover {
  private(set) var sets: [[Int]] = []
  private let adjacent: BitMatrix
  private var covered: BitMatrix

  /// The most jobs for which growing a set looks for the best next member instead of the first.
  private static let carefulCount = 300

  /// Covers the pairs of some jobs, numbered from zero, that exclude each other.
  init(count: Int, pairs: [(Int, Int)], sets given: [[Int]]) {
    var adjacent = BitMatrix(count)
    for set in given {
      let mask = adjacent.mask(set)
      for job in set { adjacent.insert(job, all: mask) }
    }
    for (first, second) in pairs {
      adjacent.insert(first, second)
      adjacent.insert(second, first)
    }
    self.adjacent = adjacent
    covered = BitMatrix(count)
    let largestFirst = given.indices.sorted { (-given[$0].count, $0) < (-given[$1].count, $1) }
    for index in largestFirst where !isCovered(given[index]) { grow(given[index]) }
    for first in 0..<count {
      while let second = uncoveredNeighbour(of: first) { grow([first, second]) }
    }
  }

  private func isCovered(_ set: [Int]) -> Bool {
    let mask = covered.mask(set)
    return set.allSatisfy { job in
      zip(mask, covered.row(job)).enumerated().allSatisfy { word, bits in
        let own: UInt64 = word == job >> 6 ? 1 << UInt64(job & 63) : 0
        return bits.0 & ~bits.1 & ~own == 0
      }
    }
  }

  private func uncoveredNeighbour(of job: Int) -> Int? {
    for (word, bits) in zip(adjacent.row(job), covered.row(job)).enumerated() {
      var open = bits.0 & ~bits.1
      if word == job >> 6 { open &= ~(1 << UInt64(job & 63)) }
      if open != 0 { return word * 64 + open.trailingZeroBitCount }
    }
    return nil
  }

  /// Adds a set with whatever else excludes all its members.
  private mutating func grow(_ start: [Int]) {
    var set = start
    var candidates = [UInt64](repeating: .max, count: adjacent.width)
    for job in set { narrow(&candidates, to: job) }
    while let next = best(of: candidates) {
      set.append(next)
      narrow(&candidates, to: next)
    }
    set.sort()
    let mask = covered.mask(set)
    for job in set { covered.insert(job, all: mask) }
    sets.append(set)
  }

  private func narrow(_ candidates: inout [UInt64], to job: Int) {
    for (word, bits) in adjacent.row(job).enumerated() { candidates[word] &= bits }
    candidates[job >> 6] &= ~(1 << UInt64(job & 63))
  }

  /// The candidate that leaves the most others.
  private func best(of candidates: [UInt64]) -> Int? {
    let jobs = BitMatrix.columns(candidates)
    guard adjacent.count <= ExclusionCover.carefulCount else { return jobs.first }
    var best: (job: Int, left: Int)?
    for job in jobs {
      let left = zip(candidates, adjacent.row(job)).reduce(0) { $0 + ($1.0 & $1.1).nonzeroBitCount }
      if left > best?.left ?? -1 { best = (job, left) }
    }
    return best?.job
  }
}
