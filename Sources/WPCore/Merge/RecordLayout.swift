import WPSyntax

/// Puts merged records behind each other, with the line ends and blank lines the block has between them.
struct RecordLayout {
  private let between: Bytes
  private let last: Bytes

  init(base: [MergeRecord], ours: [MergeRecord], theirs: [MergeRecord]) {
    let blocks = [ours, theirs, base]
    between = blocks.first { $0.count > 1 }?.first?.end ?? [ByteScanner.lineFeed]
    let ends = blocks.map { $0.last?.end ?? [] }
    last = ends[0] == ends[2] ? ends[1] : ends[0]
  }

  /// The block that records make.
  func pieces(_ records: [RecordMerge.Settled]) -> [MergePiece] {
    var pieces: [MergePiece] = []
    for (index, record) in records.enumerated() {
      let isLast = index + 1 == records.count
      switch record {
      case .text(let text, let end):
        // What was the last record of its block has no gap behind it yet.
        let gap = isLast ? last : end.count < between.count ? between : end
        pieces.append(.text(text + gap))
      case .pieces(let inner):
        pieces += inner
        if !isLast { pieces.append(.text(blankLines)) }
      }
    }
    return pieces
  }

  /// What stands between records beside the end of a line, which pieces have.
  private var blankLines: Bytes {
    let feed = between.firstIndex(of: ByteScanner.lineFeed).map { $0 + 1 } ?? between.count
    return Bytes(between[feed...])
  }
}
