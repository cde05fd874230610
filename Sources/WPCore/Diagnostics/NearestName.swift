/// Suggests a known name for a mistyped one.
package enum NearestName {
  /// The known name with the fewest edits, if they are few for its length; the first of equals.
  package static func of(_ typed: String, in known: [String]) -> String? {
    let typed = Array(typed.lowercased().utf8.prefix(64))
    guard !typed.isEmpty else { return nil }
    var best: (name: String, distance: Int)?
    for name in known {
      let distance = distance(typed, Array(name.lowercased().utf8))
      let limit = max(1, min(typed.count, name.utf8.count) / 3)
      if distance <= limit, distance < best?.distance ?? Int.max { best = (name, distance) }
    }
    return best?.name
  }

  /// Insertions, deletions, replacements and swaps of neighbours.
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var before: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var cost = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
        row.append(cost)
      }
      before = last
      last = row
    }
    return last[b.count]
  }
}
