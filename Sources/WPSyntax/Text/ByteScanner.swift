#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Predicates and skips over bytes; the one file of the syntax floor that calls libc, for `memchr` and `memcmp`.
@usableFromInline
package enum ByteScanner {
  @inlinable package static var lineFeed: UInt8 { 0x0A }
  @inlinable package static var carriageReturn: UInt8 { 0x0D }
  @inlinable package static var space: UInt8 { 0x20 }
  @inlinable package static var tab: UInt8 { 0x09 }

  /// The offset of a byte at or after `start` and before `end`, or nil.
  @inline(__always)
  package static func find(
    _ byte: UInt8, in bytes: Span<UInt8>, from start: Int, to end: Int
  ) -> Int? {
    precondition(start >= 0 && end <= bytes.count)
    guard start < end else { return nil }
    let hit = unsafe bytes.withUnsafeBufferPointer { buffer -> Int in
      guard let base = buffer.baseAddress,
        let hit = unsafe memchr(base + start, Int32(byte), end - start)
      else { return -1 }
      return unsafe UnsafeRawPointer(hit) - UnsafeRawPointer(base)
    }
    return hit < 0 ? nil : hit
  }

  /// The offset of the first byte that is not a certain one, or `end`.
  @inline(__always)
  static func findOther(
    than byte: UInt8, in bytes: Span<UInt8>, from start: Int, to end: Int
  ) -> Int {
    ByteBlock.search(bytes, from: start, to: end) { .!$0.equal(byte) }
  }

  /// The offset of the first line that starts with a byte, or the end; `start` is that of a line behind another one.
  static func findLine(
    startingWith byte: UInt8, in bytes: Span<UInt8>, from start: Int
  ) -> Int {
    let last = bytes.count &- 1
    let end = ByteBlock.searchPairs(bytes, from: start &- 1, to: last) { here, behind in
      (here.equal(lineFeed) .| here.equal(carriageReturn)) .& behind.equal(byte)
    }
    return end &+ 1
  }

  /// The offset of the first pipe or line end, or `end`.
  @inline(__always)
  static func findCellEnd(in bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    ByteBlock.search(bytes, from: start, to: end) {
      $0.equal(UInt8(ascii: "|")) .| $0.equal(lineFeed) .| $0.equal(carriageReturn)
    }
  }

  /// The offset of the first of four bytes at or after `start`, or `end`.
  @inline(__always)
  package static func findAny(
    _ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8,
    in bytes: Span<UInt8>, from start: Int, to end: Int
  ) -> Int {
    ByteBlock.search(bytes, from: start, to: end) {
      $0.equal(a) .| $0.equal(b) .| $0.equal(c) .| $0.equal(d)
    }
  }

  /// The offset of the first byte that may make a link or hide one, or `end`: a bracket, a backslash, a backtick or a `<`.
  @inline(__always)
  static func findLinkSign(in bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    ByteBlock.search(bytes, from: start, to: end) {
      $0.equal(UInt8(ascii: "[")) .| $0.equal(UInt8(ascii: "\\")) .| $0.equal(UInt8(ascii: "]"))
        .| $0.equal(UInt8(ascii: "`")) .| $0.equal(UInt8(ascii: "<"))
    }
  }

  /// The offset of the first byte that a destination without brackets does not just consist of, or `end`: a
  /// parenthesis, a backslash, a blank or a control character.
  @inline(__always)
  static func findDestinationSign(in bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    ByteBlock.search(bytes, from: start, to: end) {
      $0.upTo(space) .| $0.equal(0x7F) .| $0.equal(UInt8(ascii: "\\"))
        .| $0.equal(UInt8(ascii: "("), in: 0xFE)
    }
  }

  /// The offset of the first byte that may be inline markup, or `end`: one of `*`, `_`, `` ` ``, `[`, `<`, `&`, `\`, `~`
  /// or the end of a line.
  static func findMarkupSign(in bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    ByteBlock.search(bytes, from: start, to: end) {
      // Backslash and bracket, and the underscore, share five bits with the letters `X`, `Y`, `Z` and two more signs.
      $0.equal(UInt8(ascii: "["), in: 0xF8) .| $0.equal(UInt8(ascii: "*"), in: 0xDF)
        .| $0.equal(UInt8(ascii: "`")) .| $0.equal(UInt8(ascii: "<"))
        .| $0.equal(UInt8(ascii: "&")) .| $0.equal(UInt8(ascii: "~"))
    }
  }

  /// Whether two pieces of bytes are the same.
  package static func areEqual(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Bool {
    a.count == b.count && order(a, b) == 0
  }

  /// Tells by its sign which of two pieces of bytes comes first, as far as the shorter one goes.
  package static func order(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Int32 {
    unsafe a.withUnsafeBytes { left in
      unsafe b.withUnsafeBytes { right in
        guard let first = left.baseAddress, let second = right.baseAddress else {
          return 0
        }
        return unsafe memcmp(first, second, min(left.count, right.count))
      }
    }
  }

  /// The offset of the first byte whose lane in a word is a hit, or `end`.
  ///
  /// Eight bytes at a time: a lane that equals a byte becomes zero, and the lowest zero lane is exact. Of the last word
  /// some lanes may lie behind `end`; what they say is not heard.
  @inline(__always)
  private static func search(
    _ bytes: Span<UInt8>, from start: Int, to end: Int, _ hits: (UInt64) -> UInt64
  ) -> Int {
    precondition(start >= 0 && end <= bytes.count)
    var offset = start
    unsafe bytes.withUnsafeBytes { buffer in
      while offset &+ 8 <= end {
        let word = unsafe UInt64(
          littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        let found = hits(word)
        if found != 0 {
          offset &+= found.trailingZeroBitCount >> 3
          return
        }
        offset &+= 8
      }
      while offset < end {
        if hits(UInt64(unsafe buffer[offset])) & 0x80 != 0 { return }
        offset &+= 1
      }
    }
    return offset
  }

  /// Up to eight bytes from an offset on, the first in the lowest place; zeros stand for what lies behind `end`.
  @inlinable @inline(always)
  package static func word(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> UInt64 {
    precondition(start >= 0 && start <= end && end <= bytes.count)
    let count = end &- start
    guard start &+ 8 <= bytes.count else {
      var word: UInt64 = 0
      for index in 0..<count { word |= UInt64(bytes[start &+ index]) &<< UInt64(index &* 8) }
      return word
    }
    let word = unsafe bytes.withUnsafeBytes { buffer in
      unsafe UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: start, as: UInt64.self))
    }
    return count >= 8 ? word : word & ((1 &<< UInt64(count &* 8)) &- 1)
  }

  @inline(__always)
  private static func lanes(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  /// Whether a range holds printable ASCII, tabs and line ends only.
  @inline(__always)
  package static func isASCIIText(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    precondition(start >= 0 && start <= end && end <= bytes.count)
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      var others: UInt8 = 0
      // Without a branch, so that it is done for many bytes at once.
      for index in start..<end {
        let byte = unsafe buffer[index]
        let unprintable: UInt8 = byte &- 0x20 < 0x5F ? 0 : 1
        let noLine: UInt8 = byte &- tab < 2 ? 0 : 1
        let noReturn: UInt8 = byte == carriageReturn ? 0 : 1
        others |= unprintable & noLine & noReturn
      }
      return others == 0
    }
  }

  /// The offset of the first byte at or after `start` and before `end` that is not ASCII, or `end`.
  package static func skipASCII(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    precondition(start >= 0 && end <= bytes.count)
    var offset = start
    unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = unsafe UnsafeRawPointer(buffer.baseAddress) else { return }
      // Four words at a time: nearly everything is ASCII, and this reads every document.
      while offset &+ 32 <= end {
        let here = unsafe base + offset
        let words =
          unsafe here.loadUnaligned(as: UInt64.self)
          | here.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
          | here.loadUnaligned(fromByteOffset: 16, as: UInt64.self)
          | here.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
        guard words & 0x8080_8080_8080_8080 == 0 else { break }
        offset &+= 32
      }
    }
    while offset < end, bytes[offset] < 0x80 { offset &+= 1 }
    return offset
  }

  /// Whether a byte is LF or CR.
  @inlinable @inline(always)
  package static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == lineFeed || byte == carriageReturn
  }

  /// Whether a byte is a space or a tab.
  @inlinable @inline(always)
  package static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab }

  /// The length of the byte order mark at the start, 0 or 3.
  package static func byteOrderMark(_ bytes: Span<UInt8>) -> Int {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
  }

  /// The offset behind the line end that stands at `end` (CR LF counts as one).
  @inlinable
  package static func skipLineEnd(_ bytes: Span<UInt8>, at end: Int) -> Int {
    guard end < bytes.count else { return end }
    if bytes[end] == carriageReturn, end + 1 < bytes.count, bytes[end + 1] == lineFeed {
      return end + 2
    }
    return end + 1
  }

  /// The range without spaces and tabs at either end.
  @inlinable
  package static func trim(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> ByteRange {
    var low = start
    var high = end
    while low < high, isBlank(bytes[low]) { low &+= 1 }
    while high > low, isBlank(bytes[high &- 1]) { high &-= 1 }
    return ByteRange(low, high)
  }

  /// The range without spaces and tabs at its end.
  @inline(__always)
  static func withoutTrail(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> ByteRange {
    var stop = end
    while stop > start, isBlank(bytes[stop &- 1]) { stop &-= 1 }
    return ByteRange(start, stop)
  }

  /// The number of Unicode scalars between two offsets; a stray byte counts as one.
  package static func scalars(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var count = 0
    var offset = start
    while offset < end {
      offset += scalarLength(bytes, at: offset)
      count += 1
    }
    return count
  }

  /// The length of the well-formed UTF-8 sequence at an offset, or 1 where there is none.
  package static func scalarLength(_ bytes: Span<UInt8>, at offset: Int) -> Int {
    validScalarLength(bytes, at: offset) ?? 1
  }

  /// The length of the well-formed UTF-8 sequence at an offset, or nil (Unicode 15, table 3-7).
  package static func validScalarLength(_ bytes: Span<UInt8>, at offset: Int) -> Int? {
    let lead = bytes[offset]
    if lead < 0x80 { return 1 }
    func tail(_ index: Int, _ low: UInt8 = 0x80, _ high: UInt8 = 0xBF) -> Bool {
      offset + index < bytes.count && (low...high).contains(bytes[offset + index])
    }
    switch lead {
    case 0xC2...0xDF: return tail(1) ? 2 : nil
    case 0xE0: return tail(1, 0xA0) && tail(2) ? 3 : nil
    case 0xED: return tail(1, 0x80, 0x9F) && tail(2) ? 3 : nil
    case 0xE1...0xEF: return tail(1) && tail(2) ? 3 : nil
    case 0xF0: return tail(1, 0x90) && tail(2) && tail(3) ? 4 : nil
    case 0xF1...0xF3: return tail(1) && tail(2) && tail(3) ? 4 : nil
    case 0xF4: return tail(1, 0x80, 0x8F) && tail(2) && tail(3) ? 4 : nil
    default: return nil
    }
  }

  /// Adds the bytes of a range to others.
  package static func append(_ bytes: Span<UInt8>, _ range: ByteRange, to out: inout Bytes) {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe out.append(
        contentsOf: UnsafeBufferPointer(rebasing: buffer[range.lower..<range.upper]))
    }
  }

  /// The text of a range; bytes that are not UTF-8 become U+FFFD.
  package static func text(_ bytes: Span<UInt8>, _ range: ByteRange) -> String {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe String(
        decoding: UnsafeBufferPointer(rebasing: buffer[range.lower..<range.upper]), as: UTF8.self)
    }
  }
}
