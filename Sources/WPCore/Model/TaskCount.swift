import WPSyntax

/// Counts the tasks that a plan breaks its package into.
enum TaskCount {
  /// The number of tasks below the heading that announces them, at the place of that heading.
  static func read(_ document: Document) -> Sourced<Int>? {
    guard let section = document.outline.section(.tasks) else { return nil }
    let body = document.outline.body(of: section, in: document.tree)
    let inner = document.outline.headings.filter { body.contains($0.node) }
    let count =
      inner.isEmpty ? items(in: body, of: document.tree) : headings(among: inner, of: document)
    return count > 0 ? Sourced(count, at: section.range, from: .section) : nil
  }

  // `Task 1: …`, else `1. …`; headings of another kind, such as weeks, hold tasks and are none.
  private static func headings(among headings: [Heading], of document: Document) -> Int {
    let bytes = document.bytes.span
    var named = 0
    var numbered = 0
    for heading in headings {
      let lexemes = Lexeme.all(in: bytes, heading.range)
      if lexemes.first(where: { $0.kind == .word })?.phrase(in: bytes) == "task" { named += 1 }
      if lexemes.first?.kind == .number { numbered += 1 }
    }
    return named > 0 ? named : numbered
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
