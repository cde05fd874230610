import WPSyntax

/// A few machine words about a glob that rule out most globs it cannot meet.
///
/// Two sketches that do not fit prove that the globs are apart; two that fit prove nothing.
struct GlobSketch: Sendable, BitwiseCopyable {
  /// Up to eight bytes and which of them are known.
  private struct Word: Sendable, BitwiseCopyable {
    var bytes: UInt64 = 0
    var known: UInt64 = 0

    func fits(_ other: Word) -> Bool { (bytes ^ other.bytes) & known & other.known == 0 }
  }

  /// The fewest and the most segments of its paths.
  private var depth: (least: Int32, most: Int32) = (0, .max)
  /// The last bytes of its paths, the very last one lowest.
  private var tail = Word()
  /// The first bytes of the last segment; a name that ends is followed by zeros.
  private var name = (Word(), Word())
  /// The last segment and the one before it by their hashes, where all paths agree on them.
  private(set) var nameKey: UInt64?
  private(set) var parentKey: UInt64?
  /// A bit or two for each segment that every path has, and for each that a path may have.
  private var required: UInt64 = 0
  private var allowed: UInt64 = .max

  init(_ glob: PathGlob) {
    switch glob.shape {
    case .file: describe(file: glob.prefix)
    case .directory: depth.least = Self.segments(in: glob.prefix)
    case .pattern: describe(glob.automaton, suffix: glob.suffix)
    }
  }

  /// Whether the globs of two sketches may have a path in common.
  @inline(__always)
  func fits(_ other: GlobSketch) -> Bool {
    tail.fits(other.tail) && name.0.fits(other.name.0) && name.1.fits(other.name.1)
      && required & ~other.allowed == 0 && other.required & ~allowed == 0
      && (parentKey == other.parentKey || parentKey == nil || other.parentKey == nil)
      && depth.least <= other.depth.most && other.depth.least <= depth.most
  }

  private mutating func describe(file path: Bytes) {
    depth.least = Self.segments(in: path)
    depth.most = depth.least
    tail = Self.tail(of: path.span)
    let span = path.span
    var start = 0
    for index in 0...span.count where index == span.count || span[index] == UInt8(ascii: "/") {
      let hash = Self.hash(span, start, index)
      required |= Self.mark(hash)
      (parentKey, nameKey) = (nameKey, hash)
      if index == span.count { name = Self.head(of: span, start, index, isWhole: true) }
      start = index + 1
    }
    allowed = required
  }

  private mutating func describe(_ automaton: PathAutomaton, suffix: Bytes) {
    var segment = Bytes()
    var isLiteral = true
    var isOpen = false
    var slashes: Int32 = 0
    for token in automaton.tokens {
      if token.raw == Letter.slash || token == .below {
        let hash = isLiteral ? Self.hash(segment.span, 0, segment.count) : nil
        required |= hash.map(Self.mark) ?? 0
        parentKey = hash
        segment.removeAll(keepingCapacity: true)
        isLiteral = true
      }
      if token.raw == Letter.slash {
        slashes += 1
      } else if token == .segments {
        isOpen = true
        parentKey = nil
      } else if token == .segment || token == .below || token == .rest {
        isOpen = true
      } else if !token.isLetter {
        isLiteral = false
      } else if isLiteral {
        Letter.append(token.raw, to: &segment)
      }
    }
    depth = (slashes + 1, isOpen ? .max : slashes + 1)
    tail = Self.tail(of: suffix.span)
    if automaton.tokens.last == .rest {
      parentKey = nil
      return
    }
    name = Self.head(of: segment.span, 0, segment.count, isWhole: isLiteral)
    guard isLiteral else { return }
    let hash = Self.hash(segment.span, 0, segment.count)
    required |= Self.mark(hash)
    nameKey = hash
  }

  private static func segments(in path: Bytes) -> Int32 {
    path.reduce(1) { $1 == UInt8(ascii: "/") ? $0 + 1 : $0 }
  }

  private static func tail(of bytes: Span<UInt8>) -> Word {
    var word = Word()
    for index in 0..<min(8, bytes.count) {
      word.bytes |= UInt64(bytes[bytes.count - 1 - index]) << UInt64(8 * index)
      word.known |= 0xFF << UInt64(8 * index)
    }
    return word
  }

  private static func head(
    of bytes: Span<UInt8>, _ start: Int, _ end: Int, isWhole: Bool
  ) -> (Word, Word) {
    var words = (Word(), Word())
    for index in 0..<16 where isWhole || start + index < end {
      let byte = start + index < end ? UInt64(bytes[start + index]) : 0
      let shift = UInt64(8 * (index % 8))
      if index < 8 {
        words.0.bytes |= byte << shift
        words.0.known |= 0xFF << shift
      } else {
        words.1.bytes |= byte << shift
        words.1.known |= 0xFF << shift
      }
    }
    return words
  }

  private static func hash(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in start..<end { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    return hash ^ hash >> 32
  }

  private static func mark(_ hash: UInt64) -> UInt64 {
    1 << (hash & 63) | 1 << (hash >> 6 & 63)
  }
}
