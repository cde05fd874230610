import WPSyntax

/// Reads the criteria below the headings that announce them.
struct CriteriaReader {
  private let tree: Tree
  private var found: [Criterion] = []

  /// The criteria of every section of that kind, in document order.
  static func read(_ tree: Tree, _ outline: Outline, _ bytes: Span<UInt8>) -> [Criterion] {
    var reader = CriteriaReader(tree: tree)
    var end = 0
    for (index, heading) in outline.headings.enumerated()
    where heading.kind == .successCriteria && heading.node >= end {
      let inner = outline.headings[(index + 1)...].prefix { $0.node < heading.endNode }
      reader.readSection(heading, inner, bytes)
      end = heading.endNode
    }
    if end == 0 { reader.readLabelled(bytes) }
    return reader.found
  }

  // A subsection of plain items beside others with boxes, such as how to measure, lists no criteria.
  private mutating func readSection(
    _ section: Heading, _ inner: ArraySlice<Heading>, _ bytes: Span<UInt8>
  ) {
    found.reserveCapacity(8)
    if inner.isEmpty { return read(tree.end(of: section.node)..<section.endNode, bytes) }
    let first = found.count
    var certain: [Criterion] = []
    var start = tree.end(of: section.node)
    var isNamed = true
    let ends = inner.map { ($0.node, $0.kind) } + [(section.endNode, nil)]
    for (end, next) in ends {
      let before = found.count
      read(start..<end, bytes)
      if isNamed || found[before...].contains(where: { $0.form != .bare }) {
        certain += found[before...]
      }
      guard end < section.endNode else { break }
      start = tree.end(of: end)
      isNamed = next != nil
    }
    guard found[first...].contains(where: { $0.form != .bare }) else { return }
    found.replaceSubrange(first..., with: certain)
  }

  // Without a heading, `**Success Criteria:**` above a list or table announces them as well.
  private mutating func readLabelled(_ bytes: Span<UInt8>) {
    var node = 1
    var isAnnounced = false
    while node < tree.nodes.count {
      switch tree[node].kind {
      case .paragraph: isAnnounced = isLabel(tree[tree.end(of: node) - 1].range, bytes)
      case .list where isAnnounced, .table where isAnnounced:
        read(node..<tree.end(of: node), bytes)
        isAnnounced = false
      default: isAnnounced = false
      }
      node = tree.end(of: node)
    }
  }

  private func isLabel(_ line: ByteRange, _ bytes: Span<UInt8>) -> Bool {
    guard line.count > 2, line.count <= 60 else { return false }
    let text = HeaderLine.unmarked(line, of: bytes)
    let isMarked = bytes[line.lower] == UInt8(ascii: "*")
    guard isMarked || bytes[line.upper - 1] == UInt8(ascii: ":") else { return false }
    return SectionKind(bytes, text) == .successCriteria
  }

  private mutating func read(_ nodes: Range<Int>, _ bytes: Span<UInt8>) {
    var index = nodes.lowerBound
    while index < nodes.upperBound {
      let node = tree[index]
      switch node.kind {
      case .listItem:
        readItem(index, bytes)
        index += 1
      case .table:
        readTable(index, bytes)
        index = tree.end(of: index)
      case .paragraph where !isInItem(index):
        readMarkedLines(index, bytes)
        index = tree.end(of: index)
      case .list, .blockQuote:
        index += 1
      default:
        index = tree.end(of: index)
      }
    }
  }

  // The paragraph an item starts with is the item's own text.
  private func isInItem(_ index: Int) -> Bool { index > 0 && tree[index - 1].kind == .listItem }

  private mutating func readItem(_ item: Int, _ bytes: Span<UInt8>) {
    let node = tree[item]
    let leaf = item + 1
    guard leaf < tree.end(of: item), tree[leaf].kind == .paragraph else { return }
    let text = Outline.textRange(of: leaf, in: tree)
    if let state = TaskState(rawValue: node.detail), state != .none {
      let box = ByteRange(Int(node.extra), Int(node.extra) + 1)
      found.append(
        Criterion(isMet: state == .checked, range: text, box: box, form: .checkbox))
    } else if let mark = CriterionMark(line: bytes, text) {
      found.append(
        Criterion(
          isMet: mark.isMet, range: mark.text, box: mark.mark,
          form: mark.mark.count == 1 ? .checkbox : .mark))
    } else if !endsWithColon(text, bytes) {
      found.append(Criterion(isMet: nil, range: text, box: nil, form: .bare))
    }
  }

  // `- Performance:` announces the items below it and promises nothing itself.
  private func endsWithColon(_ text: ByteRange, _ bytes: Span<UInt8>) -> Bool {
    let bare = HeaderLine.unmarked(text, of: bytes)
    return !bare.isEmpty && bytes[bare.upper - 1] == UInt8(ascii: ":")
  }

  private mutating func readMarkedLines(_ paragraph: Int, _ bytes: Span<UInt8>) {
    for line in (paragraph + 1)..<tree.end(of: paragraph) {
      guard let mark = CriterionMark(line: bytes, tree[line].range) else { continue }
      found.append(Criterion(isMet: mark.isMet, range: mark.text, box: mark.mark, form: .mark))
    }
  }

  private mutating func readTable(_ index: Int, _ bytes: Span<UInt8>) {
    let table = Table(index, in: tree, bytes)
    guard table.column(.status) != nil else { return }
    for row in table.rows {
      guard let first = row.cells.first, let cell = table.cell(.status, in: row) else { continue }
      let mark = CriterionMark(cell: bytes, tree[cell].range)
      found.append(
        Criterion(isMet: mark?.isMet, range: tree[first].range, box: mark?.mark, form: .row))
    }
  }
}
