/// Edits of one file in the order of their places; no two overlap.
///
/// Insertions at one offset keep the order in which they were made and stand before what replaces the bytes
/// behind them.
package struct EditSet: Equatable, Sendable {
  package private(set) var edits: ContiguousArray<Edit> = []

  package init() {}

  /// Makes a set of edits in any order, or nil where two overlap.
  package init?(_ edits: some Sequence<Edit>) {
    let ordered = edits.enumerated().sorted {
      ($0.element.range.start, $0.element.range.end, $0.offset)
        < ($1.element.range.start, $1.element.range.end, $1.offset)
    }
    self.edits = ContiguousArray(ordered.map(\.element))
    for (edit, next) in zip(self.edits, self.edits.dropFirst())
    where next.range.start < edit.range.end {
      return nil
    }
  }

  /// Adds an edit and tells whether it could be added: one that overlaps another is refused.
  package mutating func insert(_ edit: Edit) -> Bool {
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      let other = edits[middle].range
      if (other.start, other.end) <= (edit.range.start, edit.range.end) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    if low > 0, edits[low - 1].range.end > edit.range.start { return false }
    if low < edits.count, edits[low].range.start < edit.range.end { return false }
    edits.insert(edit, at: low)
    return true
  }

  /// The bytes with all edits made; every edit must lie inside them.
  package func apply(to bytes: Bytes) -> Bytes {
    guard let last = edits.last else { return bytes }
    precondition(last.range.upper <= bytes.count, "an edit lies outside of the file")
    var out = Bytes()
    out.reserveCapacity(bytes.count + edits.reduce(0) { $0 + $1.replacement.count })
    var offset = 0
    for edit in edits {
      out.append(contentsOf: bytes[offset..<edit.range.lower])
      out.append(contentsOf: edit.replacement)
      offset = edit.range.upper
    }
    out.append(contentsOf: bytes[offset...])
    return out
  }
}
