/// Counts the typing slips between two words: a scalar added, lost or changed, or two neighbours swapped.
package enum EditDistance {
  /// A word longer than this is not compared letter by letter: nobody mistypes a paragraph.
  private static let longest = 128

  /// The number of slips between two words, or nil where it exceeds a limit.
  ///
  /// Each place is edited at most once (optimal string alignment). Only the cells within `limit` of the
  /// diagonal are computed.
  package static func between(_ a: String, _ b: String, atMost limit: Int) -> Int? {
    if a == b { return limit < 0 ? nil : 0 }
    let left = Array(a.unicodeScalars.prefix(longest + 1))
    let right = Array(b.unicodeScalars.prefix(longest + 1))
    guard limit > 0, left.count <= longest, right.count <= longest,
      abs(left.count - right.count) <= limit
    else { return nil }

    let far = limit + 1
    var beforePrevious = [Int](repeating: far, count: right.count + 1)
    var previous = (0...right.count).map { min($0, far) }
    for row in 1..<(left.count + 1) {
      var current = [Int](repeating: far, count: right.count + 1)
      if row <= limit { current[0] = row }
      var best = current[0]
      for column in max(1, row - limit)..<max(1, min(right.count, row + limit) + 1) {
        let change = left[row - 1] == right[column - 1] ? 0 : 1
        var cost = min(previous[column] + 1, current[column - 1] + 1, previous[column - 1] + change)
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          cost = min(cost, beforePrevious[column - 2] + 1)
        }
        current[column] = min(cost, far)
        best = min(best, cost)
      }
      if best > limit { return nil }
      (beforePrevious, previous) = (previous, current)
    }
    let distance = previous[right.count]
    return distance <= limit ? distance : nil
  }

  /// The candidate that somebody who typed `word` most likely meant, or nil where none is near.
  ///
  /// A third of the letters may be wrong, three at most; the case of letters does not count. Of equally near
  /// candidates the first wins. Whoever stopped in the middle of a word meant the only one that goes on so, if there
  /// is no other within one slip.
  package static func nearest(_ word: String, among candidates: some Sequence<String>) -> String? {
    let folded = word.lowercased()
    let isStem = folded.unicodeScalars.prefix(longest).count >= 3
    var continued: String?
    var isOnly = true
    var limit = min(3, folded.unicodeScalars.prefix(longest).count / 3)
    if limit == 0, !folded.isEmpty { limit = 1 }
    var best: String?
    var slips = limit + 1
    for candidate in candidates {
      let other = candidate.lowercased()
      if isStem, other.hasPrefix(folded), other != folded {
        isOnly = continued == nil
        continued = candidate
      }
      guard let distance = between(folded, other, atMost: limit),
        distance < max(1, candidate.unicodeScalars.count)
      else { continue }
      best = candidate
      if distance == 0 { return best }
      slips = distance
      limit = distance - 1
    }
    return isOnly && slips > 1 ? continued ?? best : best
  }
}
