/// One step of a pattern: a letter, or what may stand in its place.
///
/// Positions between tokens are the states of the automaton that reads a path; see `PathAutomaton`.
struct GlobToken: Hashable, Sendable, BitwiseCopyable {
  let raw: UInt32

  private init(raw: UInt32) { self.raw = raw }

  /// Exactly this letter; the slash is one.
  init(letter: UInt32) { raw = letter }

  /// A letter of the set at this index.
  init(set index: Int) { raw = Self.setBase &+ UInt32(truncatingIfNeeded: index) }

  private static let setBase: UInt32 = 0x13_0000

  /// `?`: one letter.
  static let one = GlobToken(raw: 0x12_0000)
  /// `*`: any number of letters.
  static let star = GlobToken(raw: 0x12_0001)
  /// `**/` seen from the start of a segment; `segment` follows it.
  static let segments = GlobToken(raw: 0x12_0002)
  /// `**/` seen from inside a segment; stands behind `segments`.
  static let segment = GlobToken(raw: 0x12_0003)
  /// `/**` at the end: nothing, or a slash and then `rest`.
  static let below = GlobToken(raw: 0x12_0004)
  /// Anything to the end; stands behind `below`.
  static let rest = GlobToken(raw: 0x12_0005)

  /// Whether it stands for exactly one letter, which `raw` then is.
  var isLetter: Bool { raw < Letter.end }

  /// The index of its set.
  var setIndex: Int? { raw >= Self.setBase ? Int(raw - Self.setBase) : nil }
}
