import WPSyntax

/// Finds, of many path sets, those that begin as a given one does: the only ones that it can meet.
struct PrefixIndex {
  /// The sets that have a pattern with these leading segments.
  private var at: [Bytes: [Int]] = [:]
  /// The sets that have a pattern with more segments behind these.
  private var below: [Bytes: [Int]] = [:]

  /// Adds a set under a number.
  mutating func insert(_ set: PathSet, as number: Int) {
    for prefix in PrefixIndex.prefixes(of: set) {
      at[prefix, default: []].append(number)
      for parent in PrefixIndex.parents(of: prefix) where below[parent]?.last != number {
        below[parent, default: []].append(number)
      }
    }
  }

  /// The numbers of the sets that a set may meet, in ascending order.
  func candidates(for set: PathSet) -> [Int] {
    var found: Set<Int> = []
    for prefix in PrefixIndex.prefixes(of: set) {
      found.formUnion(at[prefix] ?? [])
      found.formUnion(below[prefix] ?? [])
      for parent in PrefixIndex.parents(of: prefix) { found.formUnion(at[parent] ?? []) }
    }
    return found.sorted()
  }

  private static func prefixes(of set: PathSet) -> Set<Bytes> {
    Set(set.patterns.lazy.filter { !$0.isExclusion }.flatMap { $0.alternatives.map(\.prefix) })
  }

  /// The paths above one, the empty one included.
  private static func parents(of path: Bytes) -> [Bytes] {
    guard !path.isEmpty else { return [] }
    var parents: [Bytes] = []
    var rest = path[...]
    while let slash = rest.lastIndex(of: UInt8(ascii: "/")) {
      rest = rest[..<slash]
      parents.append(Bytes(rest))
    }
    return parents + [[]]
  }
}
