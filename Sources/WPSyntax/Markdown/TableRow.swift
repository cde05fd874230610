/// How the cells of a column stand.
package enum Alignment: UInt8, Sendable {
  case none, left, right, center
}

/// Walks over the cells of a table row; pipes at either end may be left out.
struct CellCursor {
  /// The offset of the line end, or the limit, once there are no more cells.
  private(set) var end: Int
  /// The offset behind the last pipe or cell.
  private(set) var contentEnd: Int
  private var offset: Int

  /// Starts at the first byte of a row that is not blank; the row ends with its line, or at a limit.
  @inline(__always)
  init(_ bytes: Span<UInt8>, from start: Int, to limit: Int) {
    offset = start
    contentEnd = start
    end = limit
    if offset < end, bytes[offset] == UInt8(ascii: "|") { skipPipe(bytes, at: offset) }
  }

  /// The number of cells in a line.
  static func count(_ bytes: Span<UInt8>, _ line: ByteRange) -> Int {
    var cells = CellCursor(bytes, from: line.lower, to: line.upper)
    var count = 0
    while cells.next(bytes) != nil { count &+= 1 }
    return count
  }

  /// The content of the next cell.
  @inline(__always)
  mutating func next(_ bytes: Span<UInt8>) -> ByteRange? {
    guard offset < end else { return nil }
    let start = offset
    var stop = start &- 1
    // A pipe behind a backslash is a part of its cell.
    repeat {
      stop = ByteScanner.findCellEnd(in: bytes, from: stop &+ 1, to: end)
    } while stop > start && stop < end && bytes[stop] == UInt8(ascii: "|")
      && bytes[stop &- 1] == UInt8(ascii: "\\")
    // Blanks in front of a cell are skipped with the pipe before it.
    let cell = ByteScanner.withoutTrail(bytes, start, stop)
    if stop < end, bytes[stop] == UInt8(ascii: "|") {
      skipPipe(bytes, at: stop)
      return cell
    }
    offset = stop
    end = stop
    guard start < stop else { return nil }
    contentEnd = cell.upper
    return cell
  }

  @inline(__always)
  private mutating func skipPipe(_ bytes: Span<UInt8>, at pipe: Int) {
    offset = pipe &+ 1
    contentEnd = offset
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
    var cells = CellCursor(bytes, from: line.lower, to: line.upper)
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
    let dash = UInt8(ascii: "-")
    guard ByteScanner.findOther(than: dash, in: bytes, from: start, to: end) == end else {
      return nil
    }
    return isLeft ? (isRight ? .center : .left) : (isRight ? .right : Alignment.none)
  }
}
