import WPSyntax

/// Reads the estimates of a section: the cells of its tables, the parentheses at the end of its items.
enum ListedEstimates {
  /// What an item says and the estimate it ends with.
  static func items(
    of list: Int, in document: Document
  ) -> [(text: String, effort: Effort?)] {
    let tree = document.tree
    var found: [(text: String, effort: Effort?)] = []
    tree.forEachChild(of: list) { item in
      let leaf = item + 1
      guard leaf < tree.end(of: item), tree[leaf].kind == .paragraph else { return }
      let text = document.plain(tree[leaf + 1].range)
      guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else {
        found.append((text, nil))
        return
      }
      let inner = text[text.index(after: open)...].dropLast()
      found.append((text, EffortText(String(inner)).effort))
    }
    return found
  }

  /// The estimates of a section that have minutes.
  static func all(in section: ListedSection, of document: Document) -> [Effort] {
    let tree = document.tree
    var found: [Effort] = []
    for block in section.blocks {
      switch tree[block].kind {
      case .list: found += items(of: block, in: document).compactMap(\.effort)
      case .table:
        let table = Table(block, in: tree, document.bytes.span)
        for row in table.rows {
          guard let cell = table.cell(.effort, in: row) else { continue }
          if let effort = EffortText(document.plain(tree[cell].range)).effort {
            found.append(effort)
          }
        }
      default: break
      }
    }
    return found
  }
}
