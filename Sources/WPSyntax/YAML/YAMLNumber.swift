extension YAMLTree {
  /// The value of a boolean, or nil for any other node.
  package func boolean(of index: Int, in bytes: Span<UInt8>) -> Bool? {
    let node = nodes[index]
    guard node.kind == .boolean else { return nil }
    return bytes[node.range.lower] | 0x20 == UInt8(ascii: "t")
  }

  /// The value of an integer, or nil for any other node and for a number that `Int` cannot hold.
  package func integer(of index: Int, in bytes: Span<UInt8>) -> Int? {
    let node = nodes[index]
    guard node.kind == .integer else { return nil }
    return YAMLInteger(node, in: bytes).value(bytes)
  }

  /// The value of an integer or a float, or nil for any other node.
  package func double(of index: Int, in bytes: Span<UInt8>) -> Double? {
    let node = nodes[index]
    switch node.kind {
    case .integer: return YAMLInteger(node, in: bytes).approximation(bytes)
    case .float: return float(node, bytes)
    case .null, .boolean, .string, .sequence, .mapping: return nil
    }
  }

  private func float(_ node: YAMLNode, _ bytes: Span<UInt8>) -> Double? {
    var start = node.range.lower
    let isNegative = bytes[start] == UInt8(ascii: "-")
    if isNegative || bytes[start] == UInt8(ascii: "+") { start += 1 }
    if bytes[start] == UInt8(ascii: "."), start + 1 < node.range.upper {
      switch bytes[start + 1] | 0x20 {
      case UInt8(ascii: "i"): return isNegative ? -.infinity : .infinity
      case UInt8(ascii: "n"): return .nan
      default: break
      }
    }
    return Double(ByteScanner.text(bytes, node.range))
  }
}

/// The parts of an integer of any size: sign, base, digits.
struct YAMLInteger {
  let isNegative: Bool
  let base: Int
  /// The digits without leading zeros; empty for zero.
  let digits: ByteRange

  /// Takes apart a scalar that the schema has found to be an integer.
  init(_ node: YAMLNode, in bytes: Span<UInt8>) {
    var start = node.range.lower
    let end = node.range.upper
    isNegative = bytes[start] == UInt8(ascii: "-")
    if isNegative || bytes[start] == UInt8(ascii: "+") { start += 1 }
    var base = 10
    if start + 2 < end, bytes[start] == UInt8(ascii: "0") {
      if bytes[start + 1] == UInt8(ascii: "x") { base = 16 }
      if bytes[start + 1] == UInt8(ascii: "o") { base = 8 }
    }
    if base != 10 { start += 2 }
    while start < end, bytes[start] == UInt8(ascii: "0") { start += 1 }
    self.base = base
    digits = ByteRange(start, end)
  }

  /// The number, or nil where `Number` is too small for it.
  func value<Number: FixedWidthInteger>(
    _ bytes: Span<UInt8>, as type: Number.Type = Int.self
  ) -> Number? {
    var value: Number = 0
    for offset in digits.lower..<digits.upper {
      let digit = Number(truncatingIfNeeded: YAMLEscape.digit(bytes[offset]) ?? 0)
      let (product, overflow) = value.multipliedReportingOverflow(
        by: Number(truncatingIfNeeded: base))
      let (sum, carry) =
        isNegative
        ? product.subtractingReportingOverflow(digit) : product.addingReportingOverflow(digit)
      guard !overflow, !carry else { return nil }
      value = sum
    }
    return value
  }

  /// The nearest floating-point number.
  func approximation(_ bytes: Span<UInt8>) -> Double {
    guard base != 10 else {
      let magnitude = Double(ByteScanner.text(bytes, digits)) ?? 0
      return isNegative ? -magnitude : magnitude
    }
    var value = 0.0
    for offset in digits.lower..<digits.upper {
      value = value * Double(base) + Double(YAMLEscape.digit(bytes[offset]) ?? 0)
    }
    return value
  }
}
