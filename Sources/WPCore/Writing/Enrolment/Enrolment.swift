import WPSyntax

/// Enters a newcomer in the tables and lists of one document, one line each; every other byte stays.
struct Enrolment {
  private(set) var edits: [Edit] = []
  /// What could not be entered, as sentences.
  private(set) var notes: [String] = []
  private let document: Document
  private let newcomer: Newcomer
  private let naming: PackageNaming

  init(of newcomer: Newcomer, in document: Document, naming: PackageNaming) {
    self.document = document
    self.newcomer = newcomer
    self.naming = naming
    for section in ListedSection.all(in: document) { enter(section) }
  }

  private mutating func enter(_ section: ListedSection) {
    let before = edits.count
    for block in section.blocks(.table, in: document.tree) {
      let table = Table(block, in: document.tree, document.bytes.span)
      guard section.isAnnounced || namesPackage(table),
        let kind = section.kind ?? listedKind(of: table),
        let row = TableEnrolment(table, kind, in: document, for: newcomer)
      else { continue }
      edits.append(row.edit)
    }
    guard let kind = section.kind else { return }
    let item = ListEnrolment(kind, in: document, for: newcomer, naming: naming)
    guard item.isConcerned else { return }
    for block in section.blocks(.list, in: document.tree)
    where section.isAnnounced || namesPackage(block) {
      if let edit = item.edit(list: block) { edits.append(edit) }
    }
    if edits.count == before { begin(item, kind, section) }
    if edits.count > before { addToTotal(of: section) }
  }

  private mutating func begin(_ item: ListEnrolment, _ kind: ListedKind, _ section: ListedSection) {
    if section.isEmpty(in: document) {
      // A section without anything of its own may be the roof of others.
      if isLeaf(section), let edit = item.edit(beginning: section) {
        edits.append(edit)
      }
    } else if hasRows(section), section.isAnnounced {
      notes.append(
        "\(document.name.shown): '\(heading(section))' lists \(kind.words) in a way that is not "
          + "known here; enter \(newcomer.short) by hand")
    }
  }

  private mutating func addToTotal(of section: ListedSection) {
    guard section.kind == .timeline, let effort = newcomer.package?.draft.estimate else { return }
    let rows = ListedEstimates.all(in: section, of: document)
    for block in section.blocks(.paragraph, in: document.tree) {
      let text = Outline.textRange(of: block, in: document.tree)
      guard let total = TotalLine(text, of: document) else { continue }
      if let edit = total.adding(effort, to: rows, in: document) {
        edits.append(edit)
      } else {
        notes.append(
          "\(document.name.shown): the total below '\(heading(section))' was not the sum of its "
            + "rows and was left as it is")
      }
    }
  }

  // Below a heading that only divides a list into groups, that group is meant which has packages in it.
  private func namesPackage(_ table: Table) -> Bool {
    table.rows.contains { naming.package(ofRow: $0, in: table, of: document) != nil }
  }

  private func namesPackage(_ list: Int) -> Bool {
    var names = false
    document.tree.forEachChild(of: list) { item in
      let range = document.tree[item].range
      names = names || naming.package(linkedIn: range, of: document) != nil
    }
    return names
  }

  // A table below a heading of the author's own is told by its rows and columns.
  private func listedKind(of table: Table) -> ListedKind? {
    guard !table.columns.contains([]), !table.rows.isEmpty else { return nil }
    if table.column(.document) != nil {
      let isLinked = table.rows.allSatisfy { row in
        table.cell(.document, in: row).map { cell in
          document.links.contains { document.tree[cell].range.contains($0.range) }
        } ?? false
      }
      return isLinked && table.column(.package) == nil ? .documents : nil
    }
    let isOfPackages = table.rows.allSatisfy { row in
      naming.package(ofRow: row, in: table, of: document) != nil
    }
    return isOfPackages ? (table.column(.week) == nil ? .roadmap : .timeline) : nil
  }

  private func isLeaf(_ section: ListedSection) -> Bool {
    let index =
      section.blocks.last.map { document.tree.end(of: $0) }
      ?? document.tree.end(of: section.heading.node)
    return index >= section.heading.endNode
  }

  private func hasRows(_ section: ListedSection) -> Bool {
    section.blocks.contains { document.tree[$0].kind == .table || document.tree[$0].kind == .list }
  }

  private func heading(_ section: ListedSection) -> String {
    Visible.text(document.plain(section.heading.range))
  }
}

extension Document {
  /// The line end that stands at an offset, or where the document ends there, the one that it uses first.
  func lineEnd(at offset: Int) -> String {
    let model = offset < bytes.count ? offset : bytes.firstIndex(where: ByteScanner.isLineEnd)
    guard let model else { return "\n" }
    let next = ByteScanner.skipLineEnd(bytes.span, at: model)
    return ByteScanner.text(bytes.span, ByteRange(model, next))
  }
}
