import WPSyntax

/// One version of a document, cut into the blocks that can be merged by what they mean.
struct MergeSource {
  let bytes: Bytes
  let tree: Tree
  private(set) var blocks: [MergeBlock] = []
  private var counts: [MergeBlock.Name: Int] = [:]

  /// Reads a version; nil where it is no text or holds conflicts already.
  init?(_ bytes: Bytes) {
    let span = bytes.span
    guard TextFault(span) == nil else { return nil }
    tree = MarkdownParser.parse(span)
    guard MergeConflict.all(in: tree, span).isEmpty else { return nil }
    self.bytes = bytes
    findBlocks()
  }

  /// The text of a range.
  func text(of range: ByteRange) -> Bytes { Bytes(bytes[range.lower..<range.upper]) }

  /// The text from an offset to the start of a block, or to the end.
  func text(from start: Int, to block: MergeBlock? = nil) -> Bytes {
    Bytes(bytes[start..<max(start, block?.range.lower ?? bytes.count)])
  }

  private mutating func findBlocks() {
    var open: [(level: Int, text: Bytes)] = []
    var node = 1
    while node < tree.nodes.count {
      let headings = open.map(\.text)
      switch tree[node].kind {
      case .frontMatter: add(.frontMatter, headings, lines(of: tree[node].range), node)
      case .heading:
        let level = Int(tree[node].detail)
        open.removeAll { $0.level >= level }
        let text = Outline.textRange(of: node, in: tree)
        open.append((level, PlainText.bytes(of: text, bytes.span)))
      case .table: add(.table, headings, lines(of: tree[node].range), node)
      case .list: add(.list, headings, lines(of: tree[node].range), node)
      case .paragraph: addParagraph(node, headings)
      default: break
      }
      node = tree.end(of: node)
    }
  }

  // A paragraph of `Key: value` lines is a header wherever it stands; other lines are looked at for counts.
  private mutating func addParagraph(_ node: Int, _ headings: [Bytes]) {
    let inner = (node + 1)..<tree.end(of: node)
    if inner.allSatisfy({ HeaderMerge.key(of: tree[$0].range, bytes.span) != nil }) {
      add(.header, headings, lines(of: tree[node].range), node)
      return
    }
    for line in inner where CountMerge.isCount(text(of: tree[line].range)) {
      add(.count, headings, lines(of: tree[line].range), line)
    }
  }

  private mutating func add(
    _ kind: MergeBlock.Kind, _ headings: [Bytes], _ range: ByteRange, _ node: Int
  ) {
    let group = MergeBlock.Name(kind: kind, headings: headings, ordinal: 0)
    let ordinal = counts[group, default: 0]
    counts[group] = ordinal + 1
    blocks.append(
      MergeBlock(
        name: MergeBlock.Name(kind: kind, headings: headings, ordinal: ordinal), range: range,
        node: node))
  }

  /// The whole lines a range touches.
  func lines(of range: ByteRange) -> ByteRange {
    let span = bytes.span
    var start = range.lower
    while start > 0, span[start - 1] != ByteScanner.lineFeed { start -= 1 }
    let last = max(start, range.upper - 1)
    let feed = ByteScanner.find(ByteScanner.lineFeed, in: span, from: last, to: bytes.count)
    return ByteRange(start, feed.map { $0 + 1 } ?? bytes.count)
  }

  /// The parts a block consists of; nil where they cannot be told apart.
  func records(of block: MergeBlock) -> [MergeRecord]? {
    switch block.name.kind {
    case .frontMatter: FrontMatterMerge.records(block.node, self)
    case .header: HeaderMerge.records(block, self)
    case .table: TableMerge.records(block, self)
    case .list: ListMerge.records(block.node, in: block.range, self)
    case .count: nil
    }
  }

  /// Cuts a range at the starts of its parts; nil where these do not ascend from the start of the range.
  func records(_ parts: [(key: Bytes, start: Int)], in range: ByteRange) -> [MergeRecord]? {
    guard parts.first?.start == range.lower else { return nil }
    var records: [MergeRecord] = []
    for (index, part) in parts.enumerated() {
      let end = index + 1 < parts.count ? parts[index + 1].start : range.upper
      guard part.start < end else { return nil }
      records.append(MergeRecord(key: part.key, bytes: Bytes(bytes[part.start..<end])))
    }
    return records
  }
}
