import WPSyntax

/// Fills rows up that have fewer cells than their table has columns.
enum ShortRow {
  /// The edit that adds empty cells; nil for a line without a bar at either end, which may be no row at all.
  static func edit(_ row: Int, missing: Int, in document: Document) -> Edit? {
    let tree = document.tree
    let bytes = document.bytes
    let range = tree[row].range
    guard missing > 0, !range.isEmpty, document.conflicts.isEmpty, tree.end(of: row) > row + 1
    else {
      return nil
    }
    let isClosed =
      range.upper > tree[tree.end(of: row) - 1].range.upper
      && bytes[range.upper - 1] == UInt8(ascii: "|")
    guard isClosed || bytes[range.lower] == UInt8(ascii: "|") else { return nil }
    let bars = isClosed ? missing : missing + 1
    return Edit(ByteRange(range.upper, range.upper), String(repeating: " |", count: bars))
  }
}
