import WPSyntax

/// The patterns of a plan by what was written: its packages name many of the same paths, which are read and kept once.
struct KnownPatterns {
  /// A pattern as it was written, and what it was read as; one object for all who write it.
  final class Entry: Sendable {
    let text: String
    let reading: Result<PathPattern, PathProblem>
    fileprivate let bytes: Bytes

    fileprivate init(_ bytes: Bytes) {
      self.bytes = bytes
      text = String(decoding: bytes, as: UTF8.self)
      reading = PathPattern.parse(bytes)
    }

    fileprivate func isWritten(_ text: Span<UInt8>) -> Bool {
      let own = bytes
      return ByteScanner.areEqual(own.span, text)
    }
  }

  /// The ends and the length of a text, by which most texts are told from each other.
  private struct Key: Equatable, BitwiseCopyable {
    let front: UInt64
    let back: UInt64
    let length: Int

    init(_ bytes: Span<UInt8>, _ range: ByteRange) {
      front = ByteScanner.word(bytes, from: range.lower, to: range.upper)
      back =
        range.count > 8
        ? ByteScanner.word(bytes, from: range.upper - 8, to: range.upper) : 0
      length = range.count
    }
  }

  private var entries: [Entry] = []
  /// The key of each entry.
  private var keys: [Key] = []

  // To look through more than these costs more than to read.
  private static let mostKept = 32

  /// The pattern that is written in a range.
  mutating func entry(_ bytes: Span<UInt8>, _ range: ByteRange) -> Entry {
    let key = Key(bytes, range)
    for index in keys.indices
    where keys[index] == key
      && entries[index].isWritten(bytes.extracting(range.lower..<range.upper))
    {
      return entries[index]
    }
    var text = Bytes()
    ByteScanner.append(bytes, range, to: &text)
    let entry = Entry(text)
    if entries.count < KnownPatterns.mostKept {
      entries.append(entry)
      keys.append(key)
    }
    return entry
  }
}
