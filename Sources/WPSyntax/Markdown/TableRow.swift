/// How the cells of a column stand.
package enum Alignment: UInt8, Sendable {
  case none, left, right, center
}

/// Walks over the cells of a table row; pipes at either end may be left out.
struct CellCursor {
  private var offset: Int
  private let end: Int

  /// Starts at the first cell of a line without blanks at either end.
  @inline(__always)
  init(_ bytes: Span<UInt8>, _ line: ByteRange) {
    offset = line.lower
    end = line.upper
    if offset < end, bytes[offset] == UInt8(ascii: "|") { skipPipe(bytes, at: offset) }
  }

  /// The content of the next cell.
  @inline(__always)
  mutating func next(_ bytes: Span<UInt8>) -> ByteRange? {
    guard offset < end else { return nil }
    let start = offset
    var stop = start
    while true {
      let pipe = ByteScanner.findNear(UInt8(ascii: "|"), in: bytes, from: stop, to: end)
      guard pipe < end else {
        stop = end
        offset = end
        break
      }
      stop = pipe
      if pipe == start || bytes[pipe &- 1] != UInt8(ascii: "\\") {
        skipPipe(bytes, at: pipe)
        break
      }
      stop = pipe &+ 1
    }
    return ByteScanner.trim(bytes, start, stop)
  }

  @inline(__always)
  private mutating func skipPipe(_ bytes: Span<UInt8>, at pipe: Int) {
    offset = pipe &+ 1
    while offset < end, ByteScanner.isBlank(bytes[offset]) { offset &+= 1 }
  }
}

/// The line under the header of a table.
enum DelimiterRow {
  /// Tells from its first byte whether a line may be one.
  @inline(__always)
  static func mayStart(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "|") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
  }

  /// The number of columns, or nil where the line is something else.
  static func columns(_ bytes: Span<UInt8>, _ line: ByteRange) -> Int? {
    var cells = CellCursor(bytes, line)
    var count = 0
    while let cell = cells.next(bytes) {
      guard alignment(bytes, cell) != nil else { return nil }
      count &+= 1
    }
    return count > 0 ? count : nil
  }

  /// What a cell of the delimiter row says, or nil where it is not one.
  static func alignment(_ bytes: Span<UInt8>, _ cell: ByteRange) -> Alignment? {
    var start = cell.lower
    var end = cell.upper
    guard start < end else { return nil }
    let isLeft = bytes[start] == UInt8(ascii: ":")
    if isLeft { start &+= 1 }
    guard start < end else { return nil }
    let isRight = bytes[end &- 1] == UInt8(ascii: ":")
    if isRight { end &-= 1 }
    guard start < end else { return nil }
    while start < end {
      guard bytes[start] == UInt8(ascii: "-") else { return nil }
      start &+= 1
    }
    return isLeft ? (isRight ? .center : .left) : (isRight ? .right : Alignment.none)
  }
}
