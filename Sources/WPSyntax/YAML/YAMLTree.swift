/// The values of one YAML document in document order.
///
/// The children of a mapping alternate between key and value. Node 0 is the root; a document without content
/// has one null node. A tree holds offsets only: whoever reads text hands in the bytes again.
@usableFromInline
package struct YAMLTree: Sendable, Equatable {
  @usableFromInline package var nodes: ContiguousArray<YAMLNode>
  package var problems: [SyntaxProblem]

  package init(nodes: ContiguousArray<YAMLNode> = [], problems: [SyntaxProblem] = []) {
    self.nodes = nodes
    self.problems = problems
  }

  package subscript(_ index: Int) -> YAMLNode {
    @inlinable @inline(always) get { nodes[index] }
  }

  /// The index behind the subtree of a node.
  @inlinable @inline(always)
  package func end(of index: Int) -> Int { index &+ Int(nodes[index].size) }
}

extension YAMLTree {
  /// Visits the keys of a mapping with their values; any other node has none.
  @inlinable @inline(always)
  package func forEachPair(of mapping: Int, _ body: (_ key: Int, _ value: Int) -> Void) {
    guard mapping < nodes.count, nodes[mapping].kind == .mapping else { return }
    let end = end(of: mapping)
    var key = mapping &+ 1
    while key < end {
      let value = self.end(of: key)
      body(key, value)
      key = self.end(of: value)
    }
  }

  /// Visits the items of a sequence; any other node has none.
  @inlinable @inline(always)
  package func forEachItem(of sequence: Int, _ body: (_ item: Int) -> Void) {
    guard sequence < nodes.count, nodes[sequence].kind == .sequence else { return }
    let end = end(of: sequence)
    var item = sequence &+ 1
    while item < end {
      body(item)
      item = self.end(of: item)
    }
  }

  /// The value that a key has in a mapping; of two equal keys the first counts.
  package func value(of mapping: Int, key: StaticString, in bytes: Span<UInt8>) -> Int? {
    guard mapping < nodes.count, nodes[mapping].kind == .mapping else { return nil }
    let end = end(of: mapping)
    var index = mapping &+ 1
    while index < end {
      let value = self.end(of: index)
      if matches(index, key, in: bytes) { return value }
      index = self.end(of: value)
    }
    return nil
  }

  /// Tells whether the text of a scalar equals a literal; only a scalar in quotes has to be decoded for it.
  @inline(__always)
  package func matches(_ index: Int, _ text: StaticString, in bytes: Span<UInt8>) -> Bool {
    let node = nodes[index]
    if node.style == .plain {
      return node.range.count == text.utf8CodeUnitCount
        && text.matches(bytes, at: node.range.lower)
    }
    return decodedMatches(index, text, in: bytes)
  }

  private func decodedMatches(_ index: Int, _ text: StaticString, in bytes: Span<UInt8>) -> Bool {
    let decoded = scalarBytes(of: index, in: bytes)
    return decoded.count == text.utf8CodeUnitCount && text.matches(decoded.span, at: 0)
  }
}
