import WPSyntax

/// Reads the scope of a package that has no `files` in its frontmatter: a header line `Files:`, or a list or
/// table under a heading of that name.
struct FileListReader {
  static func read(_ document: Document) -> [Sourced<String>] {
    if let value = document.header.first(.files) {
      let inline = items(of: value, in: document)
      if !inline.isEmpty { return inline }
      return list(behind: value.node, in: document)
    }
    guard let heading = document.outline.section(.files) else { return [] }
    return section(document.outline.body(of: heading, in: document.tree), of: document)
  }

  /// The paths that a header line lists behind its key.
  static func items(of value: HeaderValue, in document: Document) -> [Sourced<String>] {
    items(in: value.range, of: document, from: .header)
  }

  // `**Files:**` with nothing behind it announces the list that follows.
  private static func list(behind line: Int, in document: Document) -> [Sourced<String>] {
    let tree = document.tree
    var index = line + 1
    while index < tree.nodes.count, tree[index].kind == .line { index += 1 }
    guard index < tree.nodes.count, tree[index].kind == .list else { return [] }
    return section(index..<tree.end(of: index), of: document)
  }

  private static func section(_ nodes: Range<Int>, of document: Document) -> [Sourced<String>] {
    let tree = document.tree
    var found: [Sourced<String>] = []
    var index = nodes.lowerBound
    while index < nodes.upperBound {
      switch tree[index].kind {
      case .listItem where index + 1 < nodes.upperBound && tree[index + 1].kind == .paragraph:
        let text = Outline.textRange(of: index + 1, in: tree)
        if let path = first(in: text, of: document, from: .section) { found.append(path) }
        index += 1
      case .table:
        found += rows(of: index, in: document)
        index = tree.end(of: index)
      case .list: index += 1
      default: index = tree.end(of: index)
      }
    }
    return found
  }

  private static func rows(of node: Int, in document: Document) -> [Sourced<String>] {
    let table = Table(node, in: document.tree, document.bytes.span)
    return table.rows.compactMap { row in
      guard let cell = table.cell(.document, in: row) ?? row.cells.first else { return nil }
      return first(in: document.tree[cell].range, of: document, from: .table)
    }
  }

  // An item may go on behind the path: `src/cache.ts` - the cache. A path in backticks is taken as it
  // stands; without them the first word must look like one.
  private static func first(
    in range: ByteRange, of document: Document, from origin: Origin
  ) -> Sourced<String>? {
    let bytes = document.bytes.span
    if let open = ByteScanner.find(0x60, in: bytes, from: range.lower, to: range.upper),
      let close = ByteScanner.find(0x60, in: bytes, from: open + 1, to: range.upper),
      close > open + 1
    {
      let path = ByteRange(open + 1, close)
      return Sourced(document.raw(path), at: path, from: origin)
    }
    let trimmed = HeaderLine.unmarked(range, of: bytes)
    var end = trimmed.lower
    while end < trimmed.upper, !ByteScanner.isBlank(bytes[end]) { end += 1 }
    let word = ByteRange(trimmed.lower, end)
    return looksLikePath(word, bytes) ? Sourced(document.raw(word), at: word, from: origin) : nil
  }

  private static func items(
    in range: ByteRange, of document: Document, from origin: Origin
  ) -> [Sourced<String>] {
    let bytes = document.bytes.span
    var found: [Sourced<String>] = []
    var start = range.lower
    var depth = 0
    for offset in range.lower...max(range.lower, range.upper) {
      let byte = offset < range.upper ? bytes[offset] : UInt8(ascii: ",")
      switch byte {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: ",") where depth <= 0 || offset == range.upper:
        let written = ByteScanner.trim(bytes, start, offset)
        let quoted = quoted(written, bytes)
        let item = quoted ?? HeaderLine.unmarked(written, of: bytes)
        if quoted != nil || looksLikePath(item, bytes) {
          found.append(Sourced(document.raw(item), at: item, from: origin))
        }
        start = offset + 1
      default: break
      }
    }
    return found
  }

  // Between backticks a star is a star.
  private static func quoted(_ range: ByteRange, _ bytes: Span<UInt8>) -> ByteRange? {
    guard range.count > 2, bytes[range.lower] == 0x60,
      ByteScanner.find(0x60, in: bytes, from: range.lower + 1, to: range.upper) == range.upper - 1
    else { return nil }
    return ByteRange(range.lower + 1, range.upper - 1)
  }

  // One word with a slash, a dot or a star in it.
  private static func looksLikePath(_ range: ByteRange, _ bytes: Span<UInt8>) -> Bool {
    var hasMark = false
    for offset in range.lower..<max(range.lower, range.upper) {
      switch bytes[offset] {
      case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "*"): hasMark = true
      case 0x20, 0x09: return false
      default: break
      }
    }
    return hasMark
  }
}
