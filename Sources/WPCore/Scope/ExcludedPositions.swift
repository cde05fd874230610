/// The automata whose paths a search must avoid, read together: each state is the set of positions they are in.
///
/// Sets are numbered as they are met, and their number is bounded; the empty set is number 0.
struct ExcludedPositions {
  /// The most sets that are told apart.
  static let limit = 4_096

  private let automata: [PathAutomaton]
  private let offsets: [Int]
  private let wordCount: Int
  private var numbers: [[UInt64]: Int]
  private var sets: [[UInt64]]
  private var accepting: [Bool]
  private var steps: [UInt64: Int] = [:]

  init(_ automata: [PathAutomaton]) {
    self.automata = automata
    var offsets: [Int] = []
    var total = 0
    for automaton in automata {
      offsets.append(total)
      total += automaton.end + 1
    }
    self.offsets = offsets
    wordCount = (total + 63) / 64
    let nothing = [UInt64](repeating: 0, count: wordCount)
    numbers = [nothing: 0]
    sets = [nothing]
    accepting = [false]
  }

  /// The set before the first letter.
  mutating func start() -> Int {
    var words = sets[0]
    for index in automata.indices { insert(0, of: index, into: &words) }
    return number(words)
  }

  /// Whether a path that ends here is one to avoid.
  func accepts(_ set: Int) -> Bool { accepting[set] }

  /// The set behind a letter, or nil where there are too many.
  mutating func step(_ set: Int, _ letter: UInt32) -> Int? {
    if set == 0 { return 0 }
    let key = UInt64(set) << 32 | UInt64(letter)
    if let known = steps[key] { return known }
    var words = sets[0]
    let from = sets[set]
    for (index, automaton) in automata.enumerated() {
      for position in 0...automaton.end where Self.has(from, offsets[index] + position) {
        let (first, second) = automaton.edges(at: position)
        for edge in [first, second] {
          if let edge, automaton.admits(edge.guardToken, letter) {
            insert(edge.next, of: index, into: &words)
          }
        }
      }
    }
    let next = number(words)
    guard sets.count <= Self.limit else { return nil }
    steps[key] = next
    return next
  }

  private func insert(_ position: Int, of index: Int, into words: inout [UInt64]) {
    var next: Int? = position
    while let position = next {
      let bit = offsets[index] + position
      words[bit / 64] |= 1 << UInt64(bit % 64)
      next = automata[index].skip(at: position)
    }
  }

  private static func has(_ words: [UInt64], _ bit: Int) -> Bool {
    words[bit / 64] >> UInt64(bit % 64) & 1 == 1
  }

  private mutating func number(_ words: [UInt64]) -> Int {
    if let known = numbers[words] { return known }
    let number = sets.count
    numbers[words] = number
    sets.append(words)
    accepting.append(
      automata.indices.contains { Self.has(words, offsets[$0] + automata[$0].end) })
    return number
  }
}
