import WPSyntax

/// Finds the lines and rows that state a total above or below a table or a list of estimates.
struct TotalReader {
  private let document: Document
  private let tree: Tree
  private let index: Int
  private let tables: Tables
  private var found: [Total] = []
  /// The tables and lists of estimates of the section, and the totals that wait for one.
  private var groups: [Group] = []
  private var waiting: [ByteRange] = []
  /// The sums of the sections before this one, by the level of their headings.
  private var earlier: [(level: Int, sum: Effort)] = []

  /// What a row of a table estimates.
  fileprivate enum Estimate {
    case row(Total.Row)
    /// Its cell is empty.
    case none
    case unreadable
  }

  /// Estimates that belong together.
  fileprivate struct Group {
    var rows: [Total.Row] = []
    /// Whether every row could be read.
    var isWhole = true

    var sum: Effort { rows.reduce(.zero) { $0 + $1.effort } }
  }

  /// The totals of one document.
  static func read(_ document: Document, at index: Int, tables: Tables) -> [Total] {
    var reader = TotalReader(document: document, index: index, tables: tables)
    reader.read()
    return reader.found
  }

  private init(document: Document, index: Int, tables: Tables) {
    self.tables = tables
    self.document = document
    tree = document.tree
    self.index = index
  }

  private mutating func read() {
    var level = 0
    var node = 1
    while node < tree.nodes.count {
      switch tree[node].kind {
      case .heading:
        closeSection(level)
        level = Int(tree[node].detail)
        while let last = earlier.last, last.level > level { earlier.removeLast() }
      case .table: if let table = tables.table(at: node) { readTable(table) }
      case .list: readList(node)
      case .paragraph:
        for line in (node + 1)..<tree.end(of: node) { readLine(tree[line].range) }
      default: break
      }
      node = tree.end(of: node)
    }
    closeSection(level)
  }

  // A total above the only table of its section is the sum of what follows.
  private mutating func closeSection(_ level: Int) {
    if let group = groups.first, groups.count == 1 {
      for range in waiting { state(range, group, []) }
    }
    if groups.contains(where: { !$0.rows.isEmpty }), groups.allSatisfy(\.isWhole) {
      earlier.append((level, groups.reduce(.zero) { $0 + $1.sum }))
    }
    groups = []
    waiting = []
  }

  private mutating func readTable(_ table: Table) {
    let isSplit = table.column(.agentic) != nil
    guard isSplit || table.column(.effort) != nil else { return }
    var group = Group()
    group.rows.reserveCapacity(table.rows.count)
    var totals: [ByteRange] = []
    for row in table.rows {
      let isTotal = row.cells.contains {
        TotalReader.isTotalLabel(tree[$0].range, document.bytes.span)
      }
      if isTotal, !isSplit, let cell = table.cell(.effort, in: row) {
        totals.append(tree[cell].range)
      } else if !isTotal {
        group.add(isSplit ? parts(of: row, in: table) : whole(of: row, in: table))
      }
    }
    guard !group.rows.isEmpty else { return }
    for range in totals { state(range, group, []) }
    groups.append(group)
  }

  private func whole(of row: Table.Row, in table: Table) -> Estimate {
    guard let cell = table.cell(.effort, in: row) else { return .none }
    let range = tree[cell].range
    if isBlank(range) { return .none }
    return effort(at: range).effort.map { .row(Total.Row(effort: $0, range: range)) } ?? .unreadable
  }

  private func parts(of row: Table.Row, in table: Table) -> Estimate {
    guard let cell = table.cell(.agentic, in: row) else { return .none }
    let range = tree[cell].range
    if isBlank(range) { return .none }
    guard let agentic = effort(at: range).effort?.total else { return .unreadable }
    var effort = Effort(agentic: agentic)
    if let cell = table.cell(.review, in: row), !isBlank(tree[cell].range) {
      guard let review = self.effort(at: tree[cell].range).effort?.total else {
        return .unreadable
      }
      effort.review = review
    }
    return .row(Total.Row(effort: effort, range: range))
  }

  // A dash says that there is nothing to add.
  private func isBlank(_ range: ByteRange) -> Bool {
    Phrase.initial(document.bytes.span, range) == nil
  }

  private mutating func readList(_ list: Int) {
    var group = Group()
    var totals: [ByteRange] = []
    var item = list + 1
    let end = tree.end(of: list)
    while item < end {
      let leaf = item + 1
      item = tree.end(of: item)
      guard leaf < item, tree[leaf].kind == .paragraph else { continue }
      let line = tree[leaf + 1].range
      if let total = total(in: line) {
        totals.append(total)
      } else if let row = Self.parenthesised(in: line, of: document) {
        group.rows.append(row)
      } else {
        group.isWhole = false
      }
    }
    guard !group.rows.isEmpty else { return }
    groups.append(group)
    for range in totals { state(range, group, []) }
  }

  // `Week 1: Phases 3-4 (5-7h agentic + 2h review)`: the estimate is the last pair of parentheses.
  private static func parenthesised(in line: ByteRange, of document: Document) -> Total.Row? {
    let bytes = document.bytes.span
    guard line.count > 2, bytes[line.upper - 1] == UInt8(ascii: ")") else { return nil }
    var open = line.upper - 2
    while open > line.lower, bytes[open] != UInt8(ascii: "(") { open -= 1 }
    let range = ByteRange(open + 1, line.upper - 1)
    guard case .duration(let effort, _) = EffortText(bytes, range) else { return nil }
    return Total.Row(effort: effort, range: range)
  }

  private mutating func readLine(_ line: ByteRange) {
    guard let range = total(in: line) else { return }
    guard let group = groups.last else {
      waiting.append(range)
      return
    }
    let section = groups.reduce(.zero) { $0 + $1.sum }
    let before = earlier.reduce(Effort.zero) { $0 + $1.sum }
    state(range, group, [section, before + section])
  }

  /// What stands behind the colon of `Total:`.
  private func total(in line: ByteRange) -> ByteRange? {
    let source = document.bytes
    let bytes = source.span
    guard TotalReader.mayBeTotalLabel(line, bytes),
      let colon = ByteScanner.find(
        UInt8(ascii: ":"), in: bytes, from: line.lower, to: min(line.upper, line.lower + 40)),
      TotalReader.isTotalLabel(ByteRange(line.lower, colon), bytes)
    else { return nil }
    let value = HeaderLine.unmarked(ByteRange(colon + 1, line.upper), of: bytes)
    return ByteScanner.trim(bytes, value.lower, line.upper)
  }

  /// Whether a text announces a total.
  static func isTotalLabel(_ range: ByteRange, _ bytes: Span<UInt8>) -> Bool {
    guard mayBeTotalLabel(range, bytes) else { return false }
    return switch Phrase(bytes, range) {
    case "total", "total effort", "total time", "total estimate", "total estimated effort",
      "total estimated time", "grand total", "overall total", "sum":
      true
    default: false
    }
  }

  // Told by the first letter of the words, which nearly all of them are.
  private static func mayBeTotalLabel(_ range: ByteRange, _ bytes: Span<UInt8>) -> Bool {
    switch Phrase.initial(bytes, range) {
    case UInt8(ascii: "t"), UInt8(ascii: "g"), UInt8(ascii: "o"), UInt8(ascii: "s"): true
    default: false
    }
  }

  private func effort(at range: ByteRange) -> EffortText { document.effort(at: range) }

  private mutating func state(_ range: ByteRange, _ group: Group, _ others: [Effort]) {
    guard group.isWhole, group.rows.count > 1,
      case .duration(let stated, let whole) = effort(at: range)
    else { return }
    found.append(
      Total(
        document: index, range: range, stated: stated, whole: whole, rows: group.rows,
        others: others))
  }
}

extension TotalReader.Group {
  /// Adds the estimate of a row.
  fileprivate mutating func add(_ estimate: TotalReader.Estimate) {
    switch estimate {
    case .row(let row): rows.append(row)
    case .none: break
    case .unreadable: isWhole = false
    }
  }
}
