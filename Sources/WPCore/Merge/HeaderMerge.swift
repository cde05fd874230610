import WPSyntax

/// What is special about merging header lines: each is known by its key.
enum HeaderMerge {
  /// The key of a `**Key:** value` line.
  static func key(of line: ByteRange, _ bytes: Span<UInt8>) -> Bytes? {
    guard let pair = HeaderLine.pair(in: line, of: bytes) else { return nil }
    return PlainText.bytes(of: pair.keyRange, bytes)
  }

  /// The lines of a paragraph.
  static func records(_ block: MergeBlock, _ source: MergeSource) -> [MergeRecord]? {
    var parts: [(key: Bytes, start: Int)] = []
    for line in (block.node + 1)..<source.tree.end(of: block.node) {
      let range = source.tree[line].range
      guard let key = key(of: range, source.bytes.span) else { return nil }
      parts.append((key, source.lines(of: range).lower))
    }
    return source.records(parts, in: block.range)
  }

  /// A line that both sides changed: the later day of an update, or a count.
  static func line(_ base: Bytes, _ ours: Bytes, _ theirs: Bytes) -> Bytes? {
    guard let mine = updated(ours), let other = updated(theirs), updated(base) != nil else {
      return CountMerge.merged(base, ours, theirs)
    }
    return mine < other ? theirs : ours
  }

  private static func updated(_ line: Bytes) -> CalendarDate? {
    let span = line.span
    guard let pair = HeaderLine.pair(in: ByteScanner.trim(span, 0, line.count), of: span),
      pair.key == .lastUpdated
    else { return nil }
    return DateText(span, pair.value).date
  }
}
