/// The lines of blocks as cmark counts them, which is not always where their bytes end.
struct BlockLines {
  private let table: LineTable
  private let count: Int

  /// Finds the lines of a file.
  init(_ bytes: Span<UInt8>) {
    table = LineTable(bytes)
    let last = table.starts.count
    count = last > 1 && Int(table.starts[last - 1]) == bytes.count ? last - 1 : last
  }

  /// The line of an offset, counted from one.
  func line(of offset: Int) -> Int { table.line(of: offset) + 1 }

  /// The line of a heading: the definitions before it in the same paragraph are counted in.
  func first(ofHeading index: Int, in tree: Tree) -> Int {
    let range = tree[index].range
    var first = line(of: range.lower)
    guard line(of: range.upper) > first else { return first }
    var sibling = index
    while let definition = definition(before: sibling, in: tree),
      line(of: tree[definition].range.upper) == first - 1
    {
      first = line(of: tree[definition].range.lower)
      sibling = definition
    }
    return first
  }

  /// The lines of code or HTML.
  func lines(of node: Node) -> OutlineDump.Lines {
    let first = line(of: node.range.lower)
    let last = line(of: node.range.upper)
    switch node.kind {
    case .fencedCode where FenceState(rawValue: node.detail) != .closed:
      // The line that ends an unclosed fence is counted in.
      return OutlineDump.Lines(first: first, last: min(last + 1, count))
    case .indentedCode:
      return OutlineDump.Lines(first: first, last: line(of: Int(node.extra)))
    case .htmlBlock where node.extra == 1:
      // The line with the end marker is not counted in.
      return OutlineDump.Lines(first: first, last: last - 1)
    default: return OutlineDump.Lines(first: first, last: last)
    }
  }

  /// The definition whose subtree ends where a node starts.
  private func definition(before index: Int, in tree: Tree) -> Int? {
    var candidate = index - 1
    while candidate > 0, tree[candidate].kind == .line { candidate -= 1 }
    return tree[candidate].kind == .linkDefinition ? candidate : nil
  }
}
