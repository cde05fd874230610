import WPSyntax

/// The order in which people count: runs of digits are numbers, `2-a` stands before `10-a`.
package enum NaturalOrder {
  /// Whether one text stands before another; only equal texts have no order.
  package static func precedes(_ a: String, _ b: String) -> Bool {
    let (left, right) = (Bytes(a), Bytes(b))
    let order = order(left.span, right.span)
    // `01` and `1` are one number and two names.
    return order == 0 ? left.lexicographicallyPrecedes(right) : order < 0
  }

  private static func order(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Int {
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
      if a[i].isDigit, b[j].isDigit {
        let (left, right) = (number(a, &i), number(b, &j))
        if left.count != right.count { return left.count - right.count }
        for offset in 0..<left.count where a[left.lower + offset] != b[right.lower + offset] {
          return Int(a[left.lower + offset]) - Int(b[right.lower + offset])
        }
      } else {
        if a[i] != b[j] { return Int(a[i]) - Int(b[j]) }
        i += 1
        j += 1
      }
    }
    return (a.count - i) - (b.count - j)
  }

  /// The digits from an offset without the zeros in front, which is moved behind them.
  private static func number(_ bytes: Span<UInt8>, _ offset: inout Int) -> ByteRange {
    while offset < bytes.count, bytes[offset] == UInt8(ascii: "0") { offset += 1 }
    let start = offset
    while offset < bytes.count, bytes[offset].isDigit { offset += 1 }
    return ByteRange(start, offset)
  }
}
