import WPPartition

/// What may not run at the same time, in a form that stays small however many units share a path.
///
/// Usually that is every pair, each with its witness. Where those are too many, all who share a glob are kept as one
/// crowd, of whose pairs only enough are told to hold it together.
struct Exclusions {
  /// Units of which no two run together if one of them writes.
  struct Crowd {
    let writers: [Int]
    /// Those who only read.
    let readers: [Int]
  }

  /// The pairs that are kept one by one, and enough of each crowd to hold it together.
  let overlaps: OverlapGraph
  /// Those who share a glob with too many others.
  let crowds: [Crowd]

  /// More pairs than these are not kept one by one.
  static let mostPairs = 500_000
  /// Fewer pairs than these make no crowd.
  private static let leastCrowd = 1_000

  /// Takes what a comparison of scopes found.
  init(_ index: OverlapIndex, of workload: Workload) {
    let sizes = index.collisions.map { $0.first.count * $0.second.count }
    guard sizes.reduce(0, +) > Exclusions.mostPairs else {
      overlaps = OverlapGraph(index, waiting: workload.waiting)
      crowds = []
      return
    }
    var crowds: [Crowd] = []
    var shown: [OverlapIndex.Collision] = []
    var told: [ScopePair] = []
    for (collision, size) in zip(index.collisions, sizes) {
      guard size > Exclusions.leastCrowd else {
        shown.append(collision)
        continue
      }
      let claims = index.claims(of: collision)
      let writers = Set(claims.filter { $0.access == .write }.map(\.scope))
      let readers = Set(claims.map(\.scope)).subtracting(writers)
      crowds.append(Crowd(writers: writers.sorted(), readers: readers.sorted()))
      told += index.spokes(of: collision)
    }
    self.crowds = crowds
    let pairs = shown.flatMap { index.pairs(of: $0) } + told
    overlaps = OverlapGraph(best: pairs, waiting: workload.waiting)
  }

  /// Whether pairs are left out that crowds stand for.
  var isCrowded: Bool { !crowds.isEmpty }
}

extension OverlapIndex {
  /// All who take part in a collision.
  fileprivate func claims(of collision: Collision) -> [Claim] {
    collision.first == collision.second
      ? Array(claims[collision.first])
      : Array(claims[collision.first]) + Array(claims[collision.second])
  }

  /// A pair for everybody but one who writes: with that one.
  fileprivate func spokes(of collision: Collision) -> [ScopePair] {
    let all = claims(of: collision)
    guard let hub = all.first(where: { $0.access == .write }) else { return [] }
    return all.compactMap { pair(hub, $0, collision) }
  }

  /// Every pair of a collision.
  fileprivate func pairs(of collision: Collision) -> [ScopePair] {
    claims[collision.first].flatMap { one in
      claims[collision.second].compactMap { pair(one, $0, collision) }
    }
  }

  private func pair(_ one: Claim, _ other: Claim, _ collision: Collision) -> ScopePair? {
    guard one.scope != other.scope, one.access == .write || other.access == .write else {
      return nil
    }
    let (first, second) = one.scope < other.scope ? (one, other) : (other, one)
    let overlap = Overlap(
      first: first.pattern, second: second.pattern, witness: collision.witness,
      symbol: collision.symbol)
    return ScopePair(
      first: first.scope, second: second.scope,
      conflict: ScopeConflict(first: first.access, second: second.access, overlap: overlap))
  }
}
