import WPSyntax

/// Brings what START-HERE and README repeat of single packages into agreement with the packages.
struct RestatementMend {
  private let plan: Plan
  private let document: Document

  /// The edits of one document: each replaces a value that is wrong, in the manner of that value.
  static func edits(of index: Int, in plan: Plan) -> [Edit] {
    let mend = RestatementMend(plan: plan, document: plan.documents[index])
    return plan.restatements.lazy.filter { $0.document == index }
      .compactMap { mend.edit($0) } + mend.split(index)
  }

  private func edit(_ restatement: Restatement) -> Edit? {
    let package = plan.packages[restatement.package]
    let raw = document.raw(restatement.range)
    let text: String?
    switch restatement.value {
    case .priority(let stated): text = priority(stated, of: package, over: raw)
    case .effort(let stated): text = effort(stated, of: package, over: raw)
    case .status:
      let isCell = document.isInTable(restatement.range)
      text = document.withPlain(restatement.range) { Status($0, $1) }
        .flatMap { status($0, of: package, over: raw, isCell: isCell) }
    }
    guard let text, text != raw else { return nil }
    return Edit(restatement.range, text)
  }

  private func priority(
    _ stated: Priority.Class?, of package: WorkPackage, over raw: String
  ) -> String? {
    guard let wanted = package.priority?.value.class, let here = stated, here != wanted
    else { return nil }
    return PriorityText.replaced(in: raw, wanted)
  }

  private func effort(
    _ stated: EffortText, of package: WorkPackage, over raw: String
  ) -> String? {
    guard let wanted = package.effort?.value.effort, stated != .unreadable else { return nil }
    guard let here = stated.effort else { return wanted.description }
    guard !here.agrees(with: wanted) else { return nil }
    guard here.review == nil, wanted.review != nil else { return wanted.description }
    return raw.lowercased().holds("agentic")
      ? "\(wanted.agentic) agentic" : wanted.agentic.description
  }

  private func status(
    _ stated: Status, of package: WorkPackage, over raw: String, isCell: Bool
  ) -> String? {
    if package.isCancelled {
      return stated.class == .cancelled ? nil : styled("⊘ Cancelled", "Cancelled", raw, isCell)
    }
    guard let wanted = package.state?.value else { return nil }
    // `Blocked` says more than the state does.
    guard stated.state != wanted || stated.class == .cancelled else { return nil }
    return styled(wanted.cellText, wanted.headerText, raw, isCell)
  }

  // A picture alone stays one, and words alone get none.
  private func styled(_ cell: String, _ header: String, _ raw: String, _ isCell: Bool) -> String {
    guard isCell else { return header }
    let hasLetters = raw.unicodeScalars.contains { $0.isASCII && $0.properties.isAlphabetic }
    let hasIcon = raw.unicodeScalars.contains { StatusIcon(scalar: $0.value) != nil }
    let parts = cell.split(separator: " ", maxSplits: 1)
    if hasIcon, !hasLetters { return String(parts[0]) }
    return hasIcon || !hasLetters ? cell : String(parts[1])
  }

  /// The cells of tables that give the two parts of an estimate columns of their own.
  private func split(_ index: Int) -> [Edit] {
    let tree = document.tree
    let naming = PackageNaming(plan.packages, plan.documents)
    var edits: [Edit] = []
    for node in tree.nodes.indices where tree[node].kind == .table {
      let table = Table(node, in: tree, document.bytes.span)
      guard table.column(.agentic) != nil else { continue }
      let named = table.rows.map { naming.package(ofRow: $0, in: table, of: document) }
      for (row, package) in zip(table.rows, named) {
        guard let package, named.count(where: { $0 == package }) == 1,
          let wanted = plan.packages[package].effort?.value.effort
        else { continue }
        edits += part(.agentic, wanted.agentic, row, table)
        if let review = wanted.review { edits += part(.review, review, row, table) }
      }
    }
    return edits
  }

  private func part(
    _ kind: ColumnKind, _ wanted: MinuteRange, _ row: Table.Row, _ table: Table
  ) -> [Edit] {
    guard let cell = table.cell(kind, in: row) else { return [] }
    let range = document.tree[cell].range
    guard let here = EffortText(document.plain(range)).effort?.total, here != wanted else {
      return []
    }
    return [Edit(range, wanted.description)]
  }
}

extension Document {
  /// Whether a range lies in a table.
  fileprivate func isInTable(_ range: ByteRange) -> Bool {
    tree.nodes.contains { $0.kind == .tableCell && $0.range.contains(range) }
  }
}
