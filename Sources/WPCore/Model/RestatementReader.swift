import WPSyntax

/// Reads the tables and lists of START-HERE and README that repeat what packages say.
struct RestatementReader {
  private let document: Document
  private let tree: Tree
  private let index: Int
  private let naming: PackageNaming
  private let tables: Tables
  private var found: [Restatement] = []
  private var items = ItemPackages()

  /// The restatements of one document, and the packages of its items.
  static func read(
    _ document: Document, at index: Int, naming: PackageNaming, tables: Tables
  ) -> (restatements: [Restatement], items: ItemPackages) {
    var reader = RestatementReader(
      document: document, index: index, naming: naming, tables: tables)
    reader.read()
    return (reader.found, reader.items)
  }

  private init(document: Document, index: Int, naming: PackageNaming, tables: Tables) {
    self.tables = tables
    self.document = document
    tree = document.tree
    self.index = index
    self.naming = naming
  }

  private mutating func read() {
    items.reserve(64)
    var node = 1
    while node < tree.nodes.count {
      switch tree[node].kind {
      case .table:
        if let table = tables.table(at: node) { readTable(table) }
        node = tree.end(of: node)
      case .listItem:
        readItem(node)
        node += 1
      case .list, .blockQuote: node += 1
      default: node = tree.end(of: node)
      }
    }
  }

  /// The columns that repeat what packages say; a table without them lists documents.
  private static let restating: [ColumnKind] = [.priority, .effort, .agentic, .status]

  private mutating func readTable(_ table: Table) {
    guard table.column(.package) != nil || table.column(.document) != nil,
      RestatementReader.restating.contains(where: { table.column($0) != nil })
    else { return }
    var named: [Int?] = []
    named.reserveCapacity(table.rows.count)
    var rows = [Int](repeating: 0, count: naming.packages)
    for row in table.rows {
      let package = naming.package(ofRow: row, in: table, of: document)
      items.add(package, at: row.node)
      named.append(package)
      if let package { rows[package] += 1 }
    }
    for (place, row) in table.rows.enumerated() {
      guard let package = named[place] else { continue }
      if let cell = table.cell(.priority, in: row) { add(.priority, package, cell) }
      // A package that goes on for weeks has only a part of its effort in each row.
      if rows[package] == 1 { addEffort(of: row, in: table, package) }
      if let cell = table.cell(.status, in: row) { add(.status, package, cell) }
    }
  }

  // An estimate may have a column for each of its parts.
  private mutating func addEffort(of row: Table.Row, in table: Table, _ package: Int) {
    guard let cell = table.cell(.agentic, in: row) else {
      if let cell = table.cell(.effort, in: row) { add(.effort, package, cell) }
      return
    }
    let range = tree[cell].range
    guard let agentic = minutes(at: range) else {
      return
    }
    let review = table.cell(.review, in: row).flatMap { cell in
      minutes(at: tree[cell].range)
    }
    let effort = Effort(agentic: agentic, review: review)
    found.append(
      Restatement(
        package: package, document: index, range: range,
        value: .effort(.duration(effort, statedTotal: nil))))
  }

  private func minutes(at range: ByteRange) -> MinuteRange? {
    document.effort(at: range).effort?.total
  }

  private enum Field { case priority, effort, status }

  private mutating func add(_ field: Field, _ package: Int, _ cell: Int) {
    add(field, package, at: tree[cell].range)
  }

  private mutating func add(_ field: Field, _ package: Int, at range: ByteRange) {
    guard !range.isEmpty else { return }
    let value: Restatement.Value
    switch field {
    case .priority:
      guard let priority = document.withPlain(range, { Priority($0, $1) }) else { return }
      value = .priority(priority.class)
    case .effort: value = .effort(document.effort(at: range))
    case .status: value = .status
    }
    if found.isEmpty { found.reserveCapacity(64) }
    found.append(Restatement(package: package, document: index, range: range, value: value))
  }

  // An item that names one package, and the `Priority:` and `Effort:` lines below it.
  private mutating func readItem(_ item: Int) {
    let leaf = item + 1
    guard leaf < tree.end(of: item), tree[leaf].kind == .paragraph,
      let package = naming.package(leading: tree[leaf + 1].range, of: document)
    else { return }
    items.add(package, at: item)
    addLeadingPriority(tree[leaf + 1].range, package)
    for line in (leaf + 1)..<tree.end(of: item) where tree[line].kind == .line {
      // Most of them are `Phase 3: …`, and no key begins like that.
      if PhaseTitle.mayBegin(document.bytes.span, tree[line].range) { continue }
      guard let pair = HeaderLine.pair(in: tree[line].range, of: document.bytes.span) else {
        continue
      }
      switch pair.key {
      case .priority: add(.priority, package, at: pair.value)
      case .effort: add(.effort, package, at: pair.value)
      case .status: add(.status, package, at: pair.value)
      default: break
      }
    }
  }

  // `🔴 **HIGH:** Phase 3 - Caching` ranks the package it names.
  private mutating func addLeadingPriority(_ line: ByteRange, _ package: Int) {
    let bytes = document.bytes
    let limit = min(line.upper, line.lower + 40)
    guard
      let colon = ByteScanner.find(
        UInt8(ascii: ":"), in: bytes.span, from: line.lower, to: limit)
    else { return }
    let lead = HeaderLine.unmarked(ByteRange(line.lower, colon), of: bytes.span)
    // Most are `Phase 3:`.
    if lead.count >= 5, PhaseTitle.isPhase(bytes.span, at: lead.lower) { return }
    guard let priority = Priority(bytes.span, lead), priority.class != nil, priority.reason == nil
    else { return }
    found.append(
      Restatement(package: package, document: index, range: lead, value: .priority(priority.class)))
  }
}
