import WPSyntax

/// Finds the lines and rows that state a total below a table or a list of estimates.
struct TotalReader {
  private let document: Document
  private let index: Int
  private var found: [Total] = []
  /// The rows since the last heading; nil once one of them could not be read.
  private var rows: [Total.Row]? = []

  /// The totals of one document.
  static func read(_ document: Document, at index: Int) -> [Total] {
    var reader = TotalReader(document: document, index: index)
    reader.read()
    return reader.found
  }

  private init(document: Document, index: Int) {
    self.document = document
    self.index = index
  }

  private mutating func read() {
    let tree = document.tree
    var node = 1
    while node < tree.nodes.count {
      switch tree[node].kind {
      case .heading: rows = []
      case .table: readTable(Table(node, in: tree, document.bytes.span))
      case .list: readList(node)
      case .paragraph:
        for line in (node + 1)..<tree.end(of: node) { readLine(tree[line].range) }
      default: break
      }
      node = tree.end(of: node)
    }
  }

  // A table of estimates starts the sum anew: a section may hold several with a total each.
  private mutating func readTable(_ table: Table) {
    guard table.column(.effort) != nil else { return }
    rows = []
    for row in table.rows {
      guard let cell = table.cell(.effort, in: row) else { continue }
      let range = document.tree[cell].range
      if let first = row.cells.first, isTotalLabel(document.tree[first].range) {
        state(range)
      } else {
        add(range)
      }
    }
  }

  private mutating func readList(_ list: Int) {
    let tree = document.tree
    var collected: [Total.Row] = []
    var totals: [ByteRange] = []
    tree.forEachChild(of: list) { item in
      let leaf = item + 1
      guard leaf < tree.end(of: item), tree[leaf].kind == .paragraph else { return }
      let line = tree[leaf + 1].range
      if let effort = Self.parenthesised(in: line, of: document) {
        collected.append(effort)
      } else {
        totals.append(line)
      }
    }
    if !collected.isEmpty { rows = collected }
    for line in totals { readLine(line) }
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
    let source = document.bytes
    let bytes = source.span
    guard
      let colon = ByteScanner.find(
        UInt8(ascii: ":"), in: bytes, from: line.lower, to: min(line.upper, line.lower + 40)),
      isTotalLabel(ByteRange(line.lower, colon))
    else { return }
    let value = HeaderLine.unmarked(ByteRange(colon + 1, line.upper), of: bytes)
    let stated = ByteScanner.trim(bytes, value.lower, line.upper)
    state(stated)
  }

  private func isTotalLabel(_ range: ByteRange) -> Bool {
    switch Phrase(document.bytes.span, range) {
    case "total", "total effort", "total time", "total estimate", "total estimated effort",
      "grand total", "overall total", "sum":
      true
    default: false
    }
  }

  private mutating func add(_ range: ByteRange) {
    guard !range.isEmpty else { return }
    switch effort(at: range) {
    case .duration(let effort, _): rows?.append(Total.Row(effort: effort, range: range))
    default: rows = nil
    }
  }

  private func effort(at range: ByteRange) -> EffortText {
    document.withPlain(range) { EffortText($0, $1) }
  }

  private mutating func state(_ range: ByteRange) {
    guard let rows, rows.count > 1,
      case .duration(let stated, let whole) = effort(at: range)
    else { return }
    found.append(Total(document: index, range: range, stated: stated, whole: whole, rows: rows))
  }
}
