package import WPSyntax

/// The first law of trees that a tree breaks, or nil: children lie inside their parents, siblings ascend
/// without overlap, everything lies inside the file.
package func brokenLaw(of tree: Tree, in bytes: Bytes) -> String? {
  let count = UInt32(bytes.count)
  guard let root = tree.nodes.first, root.kind == .document, Int(root.size) == tree.nodes.count
  else {
    return "the root is not the whole tree"
  }
  for (index, node) in tree.nodes.enumerated() {
    guard node.range.start <= node.range.end, node.range.end <= count else {
      return "node \(index) \(node) lies outside the file"
    }
    guard node.size > 0, tree.end(of: index) <= tree.nodes.count else {
      return "node \(index) \(node) has a wrong size"
    }
    var child = index + 1
    var floor = node.range.start
    while child < tree.end(of: index) {
      let range = tree[child].range
      guard range.start >= floor, range.end <= node.range.end else {
        return "child \(child) \(tree[child]) does not fit into \(index) \(node)"
      }
      floor = range.end
      child = tree.end(of: child)
    }
    guard child == tree.end(of: index) else { return "children of \(index) overrun it" }
  }
  for problem in tree.problems where problem.range.end > count || problem.range.isEmpty {
    return "problem \(problem) lies outside the file"
  }
  return nil
}

/// The first link that does not lie inside its leaf, or nil.
package func brokenLink(of tree: Tree, in bytes: Bytes) -> String? {
  let span = bytes.span
  for link in Links.all(in: tree, span) {
    guard tree[link.leaf].range.contains(link.range), link.range.contains(link.textRange),
      link.isReference || link.range.contains(link.destination),
      link.destination.upper <= bytes.count
    else { return "link \(link) does not lie inside \(tree[link.leaf])" }
  }
  return nil
}
