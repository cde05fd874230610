/// Finds what was probably meant by a word that is not known.
package enum Suggestion {
  /// The candidate nearest to a word; nil where none is near enough to be what was meant.
  ///
  /// A third of the letters may be wrong; the first of equally near candidates wins.
  package static func nearest(to word: String, among candidates: [String]) -> String? {
    let letters = Array(word.lowercased().unicodeScalars.prefix(longestWord))
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let other = Array(candidate.lowercased().unicodeScalars.prefix(longestWord))
      let allowed = max(1, max(letters.count, other.count) / 3)
      let distance = distance(letters, other)
      if distance <= allowed, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    if let best { return best.candidate }
    guard letters.count >= 2 else { return nil }
    return candidates.first { $0.hasPrefix(word) }
  }

  /// The work grows with the product of both lengths, and nobody mistypes a longer word than this.
  private static let longestWord = 64

  /// How many letters must be added, dropped, changed or swapped with their neighbour.
  static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...b.count)
    for i in a.indices {
      var current = [i + 1]
      for j in b.indices {
        var best = min(previous[j] + (a[i] == b[j] ? 0 : 1), previous[j + 1] + 1, current[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          best = min(best, beforePrevious[j - 1] + 1)
        }
        current.append(best)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[b.count]
  }
}
