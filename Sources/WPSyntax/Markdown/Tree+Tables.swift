extension Tree {
  /// Whether a row of a table has more cells than its head, or fewer.
  package var hasRaggedTable: Bool {
    var node = 0
    while node < nodes.count {
      switch nodes[node].kind {
      case .document, .list, .listItem, .blockQuote: node &+= 1
      case .table:
        let end = end(of: node)
        // Nothing is in a cell, so that rows of one size have as many cells.
        var row = node &+ 1
        let size = row < end ? nodes[row].size : 0
        while row < end {
          if nodes[row].size != size { return true }
          row = self.end(of: row)
        }
        node = end
      default: node = end(of: node)
      }
    }
    return false
  }
}
