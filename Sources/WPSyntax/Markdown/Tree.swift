/// The blocks of one document in document order.
///
/// The first child of a node is the next element, its next sibling is `index + size`; node 0 is the
/// document. A tree holds offsets only: whoever reads text hands in the bytes again.
@usableFromInline
package struct Tree: Sendable, Equatable {
  @usableFromInline package var nodes: ContiguousArray<Node>
  package var problems: [SyntaxProblem]
  /// Whether a link reference definition stands among the nodes: most documents are not searched for any.
  package let definesLinks: Bool

  package init(
    nodes: ContiguousArray<Node> = [], problems: [SyntaxProblem] = [], definesLinks: Bool = false
  ) {
    self.nodes = nodes
    self.problems = problems
    self.definesLinks = definesLinks
  }

  package subscript(_ index: Int) -> Node {
    @inlinable @inline(always) get { nodes[index] }
  }

  /// The index behind the subtree of a node.
  @inlinable @inline(always)
  package func end(of index: Int) -> Int { index &+ Int(nodes[index].size) }

  /// Calls a function with the index of each child of a node.
  @inlinable @inline(always)
  package func forEachChild(of index: Int, _ body: (Int) -> Void) {
    var child = index + 1
    let end = end(of: index)
    while child < end {
      body(child)
      child = self.end(of: child)
    }
  }
}
