import WPSyntax

/// What each of many phrases means, found by one probe of a table.
///
/// A `switch` compares with one entry after the other, which is best up to some twenty; the headings alone have
/// more than a hundred. The table is made when it is first asked, of types that need nothing made for them.
struct Vocabulary: Sendable {
  /// The empty phrase stands where there is none.
  private var phrases: ContiguousArray<Phrase>
  private var meanings: ContiguousArray<UInt32>

  /// Makes room for half as many phrases as there are slots, a power of two: most are found at the first.
  init(slots: Int) {
    phrases = ContiguousArray(repeating: "", count: slots)
    meanings = ContiguousArray(repeating: 0, count: slots)
  }

  /// Adds phrases of one meaning.
  mutating func add(_ meaning: some RawRepresentable<UInt8>, _ phrases: Phrase...) {
    add(UInt32(meaning.rawValue), phrases)
  }

  /// Adds words that hint at the same.
  mutating func add(_ signals: StatusSignals, _ words: Phrase...) {
    add(signals.rawValue, words)
  }

  private mutating func add(_ meaning: UInt32, _ phrases: [Phrase]) {
    for phrase in phrases {
      let slot = slot(of: phrase)
      self.phrases[slot] = phrase
      meanings[slot] = meaning
    }
  }

  /// What a phrase means, if it is one of these.
  func meaning(of phrase: Phrase) -> UInt32? {
    let slot = slot(of: phrase)
    return phrases[slot].isEmpty ? nil : meanings[slot]
  }

  /// The slot that holds a phrase, or the empty one where it would stand.
  private func slot(of phrase: Phrase) -> Int {
    let last = phrases.count &- 1
    var slot = Int(truncatingIfNeeded: phrase.digest &>> 32) & last
    while phrases[slot] != phrase, !phrases[slot].isEmpty { slot = (slot &+ 1) & last }
    return slot
  }
}
