import WPSyntax

/// Finds the sentences of a document that state dependencies: the items, rows and lines of its sections for them.
enum DependencySections {
  /// The bytes of each statement.
  static func ranges(in document: Document) -> [ByteRange] {
    let tree = document.tree
    var found: [ByteRange] = []
    for heading in document.outline.headings {
      switch heading.kind {
      case .dependencies, .requires, .internalDependencies: break
      default: continue
      }
      // What stands below a deeper heading is looked at under that one.
      var index = tree.end(of: heading.node)
      while index < heading.endNode, tree[index].kind != .heading {
        collect(index, in: document, into: &found)
        index = tree.end(of: index)
      }
    }
    return found
  }

  private static func collect(_ node: Int, in document: Document, into found: inout [ByteRange]) {
    let tree = document.tree
    switch tree[node].kind {
    case .list:
      for index in node..<tree.end(of: node)
      where tree[index].kind == .listItem && index + 1 < tree.end(of: index)
        && tree[index + 1].kind == .paragraph
      {
        found.append(Outline.textRange(of: index + 1, in: tree))
      }
    case .table:
      let table = Table(node, in: tree, document.bytes.span)
      guard table.column(.dependency) != nil, table.column(.package) == nil else { return }
      for row in table.rows {
        if let cell = table.cell(.dependency, in: row) { found.append(tree[cell].range) }
      }
    case .paragraph:
      // A line that announces a list says nothing itself; one with a key in front is read behind it.
      for line in (node + 1)..<tree.end(of: node) {
        let range = tree[line].range
        if let statement = sentence(range, document.bytes.span) { found.append(statement) }
      }
    default: break
    }
  }

  private static func sentence(_ range: ByteRange, _ bytes: Span<UInt8>) -> ByteRange? {
    let text = HeaderLine.unmarked(range, of: bytes)
    guard !text.isEmpty, bytes[text.upper - 1] != UInt8(ascii: ":") else { return nil }
    if let pair = HeaderLine.pair(in: range, of: bytes) {
      return pair.key == .dependsOn && !pair.value.isEmpty ? pair.value : nil
    }
    return range
  }
}
