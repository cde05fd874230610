/// A square of bits.
struct BitMatrix: Sendable {
  let count: Int
  let width: Int
  private(set) var words: [UInt64]

  init(_ count: Int) {
    self.count = count
    width = (count + 63) / 64
    words = [UInt64](repeating: 0, count: count * width)
  }

  @inline(__always)
  subscript(row: Int, column: Int) -> Bool {
    words[row * width + column >> 6] >> UInt64(column & 63) & 1 == 1
  }

  /// Sets one bit.
  mutating func insert(_ row: Int, _ column: Int) {
    words[row * width + column >> 6] |= 1 << UInt64(column & 63)
  }

  /// Sets the bits of one row wherever a mask has one.
  mutating func insert(_ row: Int, all mask: [UInt64]) {
    for word in 0..<width { words[row * width + word] |= mask[word] }
  }

  /// Sets the bits of one row wherever another row has one.
  mutating func insert(_ row: Int, allOf other: Int) {
    for word in 0..<width { words[row * width + word] |= words[other * width + word] }
  }

  /// The words of one row.
  func row(_ row: Int) -> ArraySlice<UInt64> { words[row * width..<(row + 1) * width] }

  /// A mask of some columns.
  func mask(_ columns: [Int]) -> [UInt64] {
    var mask = [UInt64](repeating: 0, count: width)
    for column in columns { mask[column >> 6] |= 1 << UInt64(column & 63) }
    return mask
  }

  /// The columns of a mask, ascending.
  static func columns(_ mask: some Sequence<UInt64>) -> [Int] {
    var columns: [Int] = []
    for (index, word) in mask.enumerated() {
      var rest = word
      while rest != 0 {
        columns.append(index * 64 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return columns
  }
}
