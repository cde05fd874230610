import WPRandom
import WPSyntax

/// Makes new cases of those that are known.
struct Mutator {
  /// No case gets longer than this, so that none takes the time of a thousand.
  static let limit = 4_096

  private let corpus: [Bytes]
  private let words: [Bytes]
  private var random: SeededRandom

  /// Takes what is known; every seed gives other cases, and always the same.
  init(_ corpus: [Bytes], words: [String], seed: UInt64) {
    self.corpus = corpus.isEmpty ? [[]] : corpus
    self.words = words.isEmpty ? [[]] : words.map { Bytes($0) }
    random = SeededRandom(seed: seed)
  }

  /// The next case.
  mutating func next() -> Bytes {
    var bytes = random.below(16) == 0 ? [] : random.pick(corpus)
    for _ in 0...random.below(6) { mutate(&bytes) }
    return bytes.count > Mutator.limit ? Bytes(bytes.prefix(Mutator.limit)) : bytes
  }

  private mutating func mutate(_ bytes: inout Bytes) {
    switch random.below(10) {
    case 0, 1: bytes.replaceSubrange(range(of: bytes, atMost: 8), with: random.pick(words))
    case 2, 3:
      let source = random.pick(corpus)
      let piece = source[range(of: source, atMost: 80)]
      bytes.replaceSubrange(range(of: bytes, atMost: 20), with: piece)
    case 4: bytes.removeSubrange(range(of: bytes, atMost: 40))
    case 5: bytes.removeLast(random.below(min(bytes.count, 60) + 1))
    case 6: repeatPiece(of: &bytes)
    case 7: repeatLine(of: &bytes)
    case 8:
      guard !bytes.isEmpty else { return }
      bytes[random.below(bytes.count)] = UInt8(truncatingIfNeeded: random.next())
    default: bytes.insert(random.pick(Mutator.edges), at: random.below(bytes.count + 1))
    }
  }

  /// Bytes at the edges of what grammars tell apart.
  private static let edges: [UInt8] = [
    0x00, 0x09, 0x0A, 0x0D, 0x1B, 0x20, 0x22, 0x27, 0x2C, 0x2D, 0x3A, 0x5B, 0x5C, 0x60, 0x7C, 0x7F,
    0x80, 0xBF, 0xC2, 0xE2, 0xED, 0xF4, 0xFF,
  ]

  private mutating func range(of bytes: Bytes, atMost length: Int) -> Range<Int> {
    let start = random.below(bytes.count + 1)
    return start..<min(bytes.count, start + random.below(length + 1))
  }

  private mutating func repeatPiece(of bytes: inout Bytes) {
    let range = range(of: bytes, atMost: 12)
    let piece = bytes[range]
    let count = random.below(2) == 0 ? 2 : random.below(200)
    bytes.insert(contentsOf: (0..<count).flatMap { _ in piece }, at: range.upperBound)
  }

  // What stands on a line of its own counts as a whole in most grammars here.
  private mutating func repeatLine(of bytes: inout Bytes) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let line = random.pick(lines)
    lines.insert(line, at: random.below(lines.count + 1))
    if random.below(2) == 0 { lines.swapAt(random.below(lines.count), random.below(lines.count)) }
    bytes = Bytes(lines.joined(separator: [0x0A]))
  }
}
