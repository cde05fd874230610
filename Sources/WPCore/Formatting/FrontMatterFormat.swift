import WPSyntax

/// The spacing of frontmatter: one space behind a colon and behind a dash, lists two spaces below their key, no blanks
/// at the end of a line.
///
/// Comments, quotes, and what stands between brackets stay as they are.
enum FrontMatterFormat {
  /// The edits that bring the frontmatter of a document to its canonical spacing; none where it cannot be read.
  static func edits(_ tree: Tree, _ bytes: Span<UInt8>) -> [Edit] {
    guard let yaml = yaml(of: tree, bytes), yaml.problems.isEmpty, tree.nodes.count > 1 else {
      return []
    }
    var edits: [Edit] = []
    for node in yaml.nodes.indices where yaml[node].style == .block {
      yaml.forEachPair(of: node) { key, value in
        edits += colon(from: yaml[key].range, to: yaml[value].range, bytes)
        if node == 0 { edits += indentation(of: value, below: key, yaml, bytes) }
      }
      yaml.forEachItem(of: node) { item in edits += dash(before: yaml[item], bytes) }
    }
    return edits + trailingBlanks(in: tree[1].range, yaml, bytes)
  }

  /// Whether the frontmatter of a document says what that of another says.
  static func reads(_ after: Bytes, _ tree: Tree, as before: Bytes, _ old: Tree) -> Bool {
    guard let new = yaml(of: tree, after.span), let old = yaml(of: old, before.span) else {
      return true
    }
    guard new.nodes.count == old.nodes.count, new.problems.count == old.problems.count else {
      return false
    }
    return old.nodes.indices.allSatisfy { index in
      old[index].kind == new[index].kind && old[index].style == new[index].style
        && old[index].size == new[index].size
        && old.scalarBytes(of: index, in: before.span) == new.scalarBytes(of: index, in: after.span)
    }
  }

  private static func yaml(of tree: Tree, _ bytes: Span<UInt8>) -> YAMLTree? {
    FrontMatterBlock.content(of: tree).map { YAMLParser.parse(bytes, in: $0) }
  }

  private static func colon(
    from key: ByteRange, to value: ByteRange, _ bytes: Span<UInt8>
  ) -> [Edit] {
    let colon = skipBlanks(bytes, from: key.upper)
    guard !key.isEmpty, colon < bytes.count, bytes[colon] == UInt8(ascii: ":") else { return [] }
    let before = Edit(ByteRange(key.upper, colon), "")
    guard !value.isEmpty, skipBlanks(bytes, from: colon + 1) == value.lower else { return [before] }
    return [before, Edit(ByteRange(colon + 1, value.lower), " ")]
  }

  // A collection that begins behind its dash has lines below that would have to move with it.
  private static func dash(before item: YAMLNode, _ bytes: Span<UInt8>) -> [Edit] {
    guard item.style != .block, !item.range.isEmpty else { return [] }
    var start = item.range.lower
    while start > 0, ByteScanner.isBlank(bytes[start - 1]) { start -= 1 }
    guard start > 0, bytes[start - 1] == UInt8(ascii: "-") else { return [] }
    return [Edit(ByteRange(start, item.range.lower), " ")]
  }

  // Only a list of values of one line each is moved, with the comments that stand among them.
  private static func indentation(
    of list: Int, below key: Int, _ yaml: YAMLTree, _ bytes: Span<UInt8>
  ) -> [Edit] {
    guard yaml[list].kind == .sequence, yaml[list].style == .block,
      startOfLine(bytes, yaml[key].range.lower) == yaml[key].range.lower,
      yaml.end(of: list) - list - 1 == itemsOfOneLine(in: list, yaml, bytes)
    else { return [] }
    let column = yaml[list].range.lower - startOfLine(bytes, yaml[list].range.lower)
    var edits: [Edit] = []
    var line = RowStyle.endOfLine(bytes, yaml[key].range.upper)
    while line < yaml[list].range.upper {
      line = ByteScanner.skipLineEnd(bytes, at: line)
      let text = skipBlanks(bytes, from: line)
      let isContent = text < bytes.count && !ByteScanner.isLineEnd(bytes[text])
      if isContent, text - line == column {
        edits.append(Edit(ByteRange(line, text), "  "))
      }
      line = RowStyle.endOfLine(bytes, text)
    }
    return edits
  }

  private static func itemsOfOneLine(
    in list: Int, _ yaml: YAMLTree, _ bytes: Span<UInt8>
  ) -> Int {
    var count = 0
    yaml.forEachItem(of: list) { item in
      let range = yaml[item].range
      if yaml[item].size == 1, RowStyle.endOfLine(bytes, range.lower) >= range.upper { count += 1 }
    }
    return count
  }

  // Blanks within a text of several lines may be part of it.
  private static func trailingBlanks(
    in range: ByteRange, _ yaml: YAMLTree, _ bytes: Span<UInt8>
  ) -> [Edit] {
    var texts = yaml.nodes.filter { $0.kind != .mapping && $0.kind != .sequence }[...]
    var edits: [Edit] = []
    var line = range.lower
    while line < range.upper {
      let end = RowStyle.endOfLine(bytes, line)
      var blanks = end
      while blanks > line, ByteScanner.isBlank(bytes[blanks - 1]) { blanks -= 1 }
      while let text = texts.first, text.range.upper <= blanks { texts.removeFirst() }
      let isWithin = texts.first.map { $0.range.lower < end } ?? false
      if !isWithin { edits.append(Edit(ByteRange(blanks, end), "")) }
      line = end < bytes.count ? ByteScanner.skipLineEnd(bytes, at: end) : range.upper
    }
    return edits
  }

  private static func skipBlanks(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var offset = start
    while offset < bytes.count, ByteScanner.isBlank(bytes[offset]) { offset += 1 }
    return offset
  }

  private static func startOfLine(_ bytes: Span<UInt8>, _ offset: Int) -> Int {
    var start = offset
    while start > 0, !ByteScanner.isLineEnd(bytes[start - 1]) { start -= 1 }
    return start
  }
}
