package import WPSyntax

/// How a document is written apart from its words: its mark and its line ends.
package struct TextForm: Sendable, Equatable {
  /// How many lines end in each way.
  package private(set) var feeds = 0
  package private(set) var pairs = 0
  package private(set) var returns = 0
  package let hasMark: Bool
  package let isLastLineOpen: Bool
  /// The first line end of the kind that is rarer, where there are several.
  package private(set) var firstOdd: ByteRange?

  /// Looks at a document; nothing is counted where no line ends with CR.
  package init(_ bytes: Span<UInt8>) {
    hasMark = ByteScanner.byteOrderMark(bytes) > 0
    let start = hasMark ? 3 : 0
    isLastLineOpen =
      bytes.count > start && !ByteScanner.isLineEnd(bytes[bytes.count - 1])
    let hasReturn =
      ByteScanner.find(ByteScanner.carriageReturn, in: bytes, from: 0, to: bytes.count) != nil
    guard hasReturn else { return }
    countLineEnds(bytes)
  }

  /// Whether the bytes have a mark, a CR, or a last line that does not end.
  static func isUnusual(_ bytes: Span<UInt8>) -> Bool {
    guard let last = bytes.count > 0 ? bytes[bytes.count - 1] : nil else { return false }
    return last != ByteScanner.lineFeed || ByteScanner.byteOrderMark(bytes) > 0
      || ByteScanner.find(ByteScanner.carriageReturn, in: bytes, from: 0, to: bytes.count) != nil
  }

  private mutating func countLineEnds(_ bytes: Span<UInt8>) {
    var firsts: [ByteRange?] = [nil, nil, nil]
    var cursor = LineCursor()
    var offset = 0
    while true {
      let end = cursor.endOfLine(bytes, from: offset)
      guard end < bytes.count else { break }
      offset = ByteScanner.skipLineEnd(bytes, at: end)
      let kind: Int
      if bytes[end] == ByteScanner.lineFeed {
        feeds += 1
        kind = 0
      } else if offset == end + 2 {
        pairs += 1
        kind = 1
      } else {
        returns += 1
        kind = 2
      }
      if firsts[kind] == nil { firsts[kind] = ByteRange(end, offset) }
    }
    let counts = zip([feeds, pairs, returns], firsts).filter { $0.0 > 0 }
    if counts.count > 1 { firstOdd = counts.min { $0.0 < $1.0 }?.1 }
  }
}
