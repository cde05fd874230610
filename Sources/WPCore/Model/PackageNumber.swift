import WPSyntax

/// The number of a phase or file with its padding forgotten: `03` and `3` are equal, `2A` is not `2`.
package struct PackageNumber: Hashable, Comparable, Sendable, BitwiseCopyable {
  /// The bytes in two machine words, capitals, the first in the highest place.
  private var high: UInt64 = 0
  private var low: UInt64 = 0

  /// The number in front of letters and dots.
  package var value: Int? {
    var value = 0
    for index in 0..<PackageNumber.longest {
      let byte = self[index]
      guard byte.isDigit else { break }
      value = value * 10 + Int(byte &- 0x30)
    }
    return value
  }

  /// What is longer is nobody's number.
  private static let longest = 16

  package init?(_ written: String) {
    guard let first = written.utf8.first, first.isDigit else { return nil }
    self.init(behindLettersOf: written)
  }

  /// Reads what begins with the first digit: of `US-003` the number is `3`.
  init?(behindLettersOf written: String) {
    var count = 0
    for byte in written.utf8 where count > 0 || byte.isDigit {
      if count == 1, self[0] == UInt8(ascii: "0"), byte.isDigit { count = 0 }
      guard count < PackageNumber.longest, PackageNumber.isPart(byte) else { return nil }
      self[count] = byte.isLetter ? byte & ~0x20 : byte
      count += 1
    }
    if count == 0 { return nil }
  }

  /// Reads a range of bytes.
  init?(_ bytes: Span<UInt8>, _ range: ByteRange) {
    guard !range.isEmpty, bytes[range.lower].isDigit else { return nil }
    var start = range.lower
    while start + 1 < range.upper, bytes[start] == UInt8(ascii: "0"), bytes[start + 1].isDigit {
      start += 1
    }
    guard range.upper - start <= PackageNumber.longest else { return nil }
    for offset in start..<range.upper {
      let byte = bytes[offset]
      guard PackageNumber.isPart(byte) else { return nil }
      self[offset - start] = byte.isLetter ? byte & ~0x20 : byte
    }
  }

  /// The number of a file name.
  package init?(_ number: DocumentNumber) {
    if number.minor == nil, (0..<10).contains(number.major) {
      self.init()
      self[0] = 0x30 &+ UInt8(number.major)
    } else {
      self.init(number.description)
    }
  }

  package static func < (a: PackageNumber, b: PackageNumber) -> Bool {
    a.high != b.high ? a.high < b.high : a.low < b.low
  }

  private init() {}

  private subscript(_ index: Int) -> UInt8 {
    get {
      let word = index < 8 ? high : low
      return UInt8(truncatingIfNeeded: word &>> UInt64(56 &- (index & 7) &* 8))
    }
    set {
      let placed = UInt64(newValue) &<< UInt64(56 &- (index & 7) &* 8)
      let others = ~(0xFF &<< UInt64(56 &- (index & 7) &* 8) as UInt64)
      if index < 8 { high = high & others | placed } else { low = low & others | placed }
    }
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    byte.isDigit || byte.isLetter || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }
}

extension PackageNumber: CustomStringConvertible {
  /// The number without padding, with capitals: `3`, `2A`.
  package var description: String {
    let bytes = (0..<PackageNumber.longest).map { self[$0] }.prefix { $0 != 0 }
    return String(decoding: bytes, as: UTF8.self)
  }
}
