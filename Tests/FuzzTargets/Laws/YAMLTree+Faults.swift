package import WPSyntax

extension YAMLTree {
  /// What breaks the laws of trees: sizes that do not add up, ranges that leave their parent or overlap.
  package func faults(within range: ByteRange) -> [String] {
    var faults: [String] = []
    guard let root = nodes.first else { return ["no root"] }
    if Int(root.size) != nodes.count { faults.append("the root does not hold all nodes") }
    if !range.contains(root.range) { faults.append("the root leaves the document") }
    for index in nodes.indices where nodes[index].kind == .mapping || nodes[index].kind == .sequence
    {
      var child = index + 1
      var count = 0
      var last = nodes[index].range.start
      while child < end(of: index), child < nodes.count {
        if !nodes[index].range.contains(nodes[child].range) {
          faults.append("\(child) leaves \(index)")
        }
        if nodes[child].range.start < last { faults.append("\(child) overlaps") }
        last = nodes[child].range.end
        child = end(of: child)
        count += 1
      }
      if child != end(of: index) { faults.append("children of \(index) do not add up") }
      if nodes[index].kind == .mapping, count % 2 == 1 { faults.append("\(index) has a key alone") }
    }
    for problem in problems where !range.contains(problem.range) { faults.append("\(problem)") }
    return faults
  }

  /// The scalars whose nodes say otherwise than their bytes whether the text stands in the document just so.
  package func misjudged(in bytes: Bytes) -> [Int] {
    nodes.indices.filter { index in
      let node = nodes[index]
      var text = bytes[node.range.lower..<node.range.upper]
      let signs: [UInt8]
      switch node.style {
      case .plain: signs = [0x0A, 0x0D]
      case .singleQuoted: signs = [0x0A, 0x0D, UInt8(ascii: "'")]
      case .doubleQuoted: signs = [0x0A, 0x0D, UInt8(ascii: "\\")]
      case .literal, .folded: return node.isVerbatim
      case .block, .flow: return false
      }
      if node.style != .plain { text = text.dropFirst().dropLast() }
      return node.isVerbatim == text.contains { signs.contains($0) }
    }
  }
}
