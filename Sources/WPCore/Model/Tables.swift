import WPSyntax

/// The tables of a document; several readers go over them, and each is understood once.
struct Tables {
  private let all: [Table]

  /// No tables.
  init() { all = [] }

  init(in document: Document) {
    let tree = document.tree
    var found: [Table] = []
    for node in tree.nodes.indices where tree[node].kind == .table {
      found.append(Table(node, in: tree, document.bytes.span))
    }
    all = found
  }

  /// The table at a node of the tree.
  func table(at node: Int) -> Table? {
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].node < node { low = middle + 1 } else { high = middle }
    }
    return low < all.count && all[low].node == node ? all[low] : nil
  }
}
