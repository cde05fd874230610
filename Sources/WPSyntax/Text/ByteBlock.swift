/// Sixteen bytes of a text that are looked at together: whatever is asked of one byte costs no more for all of them.
struct ByteBlock: BitwiseCopyable {
  /// What is known of each byte.
  typealias Lanes = SIMDMask<SIMD16<Int8>>

  private let bytes: SIMD16<UInt8>

  /// Takes the bytes from an offset on; zeros stand for what lies behind the last one.
  @inline(__always)
  private init(_ text: Span<UInt8>, at offset: Int) {
    guard offset &+ 16 <= text.count else {
      bytes = ByteBlock.rest(text, from: offset)
      return
    }
    bytes = unsafe text.withUnsafeBytes { buffer in
      unsafe buffer.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
    }
  }

  @inline(never)
  private static func rest(_ text: Span<UInt8>, from offset: Int) -> SIMD16<UInt8> {
    guard text.count >= 16 else {
      var bytes = SIMD16<UInt8>()
      for index in offset..<text.count { bytes[index &- offset] = text[index] }
      return bytes
    }
    // What stands before the offset is read, too, and pushed out at the lower end.
    let last = text.count &- 16
    let whole = unsafe text.withUnsafeBytes { buffer in
      unsafe UInt128(
        littleEndian: buffer.loadUnaligned(fromByteOffset: last, as: UInt128.self))
    }
    let own = whole &>> UInt128((offset &- last) &* 8)
    return unsafe unsafeBitCast(own.littleEndian, to: SIMD16<UInt8>.self)
  }

  /// The bytes that equal a byte.
  @inline(__always)
  func equal(_ byte: UInt8) -> Lanes { bytes .== SIMD16(repeating: byte) }

  /// The bytes of which some bits equal those of a byte.
  @inline(__always)
  func equal(_ byte: UInt8, in bits: UInt8) -> Lanes {
    bytes & SIMD16(repeating: bits) .== SIMD16(repeating: byte & bits)
  }

  /// The bytes that are not greater than a byte.
  @inline(__always)
  func upTo(_ byte: UInt8) -> Lanes { bytes .<= SIMD16(repeating: byte) }

  /// The offset of the first byte at or after `start` that is sought, or `end`.
  @inline(__always)
  static func search(
    _ text: Span<UInt8>, from start: Int, to end: Int, _ sought: (ByteBlock) -> Lanes
  ) -> Int {
    precondition(start >= 0 && end <= text.count)
    return search(from: start, to: end) { sought(ByteBlock(text, at: $0)) }
  }

  /// The offset of the first byte at or after `start` that is sought with the one behind it, or `end`.
  @inline(__always)
  static func searchPairs(
    _ text: Span<UInt8>, from start: Int, to end: Int,
    _ sought: (_ here: ByteBlock, _ behind: ByteBlock) -> Lanes
  ) -> Int {
    precondition(start >= 0 && end < text.count)
    return search(from: start, to: end) {
      sought(ByteBlock(text, at: $0), ByteBlock(text, at: $0 &+ 1))
    }
  }

  @inline(__always)
  private static func search(from start: Int, to end: Int, _ sought: (Int) -> Lanes) -> Int {
    var offset = start
    while offset < end {
      let lanes = unsafe unsafeBitCast(sought(offset), to: UInt128.self)
      if lanes != 0 {
        let hit = UInt128(littleEndian: lanes).trailingZeroBitCount >> 3
        return min(offset &+ hit, end)
      }
      offset &+= 16
    }
    return end
  }
}
