import WPSyntax
import WPTestSupport
import WPRandom

/// A base and what two sides made of it.
struct MergeTriple {
  var base: [String]
  var ours: [String]
  var theirs: [String]
  var lineEnd = "\n"
  /// Whether the last line of each text has an end.
  var isClosed = [true, true, true]

  /// A triple of few different lines, so that much repeats; some have no word in them.
  static func random(_ random: inout SeededRandom) -> MergeTriple {
    let words = [
      "alpha", "beta", "gamma", "delta", "", "}", "---", "- [ ] a", "- [x] a", "epsilon",
    ]
    let variety = 2 + random.below(words.count - 1)
    func line() -> String {
      random.below(6) == 0 ? "line \(random.below(40))" : words[random.below(variety)]
    }
    func edited(_ lines: [String]) -> [String] {
      var lines = lines
      for _ in 0..<random.below(6) {
        let place = random.below(lines.count + 1)
        switch random.below(4) {
        case 0: lines.insert(contentsOf: (0...random.below(4)).map { _ in line() }, at: place)
        case 1: lines.removeSubrange(place..<min(lines.count, place + 1 + random.below(3)))
        default: if place < lines.count { lines[place] = line() }
        }
      }
      return lines
    }
    let base = (0..<random.below(random.below(8) == 0 ? 200 : 24)).map { _ in line() }
    var triple = MergeTriple(base: base, ours: edited(base), theirs: edited(base))
    if random.below(6) == 0 { triple.lineEnd = "\r\n" }
    if random.below(6) == 0 { triple.isClosed = (0..<3).map { _ in random.below(2) == 0 } }
    return triple
  }

  /// The three texts: base, ours, theirs.
  var texts: [Bytes] {
    zip([base, ours, theirs], isClosed).map { lines, isClosed in
      Bytes(lines.joined(separator: lineEnd) + (isClosed && !lines.isEmpty ? lineEnd : ""))
    }
  }
}
