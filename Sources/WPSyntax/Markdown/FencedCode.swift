/// Whether a fenced code block has its closing line.
@usableFromInline
package enum FenceState: UInt8, Sendable {
  case unclosed, closed
}

extension BlockParser {
  /// Opens fenced code.
  mutating func openFence(
    _ bytes: Span<UInt8>, _ line: LineReader, _ opening: Fence, in depth: Int
  ) {
    let info = opening.info.isEmpty ? 0 : opening.info.start
    leafNode = open(
      bytes, Node(.fencedCode, range: ByteRange(line.next, line.end), extra: info), in: depth)
    leaf = .fencedCode
    fence = opening
    contentEnd = ByteScanner.trim(bytes, line.next, line.end).upper
  }

  /// Gives a line to the open fence.
  mutating func continueFence(_ bytes: Span<UInt8>, _ line: LineReader) {
    if line.indent < 4, fence.isClosed(by: bytes, from: line.next, to: line.end) {
      closeFence(bytes, at: ByteScanner.trim(bytes, line.next, line.end).upper)
    } else {
      contentEnd = line.end
    }
  }

  /// Reads the lines of a fence that stands in no container; gives the offset of the line behind it.
  ///
  /// A good part of many documents is code, and nothing in it but its end matters: the search goes from
  /// one fence byte to the next instead of from line to line.
  mutating func readCode(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var offset = start
    while let hit = ByteScanner.find(fence.byte, in: bytes, from: offset, to: bytes.count) {
      offset = Fence.skipRun(bytes, of: fence.byte, from: hit, to: bytes.count)
      guard offset &- hit >= fence.length, startsLine(bytes, hit, from: start) else { continue }
      var end = offset
      while end < bytes.count, ByteScanner.isBlank(bytes[end]) { end &+= 1 }
      guard end == bytes.count || ByteScanner.isLineEnd(bytes[end]) else { continue }
      closeFence(bytes, at: offset)
      return ByteScanner.skipLineEnd(bytes, at: end)
    }
    contentEnd = bytes.count
    if bytes[contentEnd &- 1] == ByteScanner.lineFeed {
      contentEnd &-= 1
      if contentEnd > start, bytes[contentEnd &- 1] == ByteScanner.carriageReturn {
        contentEnd &-= 1
      }
    } else if bytes[contentEnd &- 1] == ByteScanner.carriageReturn {
      contentEnd &-= 1
    }
    return bytes.count
  }

  /// Tells whether nothing but three spaces at most stands before an offset on its line.
  private func startsLine(_ bytes: Span<UInt8>, _ offset: Int, from floor: Int) -> Bool {
    var start = offset
    while start > floor, offset &- start < 3, bytes[start &- 1] == ByteScanner.space { start &-= 1 }
    return start == floor || ByteScanner.isLineEnd(bytes[start &- 1])
  }

  private mutating func closeFence(_ bytes: Span<UInt8>, at end: Int) {
    contentEnd = end
    nodes[leafNode].detail = FenceState.closed.rawValue
    closeLeaf(bytes)
  }
}
