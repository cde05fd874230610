import WPSyntax

/// Which documents and packages the rows and items of one document of a plan name.
struct ListedEntries {
  private let document: Document
  private let naming: PackageNaming
  private let byName: [FilePath: Int]

  init(_ document: Document, of plan: Plan, naming: PackageNaming) {
    self.document = document
    self.naming = naming
    byName = Dictionary(
      plan.documents.indices.map { (plan.documents[$0].name, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The documents that a range links to.
  func documents(in range: ByteRange) -> [Int] {
    document.links.compactMap { link in
      guard range.contains(link.range) else { return nil }
      let target = LinkTarget(link.destinationText(document.bytes.span))
      guard target.kind == .relative,
        let path = target.resolved(from: document.name.parent)?.inside
      else { return nil }
      return byName[path]
    }
  }

  /// The packages that a table names in its rows.
  func packages(in table: Table) -> Set<Int> {
    var found: Set<Int> = []
    for row in table.rows {
      if let package = naming.package(ofRow: row, in: table, of: document) { found.insert(package) }
      if let cell = table.cell(.package, in: row) {
        found.formUnion(phases(in: document.tree[cell].range))
      }
    }
    return found
  }

  /// The packages that a list names in its items.
  func packages(in list: Int) -> Set<Int> {
    var found: Set<Int> = []
    document.tree.forEachChild(of: list) { item in
      guard let line = firstLine(of: item) else { return }
      if let package = package(of: line) { found.insert(package) }
      found.formUnion(phases(in: line))
    }
    return found
  }

  /// Whether a row names a document or a package.
  func names(row: Table.Row, in table: Table) -> Bool {
    !documents(in: document.tree[row.node].range).isEmpty
      || naming.package(ofRow: row, in: table, of: document) != nil
      || table.cell(.package, in: row).map { !phases(in: document.tree[$0].range).isEmpty } == true
  }

  /// Whether an item names a document or a package.
  func names(item: Int) -> Bool {
    guard let line = firstLine(of: item) else { return false }
    return !documents(in: line).isEmpty || package(of: line) != nil || !phases(in: line).isEmpty
  }

  private func package(of line: ByteRange) -> Int? {
    naming.package(leading: line, of: document) ?? naming.package(linkedIn: line, of: document)
  }

  private func phases(in range: ByteRange) -> [Int] {
    DependencyText(document.bytes.span, range).phases.compactMap(naming.package(ofPhase:))
  }

  private func firstLine(of item: Int) -> ByteRange? {
    let tree = document.tree
    guard item + 2 < tree.end(of: item), tree[item + 1].kind == .paragraph else { return nil }
    return tree[item + 2].range
  }
}

extension DependencyText {
  /// The numbers of all phases that a sentence names, on either side of it.
  fileprivate var phases: [String] {
    var named = items
    if case .items(let subjects) = subject { named += subjects }
    return named.compactMap { item in
      if case .numbered(.phase, let number) = item.target { number } else { nil }
    }
  }
}
