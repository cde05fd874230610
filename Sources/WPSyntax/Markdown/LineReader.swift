/// Where the block parser stands in one line: how many columns are used up, and what comes next.
///
/// Only columns are counted while indentation is used up, so that a container may take a part of a tab.
struct LineReader: BitwiseCopyable {
  /// The offset of the line end.
  let end: Int
  /// The column behind what was used up.
  private(set) var column = 0
  /// The offset of the first byte that is not blank, or the line end.
  private(set) var next: Int
  private var nextColumn = 0

  /// Starts at the first byte of a line.
  @inline(__always)
  init(_ bytes: Span<UInt8>, from start: Int, to end: Int) {
    self.end = end
    next = start
    skipBlanks(bytes, from: start)
  }

  /// The columns of blanks before the next byte.
  @inline(__always) var indent: Int { nextColumn &- column }

  /// Whether nothing but blanks is left.
  @inline(__always) var isBlank: Bool { next == end }

  /// Uses up columns of the indentation.
  @inline(__always)
  mutating func skipIndent(_ columns: Int) { column &+= min(columns, indent) }

  /// Uses up everything before the next byte, and bytes from there on.
  @inline(__always)
  mutating func skipMarker(_ bytes: Span<UInt8>, width: Int) {
    column = nextColumn &+ width
    skipBlanks(bytes, from: next &+ width)
  }

  @inline(__always)
  private mutating func skipBlanks(_ bytes: Span<UInt8>, from start: Int) {
    var offset = start
    var reached = column
    while offset < end {
      let byte = bytes[offset]
      if byte == ByteScanner.space {
        reached &+= 1
      } else if byte == ByteScanner.tab {
        reached = (reached | 3) &+ 1
      } else {
        break
      }
      offset &+= 1
    }
    next = offset
    nextColumn = reached
  }
}
