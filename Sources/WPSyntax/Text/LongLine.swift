/// One line of a file with its columns counted once, for files that have everything on one line.
package struct LongLine: Sendable {
  /// A line shorter than this is counted faster than it is remembered.
  package static let threshold = 4_096

  /// The bytes of the line without its end.
  package let content: Bytes
  /// Every so many bytes, an offset into the file and the columns before it.
  private var marks: ContiguousArray<(offset: Int, columns: Int)> = []

  private static let step = 1_024

  /// Counts a line from its first column on.
  package init(_ range: ByteRange, of source: Bytes) {
    content = Bytes(source[range.lower..<range.upper])
    let bytes = source.span
    var offset = range.lower
    var columns = 0
    var next = offset
    while offset < range.upper {
      if offset >= next {
        marks.append((offset, columns))
        next = offset + LongLine.step
      }
      offset += ByteScanner.scalarLength(bytes, at: offset)
      columns += 1
    }
  }

  /// The column of an offset in the line or at its end.
  package func column(of offset: Int, in bytes: Span<UInt8>) -> Int {
    var low = 0
    var high = marks.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if marks[middle].offset <= offset { low = middle } else { high = middle }
    }
    guard low < marks.count else { return 1 }
    return 1 + marks[low].columns + ByteScanner.scalars(bytes, marks[low].offset, offset)
  }
}
