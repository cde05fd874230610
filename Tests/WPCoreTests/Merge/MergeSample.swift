import WPTestSupport
import WPRandom

/// Documents with tables, lists and prose, made at random.
enum MergeSample {
  /// The lines of a document; none stands twice, so that every one can be looked for.
  static func document(_ random: inout SeededRandom) -> [String] {
    var lines = ["# Sample - January 2026", "", "**Created:** 2026-01-05", "**Status:** Ready", ""]
    for section in 1...(2 + random.below(3)) {
      lines += ["## Section \(section)", ""]
      for part in 0..<(1 + random.below(3)) {
        lines += block(kind: random.below(4), "\(section).\(part)", 1 + random.below(5)) + [""]
      }
    }
    return lines
  }

  private static func block(kind: Int, _ name: String, _ count: Int) -> [String] {
    switch kind {
    case 0:
      [
        "| Document \(name) | Status |", "|---\(String(repeating: "-", count: name.count))|---|",
      ] + (1...count).map { "| [\(name)-\($0).md](\(name)-\($0).md) | Ready |" }
    case 1: (1...count).map { "- [ ] task \(name)-\($0)" }
    case 2: (1...count).map { "\($0). step \(name) \(["a", "b", "c", "d", "e"][$0 - 1])" }
    default: (1...count).map { "Prose of \(name), line \($0)." }
    }
  }

  /// A line of the kind of another, unlike every line there is.
  static func sibling(of line: String, _ mark: Int) -> String {
    if line.hasPrefix("|") { return "| [new-\(mark).md](new-\(mark).md) | New |" }
    if line.hasPrefix("- ") { return "- [x] brand new \(mark)" }
    if line.first?.isNumber == true { return "7. entirely new \(mark)" }
    return "Something new, number \(mark)."
  }
}
