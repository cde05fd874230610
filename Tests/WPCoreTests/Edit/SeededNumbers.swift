import WPSyntax
import WPRandom

/// Texts and paths that are the same in every run.
struct SeededNumbers: RandomNumberGenerator {
  private var random: SeededRandom

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  mutating func next() -> UInt64 { random.next() }

  private static let pieces = [
    "a", "b", "| row | ", "", " ", "\t", "é", "-- ", "+++ b/x", "@@ -1 +1 @@", "\\ No newline",
    "diff --git a/x b/x", "\r", "\u{1B}[2J", "✅", "\0",
  ]

  /// Two texts that have much or little in common, with line ends of every kind.
  mutating func pair() -> (old: Bytes, new: Bytes) {
    let variety = Int.random(in: 1...SeededNumbers.pieces.count, using: &self)
    var old = lines(Int.random(in: 0...40, using: &self), variety)
    let original = old
    for _ in 0..<Int.random(in: 0...6, using: &self) {
      let place = Int.random(in: 0...old.count, using: &self)
      if Bool.random(using: &self), place < old.count {
        old.remove(at: place)
      } else {
        old.insert(contentsOf: lines(Int.random(in: 1...3, using: &self), variety), at: place)
      }
    }
    return (text(original), text(old))
  }

  /// A name that is used for nothing else.
  mutating func path(_ index: Int) -> FilePath {
    let names = ["a", "a b", "é", "quote\"", "back\\slash", "tab\t", "line\n", "sub/x", "-dash"]
    return FilePath("\(names.randomElement(using: &self) ?? "a")\(index).md")
  }

  private mutating func lines(_ count: Int, _ variety: Int) -> [Bytes] {
    (0..<count).map { _ in
      let piece = SeededNumbers.pieces[Int.random(in: 0..<variety, using: &self)]
      let stray: Bytes = Int.random(in: 0..<20, using: &self) == 0 ? [0xFF] : []
      return Bytes(piece) + stray + Bytes(Bool.random(using: &self) ? "\n" : "\r\n")
    }
  }

  private mutating func text(_ lines: [Bytes]) -> Bytes {
    var text = Bytes(lines.joined())
    if Bool.random(using: &self), !text.isEmpty { text.removeLast() }
    return text
  }
}
