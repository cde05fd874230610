/// A set of letters as ascending ranges that do not touch; never holds the slash.
struct LetterSet: Hashable, Sendable {
  /// The first and the last letter of a run.
  struct Run: Hashable, Sendable, BitwiseCopyable {
    let first: UInt32
    let last: UInt32
  }

  let runs: [Run]

  /// Every letter but NUL and the slash, without the numbers of surrogates.
  private static let universe = [
    Run(first: 0x01, last: 0x2E), Run(first: 0x30, last: 0xD7FF),
    Run(first: 0xE000, last: 0x10_FFFF),
    Run(first: Letter.strayBase + 0x80, last: Letter.end - 1),
  ]

  /// Gathers runs in any order, or all that lies outside of them.
  init(_ listed: [Run], negated: Bool) {
    let merged = Self.merge(listed)
    runs = Self.intersect(negated ? Self.complement(merged) : merged, Self.universe)
  }

  /// Tells whether a letter belongs to the set.
  func contains(_ letter: UInt32) -> Bool {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].last < letter { low = middle + 1 } else { high = middle }
    }
    return low < runs.count && runs[low].first <= letter
  }

  /// The only letter, where there is just one.
  var only: UInt32? {
    guard runs.count == 1, runs[0].first == runs[0].last else { return nil }
    return runs[0].first
  }

  /// How the set was written: its runs, or those it leaves out.
  ///
  /// Control characters cannot be written, so that only a negated set has them.
  var listing: (runs: [Run], negated: Bool) {
    guard contains(1) else { return (runs, false) }
    return (Self.intersect(Self.complement(runs), Self.universe), true)
  }

  private static func merge(_ listed: [Run]) -> [Run] {
    var merged: [Run] = []
    for run in listed.sorted(by: { $0.first < $1.first }) {
      if let last = merged.last, run.first <= last.last &+ 1 {
        merged[merged.count - 1] = Run(first: last.first, last: max(last.last, run.last))
      } else {
        merged.append(run)
      }
    }
    return merged
  }

  private static func complement(_ runs: [Run]) -> [Run] {
    var gaps: [Run] = []
    var next: UInt32 = 0
    for run in runs {
      if run.first > next { gaps.append(Run(first: next, last: run.first - 1)) }
      next = run.last + 1
    }
    return gaps + [Run(first: next, last: Letter.end)]
  }

  private static func intersect(_ a: [Run], _ b: [Run]) -> [Run] {
    var shared: [Run] = []
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
      let first = max(a[i].first, b[j].first)
      let last = min(a[i].last, b[j].last)
      if first <= last { shared.append(Run(first: first, last: last)) }
      if a[i].last < b[j].last { i += 1 } else { j += 1 }
    }
    return shared
  }
}
