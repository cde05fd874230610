/// One value of a YAML document: what it is, where it stands, how much of the tree lies below it.
package struct YAMLNode: Hashable, Sendable, BitwiseCopyable {
  /// What the core schema of YAML 1.2 makes of a value.
  package enum Kind: UInt8, Sendable, BitwiseCopyable {
    case null, boolean, integer, float, string
    case sequence, mapping
  }

  /// How a value is written.
  package enum Style: UInt8, Sendable, BitwiseCopyable {
    case plain, singleQuoted, doubleQuoted, literal, folded
    case block, flow
  }

  package let kind: Kind
  package let style: Style
  /// The bytes of the value, quotes and brackets included; empty, at the place where it would stand, for a
  /// value that is left out.
  package var range: ByteRange
  /// The number of nodes of this subtree, itself included.
  package var size: UInt32

  package init(_ kind: Kind, style: Style, range: ByteRange, size: UInt32 = 1) {
    self.kind = kind
    self.style = style
    self.range = range
    self.size = size
  }
}

/// The values of one YAML document in document order.
///
/// The children of a mapping alternate between key and value. Node 0 is the root; a document without content
/// has one null node. A tree holds offsets only: whoever reads text hands in the bytes again.
package struct YAMLTree: Sendable, Equatable {
  package var nodes: ContiguousArray<YAMLNode>
  package var problems: [SyntaxProblem]

  package init(nodes: ContiguousArray<YAMLNode> = [], problems: [SyntaxProblem] = []) {
    self.nodes = nodes
    self.problems = problems
  }

  package subscript(_ index: Int) -> YAMLNode {
    @inline(__always) get { nodes[index] }
  }

  /// The index behind the subtree of a node.
  @inline(__always)
  package func end(of index: Int) -> Int { index &+ Int(nodes[index].size) }
}
