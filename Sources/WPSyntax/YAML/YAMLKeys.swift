/// Finds keys that stand twice in one mapping.
extension YAMLParser {
  /// Mappings with more keys than this are compared through a table.
  private static let fewKeys = 16

  /// Notes every key of a finished mapping that an earlier one equals.
  @inline(__always)
  mutating func findDuplicates(_ bytes: Span<UInt8>, in mapping: Int) {
    // Each key sets one bit of 64, so that nearly all mappings are done after one pass.
    var seen: UInt64 = 0
    var key = mapping &+ 1
    while key < nodes.count {
      let node = nodes[key]
      let bit = Self.bit(bytes, node)
      if seen & bit != 0 { return findDuplicatesInFull(bytes, in: mapping) }
      seen |= bit
      key = next(after: key)
    }
  }

  /// A bit that equal keys share; texts that need decoding always take the full comparison.
  @inline(__always)
  private static func bit(_ bytes: Span<UInt8>, _ node: YAMLNode) -> UInt64 {
    guard node.style == .plain, !node.range.isEmpty else { return .max }
    let first = UInt64(bytes[node.range.lower])
    let last = UInt64(bytes[node.range.upper &- 1])
    let mixed = (first &* 31 &+ last) &* 31 &+ UInt64(node.range.count)
    return 1 << ((mixed &* 0x9E37_79B9_7F4A_7C15) >> 58)
  }

  @inline(__always)
  private func next(after key: Int) -> Int {
    let value = key &+ Int(nodes[key].size)
    return value &+ Int(nodes[value].size)
  }

  private mutating func findDuplicatesInFull(_ bytes: Span<UInt8>, in mapping: Int) {
    var keys: ContiguousArray<Int> = []
    var key = mapping &+ 1
    while key < nodes.count {
      keys.append(key)
      key = next(after: key)
    }
    if keys.count <= Self.fewKeys {
      compare(keys, bytes)
    } else {
      tabulate(keys, bytes)
    }
  }

  private mutating func compare(_ keys: ContiguousArray<Int>, _ bytes: Span<UInt8>) {
    for (place, key) in keys.enumerated() {
      for earlier in keys[..<place] where isSame(nodes[earlier], nodes[key], bytes) {
        noteDuplicate(key, of: earlier, bytes)
        break
      }
    }
  }

  private mutating func tabulate(_ keys: ContiguousArray<Int>, _ bytes: Span<UInt8>) {
    var first: [Bytes: Int] = [:]
    first.reserveCapacity(keys.count)
    for key in keys {
      let text = YAMLText.decoded(nodes[key], in: bytes)
      if let earlier = first[text] {
        noteDuplicate(key, of: earlier, bytes)
      } else {
        first[text] = key
      }
    }
  }

  private func isSame(_ a: YAMLNode, _ b: YAMLNode, _ bytes: Span<UInt8>) -> Bool {
    if a.style == .plain, b.style == .plain, a.range.count != b.range.count { return false }
    return YAMLText.decoded(a, in: bytes) == YAMLText.decoded(b, in: bytes)
  }

  private mutating func noteDuplicate(_ key: Int, of earlier: Int, _ bytes: Span<UInt8>) {
    let text = Visible.text(YAMLText.string(of: nodes[key], in: bytes))
    problems.append(
      SyntaxProblem(
        .duplicateKey(text), at: nodes[key].range, related: nodes[earlier].range))
  }
}
