import WPSyntax

/// The order in which the records of a base and of both sides stand in a merged block.
struct RecordOrder {
  /// Every key of either side, once.
  private(set) var keys: [Bytes] = []

  /// Finds the order; nil where both sides reordered the records of the base, each in its own way.
  ///
  /// What one side has alone stands behind what it stood behind there: ours before theirs, or both by their keys where
  /// the block is sorted by them.
  init?(_ base: [MergeRecord], _ ours: [MergeRecord], _ theirs: [MergeRecord], isSorted: Bool) {
    let old = base.places
    let mine = Set(ours.map(\.key))
    let other = Set(theirs.map(\.key))
    let ourOrder = ours.map(\.key).filter(other.contains)
    let theirOrder = theirs.map(\.key).filter(mine.contains)
    guard
      let backbone = RecordOrder.agreed(
        ourOrder, theirOrder, base.map(\.key).filter { mine.contains($0) && other.contains($0) },
        known: { old[$0] != nil })
    else { return nil }
    let ourRuns = RecordOrder.runs(ours, behind: other)
    let theirRuns = RecordOrder.runs(theirs, behind: mine)
    for anchor in [Bytes?.none] + backbone.map(Bytes?.some) {
      if let anchor { keys.append(anchor) }
      keys += RecordOrder.joined(
        ourRuns[anchor, default: []], theirRuns[anchor, default: []], isSorted: isSorted)
    }
  }

  private static func agreed(
    _ ours: [Bytes], _ theirs: [Bytes], _ base: [Bytes], known: (Bytes) -> Bool
  ) -> [Bytes]? {
    if ours == theirs || theirs.filter(known) == base { return ours }
    return ours.filter(known) == base ? theirs : nil
  }

  /// What a side has alone, by what it stands behind.
  private static func runs(_ records: [MergeRecord], behind shared: Set<Bytes>) -> [Bytes?: [Bytes]]
  {
    var runs: [Bytes?: [Bytes]] = [:]
    var anchor: Bytes?
    for record in records {
      if shared.contains(record.key) {
        anchor = record.key
      } else {
        runs[anchor, default: []].append(record.key)
      }
    }
    return runs
  }

  private static func joined(_ ours: [Bytes], _ theirs: [Bytes], isSorted: Bool) -> [Bytes] {
    func ascends(_ keys: [Bytes]) -> Bool {
      zip(keys, keys.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) }
    }
    guard isSorted, !ours.isEmpty, !theirs.isEmpty, ascends(ours), ascends(theirs) else {
      return ours + theirs
    }
    return (ours + theirs).sorted { $0.lexicographicallyPrecedes($1) }
  }
}
