import WPSyntax

/// Reads the orders of work: the items and rows of the sections that announce one.
struct WorkOrderReader {
  private let document: Document
  private let naming: PackageNaming
  private let items: ItemPackages
  private var turns: [WorkOrder.Turn] = []
  private var position = 0

  /// The orders of one document, one for each list or table.
  static func read(
    _ document: Document, at index: Int, naming: PackageNaming, tables: Tables,
    items: ItemPackages
  ) -> [WorkOrder] {
    var found: [WorkOrder] = []
    var end = 0
    for heading in document.outline.headings
    where heading.kind == .priorityOrder || heading.kind == .timeline {
      guard heading.node >= end else { continue }
      end = heading.endNode
      var node = document.tree.end(of: heading.node)
      while node < heading.endNode {
        var reader = WorkOrderReader(document: document, naming: naming, items: items)
        switch document.tree[node].kind {
        case .list: reader.readList(node)
        case .table: if let table = tables.table(at: node) { reader.readTable(table) }
        default: break
        }
        if reader.turns.count > 1 {
          found.append(WorkOrder(document: index, turns: reader.turns))
        }
        node = document.tree.end(of: node)
      }
    }
    return found
  }

  private init(document: Document, naming: PackageNaming, items: ItemPackages) {
    self.document = document
    self.naming = naming
    self.items = items
  }

  private mutating func readList(_ list: Int) {
    let tree = document.tree
    turns.reserveCapacity(16)
    tree.forEachChild(of: list) { item in
      guard item + 2 < tree.end(of: item), tree[item + 1].kind == .paragraph else { return }
      let line = tree[item + 2].range
      let leading = items.package(at: item) ?? nil
      add(leading ?? naming.package(linkedIn: line, of: document), at: line)
    }
  }

  private mutating func readTable(_ table: Table) {
    turns.reserveCapacity(table.rows.count)
    for row in table.rows {
      let known = items.package(at: row.node)
      guard let package = known ?? naming.package(ofRow: row, in: table, of: document) else {
        addSeveral(row, in: table)
        continue
      }
      add(package, at: document.tree[row.cells.first ?? row.node].range)
    }
  }

  // `Phase 3 + Phase 4` share a week.
  private mutating func addSeveral(_ row: Table.Row, in table: Table) {
    guard let cell = table.cell(.package, in: row) else { return }
    let range = document.tree[cell].range
    for item in DependencyText(document.bytes.span, range).items {
      guard case .numbered(.phase, let number) = item.target,
        let package = naming.package(ofPhase: number)
      else { continue }
      turns.append(WorkOrder.Turn(package: package, position: position, range: item.range))
    }
    position += 1
  }

  private mutating func add(_ package: Int?, at range: ByteRange) {
    if let package {
      turns.append(WorkOrder.Turn(package: package, position: position, range: range))
    }
    position += 1
  }
}
