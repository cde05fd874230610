import WPSyntax

/// A part of a document that is merged by what it means: whole lines, in the document itself and in no container.
struct MergeBlock: Sendable {
  /// What the part is made of.
  enum Kind: Sendable {
    case frontMatter, header, table, list, count
  }

  /// What the part is called: the headings above it, and which of its kind it is there.
  struct Name: Hashable, Sendable {
    let kind: Kind
    let headings: [Bytes]
    let ordinal: Int
  }

  let name: Name
  /// The bytes from the start of its first line to behind its last.
  let range: ByteRange
  /// The node of the tree it was read from.
  let node: Int
}

/// The blocks that the base and both sides have, in an order all three agree on.
struct SharedBlocks {
  private(set) var all: [(base: MergeBlock, ours: MergeBlock, theirs: MergeBlock)] = []

  init(_ base: MergeSource, _ ours: MergeSource, _ theirs: MergeSource) {
    let counts = [base, ours, theirs].map(SharedBlocks.counts)
    let mine = SharedBlocks.places(ours)
    let other = SharedBlocks.places(theirs)
    var next = (ours: 0, theirs: 0)
    for block in base.blocks {
      let group = SharedBlocks.group(block.name)
      // Where one was added or taken away, nothing says which of the others is which.
      guard counts.allSatisfy({ $0[group] == counts[0][group] }), let first = mine[block.name],
        let second = other[block.name], first >= next.ours, second >= next.theirs
      else { continue }
      all.append((block, ours.blocks[first], theirs.blocks[second]))
      next = (first + 1, second + 1)
    }
  }

  private static func group(_ name: MergeBlock.Name) -> MergeBlock.Name {
    MergeBlock.Name(kind: name.kind, headings: name.headings, ordinal: 0)
  }

  private static func counts(_ source: MergeSource) -> [MergeBlock.Name: Int] {
    var counts: [MergeBlock.Name: Int] = [:]
    for block in source.blocks { counts[group(block.name), default: 0] += 1 }
    return counts
  }

  private static func places(_ source: MergeSource) -> [MergeBlock.Name: Int] {
    Dictionary(
      source.blocks.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
