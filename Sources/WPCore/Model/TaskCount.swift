import WPSyntax

/// Counts the tasks that a plan breaks its package into.
enum TaskCount {
  /// The number of tasks below the heading that announces them, at the place of that heading.
  static func read(_ document: Document) -> Sourced<Int>? {
    guard let section = document.outline.section(.tasks) else { return nil }
    let body = document.outline.body(of: section, in: document.tree)
    let headings = headings(in: body, of: document)
    let count = headings > 0 ? headings : items(in: body, of: document.tree)
    return count > 0 ? Sourced(count, at: section.range, from: .section) : nil
  }

  // Tasks that have headings of their own are told by the uppermost ones.
  private static func headings(in body: Range<Int>, of document: Document) -> Int {
    let inner = document.outline.headings.filter { body.contains($0.node) }
    guard let level = inner.map(\.level).min() else { return 0 }
    return inner.count { $0.level == level }
  }

  private static func items(in body: Range<Int>, of tree: Tree) -> Int {
    var count = 0
    var node = body.lowerBound
    while node < body.upperBound {
      if tree[node].kind == .list { tree.forEachChild(of: node) { _ in count += 1 } }
      node = tree.end(of: node)
    }
    return count
  }
}
