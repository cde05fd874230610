package import WPSyntax

/// A heading of a document with the section below it.
package struct Heading: Sendable, Equatable {
  /// The index of the heading in the tree.
  package let node: Int
  package let level: Int
  /// The bytes of the text, without the markers.
  package let range: ByteRange
  /// What the text is called in the workflow, if it is one of its headings.
  package let kind: SectionKind?
  /// The node behind the last one of the section: the next heading that is not deeper, or the end.
  package fileprivate(set) var endNode: Int
}

/// The headings of a document, as its reader sees them: those that stand in no container.
package struct Outline: Sendable, Equatable {
  package private(set) var headings: [Heading] = []

  /// Finds the headings of one of many documents.
  init(_ tree: Tree, _ bytes: Span<UInt8>, _ known: inout KnownHeadings) {
    guard !tree.nodes.isEmpty else { return }
    headings.reserveCapacity(16)
    let end = tree.end(of: 0)
    var index = 1
    while index < end {
      let node = tree[index]
      if node.kind == .heading {
        let text = Outline.textRange(of: index, in: tree)
        let level = Int(node.detail)
        // A title is the document's own.
        let kind = level == 1 ? SectionKind(bytes, text) : known.kind(bytes, text)
        headings.append(
          Heading(node: index, level: level, range: text, kind: kind, endNode: end))
      }
      index = tree.end(of: index)
    }
    closeSections()
  }

  // From the last heading to the first, the next heading that ends a section of each level is known.
  private mutating func closeSections() {
    guard let end = headings.last?.endNode else { return }
    let levels = SIMD8<Int32>(0, 1, 2, 3, 4, 5, 6, 7)
    var next = SIMD8<Int32>(repeating: Int32(truncatingIfNeeded: end))
    for index in headings.indices.reversed() {
      let level = min(headings[index].level, 7)
      headings[index].endNode = Int(next[level])
      next.replace(
        with: Int32(truncatingIfNeeded: headings[index].node),
        where: levels .>= Int32(truncatingIfNeeded: level))
    }
  }

  /// The bytes from the first to the last line of a leaf.
  package static func textRange(of leaf: Int, in tree: Tree) -> ByteRange {
    let first = leaf + 1
    let end = tree.end(of: leaf)
    guard first < end else { return ByteRange(tree[leaf].range.lower, tree[leaf].range.lower) }
    return ByteRange(tree[first].range.lower, tree[end - 1].range.upper)
  }

  /// The headings of the first level.
  package var titles: [Heading] { headings.filter { $0.level == 1 } }

  /// Whether there is more than one heading of the first level.
  var hasSeveralTitles: Bool {
    var count = 0
    for heading in headings where heading.level == 1 { count += 1 }
    return count > 1
  }

  /// The first section of a kind.
  package func section(_ kind: SectionKind) -> Heading? { headings.first { $0.kind == kind } }

  /// The nodes below a heading, its subsections included.
  package func body(of heading: Heading, in tree: Tree) -> Range<Int> {
    tree.end(of: heading.node)..<heading.endNode
  }

  /// The innermost heading above a node.
  package func heading(above node: Int) -> Heading? {
    var found: Heading?
    for heading in headings {
      if heading.node >= node { break }
      if node < heading.endNode { found = heading }
    }
    return found
  }
}
