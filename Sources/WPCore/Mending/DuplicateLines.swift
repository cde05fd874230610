import WPSyntax

/// Finds the rows and items of START-HERE and README that stand twice, as a merge of two branches leaves them.
enum DuplicateLines {
  /// The edits that remove every repetition; a line is one where it names a document or a package and equals an
  /// earlier one of the same table or list.
  static func edits(in document: Document, naming: PackageNaming, entries: ListedEntries) -> [Edit]
  {
    let tree = document.tree
    var edits: [Edit] = []
    for section in ListedSection.all(in: document) where section.kind != nil {
      for block in section.blocks {
        switch tree[block].kind {
        case .table:
          let table = Table(block, in: tree, document.bytes.span)
          let rows = table.rows.map { (node: $0.node, isKnown: entries.names(row: $0, in: table)) }
          edits += repetitions(rows, in: document)
        case .list:
          var items: [(node: Int, isKnown: Bool)] = []
          tree.forEachChild(of: block) { items.append(($0, entries.names(item: $0))) }
          edits += repetitions(items, in: document)
        default: break
        }
      }
    }
    return edits
  }

  private static func repetitions(
    _ lines: [(node: Int, isKnown: Bool)], in document: Document
  ) -> [Edit] {
    var seen: Set<String> = []
    let bytes = document.bytes
    return lines.compactMap { line in
      let range = document.tree[line.node].range
      let text = words(of: line.node, in: document)
      guard line.isKnown, !seen.insert(text).inserted else { return nil }
      let start = bytes.line(at: range.lower).lower
      return Edit(ByteRange(start, bytes.nextLine(behind: max(range.upper, range.lower + 1))), "")
    }
  }

  // The number of an item and the blanks around cells say nothing.
  private static func words(of node: Int, in document: Document) -> String {
    let leaves = document.tree.nodes[node..<document.tree.end(of: node)].filter {
      $0.kind == .line || $0.kind == .tableCell
    }
    return leaves.map { document.raw($0.range) }.joined(separator: "\u{1F}")
  }
}
