/// A half-open range of byte offsets in one file.
///
/// Offsets are 32-bit: a document larger than 4 GB is refused before it is read. The other floors ask for them in
/// every loop, so their code is open to them.
@usableFromInline
package struct ByteRange: Hashable, Sendable, BitwiseCopyable {
  @usableFromInline package var start: UInt32
  @usableFromInline package var end: UInt32

  @inlinable @inline(always)
  package init(_ start: Int, _ end: Int) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
  }

  package static let zero = ByteRange(0, 0)

  /// The first offset.
  @inlinable @inline(always) package var lower: Int { Int(start) }
  /// The offset behind the last byte.
  @inlinable @inline(always) package var upper: Int { Int(end) }
  /// The number of bytes.
  @inlinable @inline(always) package var count: Int { Int(end) - Int(start) }
  /// Whether no byte lies inside.
  @inlinable @inline(always) package var isEmpty: Bool { start >= end }

  /// Tells whether another range lies inside this one.
  @inlinable @inline(always)
  package func contains(_ other: ByteRange) -> Bool { start <= other.start && other.end <= end }
}

extension ByteRange: CustomStringConvertible {
  @usableFromInline package var description: String { "\(start)..<\(end)" }
}
