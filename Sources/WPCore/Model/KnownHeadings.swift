import WPSyntax

/// What headings mean that were read before: most documents have those of one template, and each is understood once.
///
/// To fold a heading and look it up takes eight times as long as to find it here.
package struct KnownHeadings {
  /// A text, told by its length and its ends; where these do not tell it, by all of it.
  private struct Entry {
    var front: UInt64 = 0
    var back: UInt64 = 0
    var length = 0
    var kind: SectionKind?
  }

  private static let slots = 128
  // What is longer comes once.
  private static let longest = 40

  /// The entry of each slot; a later heading takes the slot of an earlier one.
  private var entries = ContiguousArray(repeating: Entry(), count: slots)
  /// The texts of the entries, each in a piece of the same size.
  private var texts = Bytes(repeating: 0, count: slots * longest)

  package init() {}

  /// What a heading means.
  mutating func kind(_ bytes: Span<UInt8>, _ range: ByteRange) -> SectionKind? {
    guard range.count >= 8, range.count <= KnownHeadings.longest else {
      return SectionKind(bytes, range)
    }
    let front = ByteScanner.word(bytes, from: range.lower, to: range.upper)
    let back = ByteScanner.word(bytes, from: range.upper - 8, to: range.upper)
    let mixed = (front ^ back &* 31) &* 0x9E37_79B9_7F4A_7C15
    let slot = Int(truncatingIfNeeded: mixed &>> 57)
    let entry = entries[slot]
    if entry.front == front, entry.back == back, entry.length == range.count,
      range.count <= 16 || isText(of: slot, bytes, range)
    {
      return entry.kind
    }
    let kind = SectionKind(bytes, range)
    entries[slot] = Entry(front: front, back: back, length: range.count, kind: kind)
    let start = slot * KnownHeadings.longest
    for offset in 0..<range.count { texts[start + offset] = bytes[range.lower + offset] }
    return kind
  }

  private func isText(of slot: Int, _ bytes: Span<UInt8>, _ range: ByteRange) -> Bool {
    let start = slot * KnownHeadings.longest
    return ByteScanner.areEqual(
      texts.span.extracting(start..<(start + range.count)),
      bytes.extracting(range.lower..<range.upper))
  }
}
