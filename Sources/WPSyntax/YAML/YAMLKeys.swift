/// Finds keys that stand twice in one mapping.
extension YAMLParser {
  /// Mappings with more keys than this are compared through a table.
  private static let fewKeys = 64

  /// Notes every key of a finished mapping that an earlier one equals.
  @inline(__always)
  mutating func findDuplicates(_ bytes: Span<UInt8>, in mapping: Int) {
    // Each key sets one bit of 64; only a key that finds its bit set is compared with the earlier ones.
    var seen: UInt64 = 0
    var count = 0
    var key = mapping &+ 1
    while key < nodes.count {
      let bit = Self.bit(bytes, nodes[key])
      if seen & bit != 0 {
        if count > Self.fewKeys { return tabulate(bytes, in: mapping, from: key) }
        compare(key, bytes, in: mapping)
      }
      seen |= bit
      count &+= 1
      key = nodes.key(after: key)
    }
  }

  /// A bit that equal keys share; a text that has to be decoded is compared with all others.
  @inline(__always)
  private static func bit(_ bytes: Span<UInt8>, _ node: YAMLNode) -> UInt64 {
    guard node.style == .plain, !node.range.isEmpty else { return .max }
    let first = UInt64(bytes[node.range.lower])
    let last = UInt64(bytes[node.range.upper &- 1])
    let mixed = (first &* 31 &+ last) &* 31 &+ UInt64(node.range.count)
    return 1 << ((mixed &* 0x9E37_79B9_7F4A_7C15) >> 58)
  }

  private mutating func compare(_ key: Int, _ bytes: Span<UInt8>, in mapping: Int) {
    var earlier = mapping &+ 1
    while earlier < key {
      if Self.isSame(nodes[earlier], nodes[key], bytes) {
        return noteDuplicate(key, of: earlier, bytes)
      }
      earlier = nodes.key(after: earlier)
    }
  }

  /// Compares all keys through a table and notes the duplicates among those from `start` on.
  private mutating func tabulate(_ bytes: Span<UInt8>, in mapping: Int, from start: Int) {
    var first: [Bytes: Int] = [:]
    var key = mapping &+ 1
    while key < nodes.count {
      let text = YAMLText.decoded(nodes[key], in: bytes)
      if let earlier = first[text] {
        if key >= start { noteDuplicate(key, of: earlier, bytes) }
      } else {
        first[text] = key
      }
      key = nodes.key(after: key)
    }
  }

  private static func isSame(_ a: YAMLNode, _ b: YAMLNode, _ bytes: Span<UInt8>) -> Bool {
    guard a.style == .plain, b.style == .plain else {
      return YAMLText.decoded(a, in: bytes) == YAMLText.decoded(b, in: bytes)
    }
    guard a.range.count == b.range.count else { return false }
    for offset in 0..<a.range.count
    where bytes[a.range.lower &+ offset] != bytes[b.range.lower &+ offset] {
      return false
    }
    return true
  }

  private mutating func noteDuplicate(_ key: Int, of earlier: Int, _ bytes: Span<UInt8>) {
    let text = Visible.text(YAMLText.string(of: nodes[key], in: bytes))
    problems.append(
      SyntaxProblem(
        .duplicateKey(text), at: nodes[key].range, related: nodes[earlier].range))
  }
}

extension Scratch<YAMLNode> {
  /// The key behind another key and its value.
  @inline(__always)
  fileprivate func key(after key: Int) -> Int {
    let value = key &+ Int(self[key].size)
    return value &+ Int(self[value].size)
  }
}
