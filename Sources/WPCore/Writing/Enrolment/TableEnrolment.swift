import WPSyntax

/// Writes the row of a newcomer for a table whose columns are known.
struct TableEnrolment {
  private let table: Table
  private let kind: ListedKind
  private let document: Document
  private let newcomer: Newcomer

  /// Takes a table that lists such newcomers; nil where it lists something else, or nothing that is known.
  init?(_ table: Table, _ kind: ListedKind, in document: Document, for newcomer: Newcomer) {
    let isFit =
      switch kind {
      case .documents: table.column(.document) != nil
      case .roadmap, .priorityOrder: newcomer.package != nil && table.column(.package) != nil
      case .timeline:
        newcomer.package != nil && table.column(.package) != nil
          && (table.column(.week) != nil || table.column(.effort) != nil)
      case .dependencies:
        newcomer.package != nil && table.column(.package) != nil
          && table.column(.dependency) != nil
      case .phaseCriteria:
        newcomer.package != nil && table.column(.package) != nil
          && table.column(.criterion) != nil
      case .externalDependencies: false
      }
    guard isFit else { return nil }
    self.table = table
    self.kind = kind
    self.document = document
    self.newcomer = newcomer
  }

  /// The edit that enters the row behind the last one.
  var edit: Edit {
    let style = RowStyle(table, in: document)
    let row = document.lineEnd(at: style.place) + style.row(cells)
    return Edit(ByteRange(style.place, style.place), row)
  }

  private var cells: [String] {
    var isNamed = false
    return table.columns.indices.map { index in
      let column = table.columns[index]
      if column.contains(.document), kind == .documents { return link }
      if column.contains(.package), newcomer.package != nil {
        defer { isNamed = true }
        return isNamed ? title : name(at: index)
      }
      return cell(column)
    }
  }

  private func cell(_ column: ColumnKind) -> String {
    if column.contains(.description) { return InlineText.cell(newcomer.description) }
    if column.contains(.status) { return newcomer.status }
    guard let package = newcomer.package else { return "-" }
    let draft = package.draft
    if column.contains(.week) { return TimelineWeek.next(in: table, of: document, draft) }
    if column.contains(.priority) { return draft.priority.mark }
    if column.contains(.effort) { return InlineText.cell(draft.effort) }
    if column.contains(.agentic) { return draft.estimate.map { "\($0.agentic)" } ?? "TBD" }
    if column.contains(.review) { return draft.estimate?.review.map { "\($0)" } ?? "TBD" }
    if column.contains(.dependency) { return dependencies(package) }
    if column.contains(.criterion) { return InlineText.cell(draft.criteria.first ?? "-") }
    if column.contains(.number) { return DocumentName(package.name).number?.description ?? "-" }
    if column.contains(.reason) { return draft.reason.map(InlineText.cell) ?? "-" }
    return "-"
  }

  private var title: String {
    InlineText.cell(newcomer.package?.draft.title ?? newcomer.description)
  }

  // `Phase 3` alone, unless it is the only name of the package and the other rows say more.
  private func name(at column: Int) -> String {
    let names = table.columns.count { $0.contains(.package) }
    let isAlone = names == 1 && table.column(.description) == nil
    guard isAlone, kind != .timeline else { return newcomer.short }
    if let cell = table.rows.last?.cell(at: column) {
      let text = document.plain(document.tree[cell].range)
      let phase = PhaseTitle(text)
      if phase.phase != nil, phase.text.isEmpty { return newcomer.short }
      if phase.phase == nil { return title }
    }
    return InlineText.cell(newcomer.description)
  }

  private var link: String {
    guard let last = table.rows.last, let cell = table.cell(.document, in: last) else {
      return newcomer.link
    }
    // Some people start every link at the folder.
    let isDotted = document.raw(document.tree[cell].range).holds("](./")
    return isDotted ? "[\(newcomer.name.text)](./\(newcomer.name.text))" : newcomer.link
  }

  private func dependencies(_ package: NewPackage) -> String {
    let words = package.prerequisites.map { InlineText.cell($0.words) }
    return words.isEmpty ? "None" : words.joined(separator: ", ")
  }
}
