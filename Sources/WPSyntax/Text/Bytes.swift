/// The content of a file, exactly as it was read.
///
/// `ContiguousArray` and not `Array`: its `span` is available on every system the package supports.
package typealias Bytes = ContiguousArray<UInt8>

extension Bytes {
  /// Takes the UTF-8 bytes of a text.
  package init(_ text: String) { self.init(text.utf8) }

  /// Feeds all bytes to a hasher in one piece; the array itself feeds it byte by byte.
  package func hashAtOnce(into hasher: inout Hasher) {
    hasher.combine(count)
    unsafe withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
  }
}

extension StaticString {
  /// Eight bytes of this literal from an offset, the first in the lowest place; zero behind its end.
  ///
  /// There is no loop in it, so that the compiler turns the words of a literal into numbers.
  @inlinable @inline(always)
  package func word(at offset: Int) -> UInt64 {
    let count = utf8CodeUnitCount &- offset
    guard offset >= 0, count > 0 else { return 0 }
    let start = unsafe UnsafeRawPointer(utf8Start + offset)
    if count >= 8 { return UInt64(littleEndian: unsafe start.loadUnaligned(as: UInt64.self)) }
    var word: UInt64 = 0
    var done = 0
    if count & 4 != 0 {
      word = UInt64(UInt32(littleEndian: unsafe start.loadUnaligned(as: UInt32.self)))
      done = 4
    }
    if count & 2 != 0 {
      let pair = unsafe start.loadUnaligned(fromByteOffset: done, as: UInt16.self)
      word |= UInt64(UInt16(littleEndian: pair)) &<< UInt64(done &* 8)
      done &+= 2
    }
    if count & 1 != 0 {
      word |= UInt64(unsafe start.load(fromByteOffset: done, as: UInt8.self)) &<< UInt64(done &* 8)
    }
    return word
  }

  /// Tells whether the bytes in a range of a span equal this literal.
  @inlinable @inline(always)
  package func matches(_ bytes: Span<UInt8>, at start: Int) -> Bool {
    let count = utf8CodeUnitCount
    guard start >= 0, start &+ count <= bytes.count else { return false }
    let literal = unsafe UnsafeBufferPointer(start: utf8Start, count: count)
    for index in 0..<count where unsafe literal[index] != bytes[start &+ index] { return false }
    return true
  }
}
