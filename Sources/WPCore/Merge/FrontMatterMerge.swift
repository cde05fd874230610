import WPSyntax

/// What is special about merging frontmatter: keys are known by their names, and lists are merged as sets.
enum FrontMatterMerge {
  private static let mark = Bytes("\u{0}---")

  /// The keys of frontmatter with their values, the lines around them included.
  static func records(_ node: Int, _ source: MergeSource) -> [MergeRecord]? {
    let block = source.tree[node]
    let span = source.bytes.span
    let yaml = YAMLParser.parse(span, in: FrontMatterBlock.content(of: block))
    guard yaml.problems.isEmpty, let root = yaml.nodes.first, root.kind == .mapping,
      root.style == .block
    else { return nil }
    let range = source.lines(of: block.range)
    var parts = [(key: mark, start: range.lower)]
    yaml.forEachPair(of: 0) { key, _ in
      let start = source.lines(of: yaml[key].range).lower
      parts.append((yaml.scalarBytes(of: key, in: span), start))
    }
    parts.append(
      (mark + mark, source.lines(of: ByteRange(block.range.upper - 1, block.range.upper)).lower))
    return source.records(parts, in: range)
  }

  /// A key whose value both sides changed; nil where it is not a list, or the sides write it in different ways.
  static func value(_ base: Bytes?, _ ours: Bytes, _ theirs: Bytes) -> Bytes? {
    guard let mine = SequenceText(ours), let other = SequenceText(theirs) else { return nil }
    let old: [Bytes]
    if let base {
      guard let sequence = SequenceText(base) else { return nil }
      old = sequence.items.map(\.value)
    } else {
      old = []
    }
    let kept = Set(other.items.map(\.value))
    let known = Set(old)
    var items = mine.items.filter { kept.contains($0.value) || !known.contains($0.value) }
    let present = Set(mine.items.map(\.value))
    items += other.items.filter { !present.contains($0.value) && !known.contains($0.value) }
    return mine.with(items, from: other)
  }
}
