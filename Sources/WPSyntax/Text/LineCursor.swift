/// Walks over the lines of a file from front to back.
///
/// The next LF and the next CR are remembered, so that a file is searched once for each, whatever
/// mixture of line ends it has.
package struct LineCursor: Sendable {
  private var nextFeed = -1
  private var nextReturn = -1

  package init() {}

  /// The offset of the line end at or after `start`, or the number of bytes.
  @inline(__always)
  package mutating func endOfLine(_ bytes: Span<UInt8>, from start: Int) -> Int {
    if nextFeed < start {
      nextFeed =
        ByteScanner.find(ByteScanner.lineFeed, in: bytes, from: start, to: bytes.count)
        ?? bytes.count
    }
    if nextReturn < start {
      nextReturn =
        ByteScanner.find(ByteScanner.carriageReturn, in: bytes, from: start, to: bytes.count)
        ?? bytes.count
    }
    return min(nextFeed, nextReturn)
  }
}
