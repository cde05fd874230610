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

  private var entries: [Entry] = []

  // To look through more than these costs more than to read.
  private static let mostKept = 32

  /// The pattern that is written in a range.
  mutating func entry(_ bytes: Span<UInt8>, _ range: ByteRange) -> Entry {
    let sought = bytes.extracting(range.lower..<range.upper)
    for entry in entries where entry.isWritten(sought) { return entry }
    var text = Bytes()
    ByteScanner.append(bytes, range, to: &text)
    let entry = Entry(text)
    if entries.count < KnownPatterns.mostKept { entries.append(entry) }
    return entry
  }
}
