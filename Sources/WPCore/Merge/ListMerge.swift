import WPSyntax

/// What is special about merging lists: a box is ticked apart from what its item says, and lists nest.
enum ListMerge {
  /// Lists nested deeper than this are merged line by line.
  private static let deepest = 8

  /// The items of a list.
  static func records(_ list: Int, in range: ByteRange, _ source: MergeSource) -> [MergeRecord]? {
    var parts: [(key: Bytes, start: Int)] = []
    source.tree.forEachChild(of: list) { item in
      let node = source.tree[item]
      let start = source.lines(of: ByteRange(node.range.lower, node.range.lower + 1)).lower
      parts.append((key(of: item, source), start))
    }
    return source.records(parts, in: range)
  }

  // `Priority: HIGH` stays the same item whatever the priority is.
  private static func key(of item: Int, _ source: MergeSource) -> Bytes {
    let leaf = item + 1
    guard leaf + 1 < source.tree.nodes.count, leaf < source.tree.end(of: item),
      source.tree[leaf + 1].kind == .line
    else { return source.text(of: source.tree[item].range) }
    let line = source.tree[leaf + 1].range
    return HeaderMerge.key(of: line, source.bytes.span)
      ?? PlainText.bytes(of: line, source.bytes.span)
  }

  /// An item that both sides changed.
  static func item(_ base: Bytes, _ ours: Bytes, _ theirs: Bytes, depth: Int) -> [MergePiece]? {
    let items = [base, ours, theirs].map(ListItemText.init)
    let bare = items.map(\.bare)
    var merged = PlainMerge.pieces(base: bare[0], ours: bare[1], theirs: bare[2])
    if merged.settled == nil, depth < deepest {
      merged = nested(bare, depth: depth + 1) ?? merged
    }
    if merged.settled == nil, let line = HeaderMerge.line(bare[0], bare[1], bare[2]) {
      merged = [.text(line)]
    }
    guard let text = merged.settled else {
      return PlainMerge.pieces(base: base, ours: ours, theirs: theirs)
    }
    let box = items[1].box == items[0].box ? items[2].box : items[1].box
    return [.text(ListItemText(text).with(box: box, marker: items[1].marker))]
  }

  // The text of the item line by line, the list below it as a list.
  private static func nested(_ items: [Bytes], depth: Int) -> [MergePiece]? {
    let sources = items.compactMap(MergeSource.init)
    let lists = sources.compactMap(innerList)
    guard sources.count == 3, lists.count == 3 else { return nil }
    let ranges = zip(sources, lists).map { source, list in source.lines(of: source.tree[list].range)
    }
    let records = zip(sources, zip(lists, ranges)).compactMap { source, inner in
      ListMerge.records(inner.0, in: inner.1, source)
    }
    guard records.count == 3,
      let list = RecordMerge(.list, depth: depth).pieces(
        base: records[0], ours: records[1], theirs: records[2])
    else { return nil }
    let heads = zip(items, ranges).map { Bytes($0[..<$1.lower]) }
    let tails = zip(items, ranges).map { Bytes($0[$1.upper...]) }
    return PlainMerge.pieces(base: heads[0], ours: heads[1], theirs: heads[2]) + list
      + PlainMerge.pieces(base: tails[0], ours: tails[1], theirs: tails[2])
  }

  /// The only list in the only item of a text, where it starts on a line of its own.
  private static func innerList(_ source: MergeSource) -> Int? {
    guard source.tree.nodes.count > 2, source.tree[1].kind == .list,
      source.tree[2].kind == .listItem,
      source.tree.end(of: 2) == source.tree.nodes.count
    else { return nil }
    var lists: [Int] = []
    source.tree.forEachChild(of: 2) { if source.tree[$0].kind == .list { lists.append($0) } }
    guard lists.count == 1, source.lines(of: source.tree[lists[0]].range).lower > 0 else {
      return nil
    }
    return lists[0]
  }

  /// Counts a numbered list anew where the base and both sides counted it without a gap.
  static func number(_ items: inout [RecordMerge.Settled], like versions: [[MergeRecord]]) {
    let counted = versions.map { records in
      records.map { ListItemText($0.text).number }
    }
    guard let first = counted[1].first ?? nil,
      counted.allSatisfy({ numbers in
        numbers.enumerated().allSatisfy { $1 == first + $0 }
      })
    else { return }
    for (index, item) in items.enumerated() {
      guard case .text(let text, let end) = item else { continue }
      items[index] = .text(ListItemText(text).numbered(first + index), end: end)
    }
  }
}
