import WPSyntax

/// Finds what the tables and lists of START-HERE or README do not list and should.
struct MissingEntries {
  private let plan: Plan
  private let document: Document
  private let naming: PackageNaming
  private let entries: ListedEntries
  private let sections: [ListedSection]

  init(in index: Int, of plan: Plan, naming: PackageNaming) {
    self.plan = plan
    self.naming = naming
    document = plan.documents[index]
    entries = ListedEntries(plan.documents[index], of: plan, naming: naming)
    sections = ListedSection.all(in: plan.documents[index])
  }

  /// The edits that enter packages, one for each table or list; asked again, they enter the next ones.
  func packages() -> [Edit] {
    let kinds: [ListedKind] = [.roadmap, .priorityOrder, .timeline]
    return kinds.compactMap { kind in
      let blocks = sections.filter { $0.kind == kind }.flatMap(\.blocks)
      return packageEdit(kind, blocks)
    }
  }

  private func packageEdit(_ kind: ListedKind, _ blocks: [Int]) -> Edit? {
    var named: Set<Int> = []
    var place: Int?
    for block in blocks {
      let found: Set<Int>
      switch document.tree[block].kind {
      case .table:
        let table = table(block)
        found = entries.packages(in: table)
        if table.rows.isEmpty { place = place ?? block }
      case .list: found = entries.packages(in: block)
      default: continue
      }
      named.formUnion(found)
      // What lists no package in words that are known is left to its author.
      if !found.isEmpty { place = place ?? block }
    }
    guard let place else { return nil }
    for (index, package) in plan.packages.enumerated()
    where package.isLive && !named.contains(index) {
      guard let newcomer = Newcomer(package, of: plan), newcomer.package != nil else { continue }
      return edit(kind, newcomer, at: place)
    }
    return nil
  }

  /// The edits that enter documents where documents are listed, in the order of their names.
  func documents(_ wanted: (Int) -> Bool = { _ in true }) -> [(document: Int, edit: Edit)] {
    let lists = sections.filter { $0.kind == .documents }.flatMap(\.blocks).filter(listsDocuments)
    guard let last = lists.last else { return [] }
    let named = Set(lists.flatMap { entries.documents(in: document.tree[$0].range) })
    let homes = lists.map { block in
      (block, kinds: Set(entries.documents(in: document.tree[block].range).map { kind(of: $0) }))
    }
    return plan.documents.indices.compactMap { index in
      let other = plan.documents[index]
      guard other.isAtTop, other.kind != .start, other.kind != .readme, wanted(index),
        other.unreadable == nil, !named.contains(index), !isWritten(other.name, in: lists)
      else { return nil }
      let place = homes.last { $0.kinds.contains(other.kind) }?.0 ?? last
      return edit(.documents, Newcomer(other, of: plan), at: place).map { (index, $0) }
    }
  }

  private func kind(of index: Int) -> DocumentKind { plan.documents[index].kind }

  private func listsDocuments(_ block: Int) -> Bool {
    switch document.tree[block].kind {
    case .table:
      let table = table(block)
      guard table.column(.document) != nil else { return false }
      return table.rows.isEmpty || !entries.documents(in: document.tree[block].range).isEmpty
    case .list: return !entries.documents(in: document.tree[block].range).isEmpty
    default: return false
    }
  }

  // A name without a link is an entry, too.
  private func isWritten(_ name: FilePath, in blocks: [Int]) -> Bool {
    blocks.contains { document.range(of: name.text, in: document.tree[$0].range) != nil }
  }

  private func edit(_ kind: ListedKind, _ newcomer: Newcomer, at block: Int) -> Edit? {
    if document.tree[block].kind == .table {
      return TableEnrolment(table(block), kind, in: document, for: newcomer)?.edit
    }
    return ListEnrolment(kind, in: document, for: newcomer, naming: naming).edit(list: block)
  }

  private func table(_ node: Int) -> Table { Table(node, in: document.tree, document.bytes.span) }
}
