package import WPSyntax

/// Merges planning documents by what they mean, and as git would wherever that is not clear.
///
/// Frontmatter is merged by key, header lines by key, tables by row and cell, lists by item and box, counts by what
/// each side added; the text between is merged line by line. What both sides changed in different ways stays a
/// conflict.
package enum DocumentMerge {
  /// What two sides made of a base.
  package static func pieces(base: Bytes, ours: Bytes, theirs: Bytes) -> [MergePiece] {
    let plain = PlainMerge.pieces(base:ours:theirs:)
    if ours == theirs || theirs == base || ours == base { return plain(base, ours, theirs) }
    guard let old = MergeSource(base), let mine = MergeSource(ours), let other = MergeSource(theirs)
    else { return plain(base, ours, theirs) }
    let shared = SharedBlocks(old, mine, other).all
    var pieces: [MergePiece] = []
    var place = (base: 0, ours: 0, theirs: 0)
    for blocks in shared {
      pieces += plain(
        old.text(from: place.base, to: blocks.base), mine.text(from: place.ours, to: blocks.ours),
        other.text(from: place.theirs, to: blocks.theirs))
      let sides = BlockSides(
        base: old, blocks.base, ours: mine, blocks.ours, theirs: other, blocks.theirs)
      pieces += sides.merged() ?? plain(sides.base, sides.ours, sides.theirs)
      place = (blocks.base.range.upper, blocks.ours.range.upper, blocks.theirs.range.upper)
    }
    pieces += plain(
      old.text(from: place.base), mine.text(from: place.ours), other.text(from: place.theirs))
    // Where the text between the blocks changes what they are, their merge was built on sand.
    guard let settled = pieces.settled, !keeps(shared.map(\.ours.name), MergeSource(settled)) else {
      return pieces
    }
    return plain(base, ours, theirs)
  }

  private static func keeps(_ names: [MergeBlock.Name], _ result: MergeSource?) -> Bool {
    guard let result else { return false }
    var rest = names[...]
    for block in result.blocks where block.name == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }
}

/// The same block of a document in the base and on both sides.
struct BlockSides {
  let sources: [MergeSource]
  let blocks: [MergeBlock]

  init(
    base: MergeSource, _ first: MergeBlock, ours: MergeSource, _ second: MergeBlock,
    theirs: MergeSource, _ third: MergeBlock
  ) {
    sources = [base, ours, theirs]
    blocks = [first, second, third]
  }

  var base: Bytes { text(0) }
  var ours: Bytes { text(1) }
  var theirs: Bytes { text(2) }

  private func text(_ side: Int) -> Bytes { sources[side].text(of: blocks[side].range) }

  /// The block merged by what it is; nil where that cannot be done.
  func merged() -> [MergePiece]? {
    if ours == theirs || theirs == base { return [.text(ours)] }
    if ours == base { return [.text(theirs)] }
    let kind = blocks[0].name.kind
    if kind == .count { return CountMerge.merged(base, ours, theirs).map { [.text($0)] } }
    let records = zip(sources, blocks).map { source, block in source.records(of: block) }
    guard let base = records[0], let ours = records[1], let theirs = records[2] else { return nil }
    return RecordMerge(kind).pieces(base: base, ours: ours, theirs: theirs)
  }
}
