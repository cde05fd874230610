import WPSyntax

/// Merges the records of a block: by key, in an order both sides agree on.
struct RecordMerge {
  private let kind: MergeBlock.Kind
  private let depth: Int

  init(_ kind: MergeBlock.Kind, depth: Int = 0) {
    self.kind = kind
    self.depth = depth
  }

  /// What two sides made of the records of a base; nil where they ordered them in different ways.
  func pieces(base: [MergeRecord], ours: [MergeRecord], theirs: [MergeRecord]) -> [MergePiece]? {
    let base = base.withUniqueKeys()
    var ours = ours.withUniqueKeys()
    var theirs = theirs.withUniqueKeys()
    if kind == .list {
      ours = ours.renamed(after: base)
      theirs = theirs.renamed(after: base)
    }
    if kind == .list || kind == .table { theirs = telling(theirs, from: ours, base) }
    guard let order = RecordOrder(base, ours, theirs, isSorted: kind == .table) else { return nil }
    let old = base.places
    let mine = ours.places
    let other = theirs.places
    var settled: [Settled] = []
    for key in order.keys {
      let outcome = outcome(
        old[key].map { base[$0] }, mine[key].map { ours[$0] }, other[key].map { theirs[$0] })
      if let outcome { settled.append(outcome) }
    }
    if kind == .list { ListMerge.number(&settled, like: [base, ours, theirs]) }
    return RecordLayout(base: base, ours: ours, theirs: theirs).pieces(settled)
  }

  /// What becomes of one record.
  enum Settled {
    /// One text, and the end it had where it was taken from.
    case text(Bytes, end: Bytes)
    case pieces([MergePiece])
  }

  // What both sides added is one thing only if it is the same, or about the same document.
  private func telling(
    _ theirs: [MergeRecord], from ours: [MergeRecord], _ base: [MergeRecord]
  ) -> [MergeRecord] {
    let known = Set(base.map(\.key))
    let mine = Dictionary(ours.map { ($0.key, $0.text) }, uniquingKeysWith: { first, _ in first })
    return theirs.map { record in
      guard !known.contains(record.key), let text = mine[record.key], text != record.text,
        !TableMerge.isDocument(record.key)
      else { return record }
      var record = record
      record.key += Bytes("\u{0}theirs")
      return record
    }
  }

  private func outcome(
    _ base: MergeRecord?, _ ours: MergeRecord?, _ theirs: MergeRecord?
  ) -> Settled? {
    switch (ours, theirs) {
    case (nil, nil): return nil
    case (let ours?, nil): return alone(ours, base) { [.conflict(sides($0, []))] }
    case (nil, let theirs?): return alone(theirs, base) { [.conflict(sides([], $0))] }
    case (let ours?, let theirs?):
      if ours.text == theirs.text || theirs.text == base?.text {
        return .text(ours.text, end: ours.end)
      }
      if ours.text == base?.text { return .text(theirs.text, end: theirs.end) }
      let pieces =
        combined(base?.lines, ours.lines, theirs.lines)
        ?? [.conflict(sides(ours.lines, theirs.lines))]
      guard let text = pieces.settled else { return .pieces(pieces) }
      return .text(Bytes(text.dropLast()), end: ours.end)
    }
  }

  /// A record that one side has: new, left alone and deleted by the other, or changed and deleted.
  private func alone(
    _ record: MergeRecord, _ base: MergeRecord?, _ conflict: (Bytes) -> [MergePiece]
  ) -> Settled? {
    guard let base else { return .text(record.text, end: record.end) }
    return record.text == base.text ? nil : .pieces(conflict(record.lines))
  }

  private func sides(_ ours: Bytes, _ theirs: Bytes) -> MergePiece.Sides {
    let hasReturn = (ours + theirs).contains(ByteScanner.carriageReturn)
    return MergePiece.Sides(ours: ours, theirs: theirs, hasReturn: hasReturn)
  }

  private func combined(_ base: Bytes?, _ ours: Bytes, _ theirs: Bytes) -> [MergePiece]? {
    switch kind {
    case .table: TableMerge.row(base, ours, theirs).map { [.text($0)] }
    case .list: base.flatMap { ListMerge.item($0, ours, theirs, depth: depth) }
    case .header:
      base.flatMap { HeaderMerge.line($0, ours, theirs) }.map { [.text($0)] }
    case .frontMatter: FrontMatterMerge.value(base, ours, theirs).map { [.text($0)] }
    case .count: nil
    }
  }
}
