import WPSyntax

/// What a part of START-HERE or README lists, told by the headings above it.
enum ListedKind: Equatable {
  case documents, roadmap, timeline, priorityOrder, phaseCriteria, dependencies,
    externalDependencies

  /// What a heading announces; nil where it says nothing about lists.
  init?(_ section: SectionKind) {
    switch section {
    case .documentNavigation: self = .documents
    case .roadmap: self = .roadmap
    case .timeline: self = .timeline
    case .priorityOrder: self = .priorityOrder
    case .phaseSpecific: self = .phaseCriteria
    case .internalDependencies, .dependencies: self = .dependencies
    case .externalDependencies: self = .externalDependencies
    default: return nil
    }
  }

  /// What stands there, for a sentence.
  var words: String {
    switch self {
    case .documents: "documents"
    case .roadmap: "features"
    case .timeline: "weeks"
    case .priorityOrder: "the order of priority"
    case .phaseCriteria: "criteria of phases"
    case .dependencies: "dependencies"
    case .externalDependencies: "external dependencies"
    }
  }
}

/// One heading of a document with the blocks directly below it, down to the next heading of any level.
struct ListedSection {
  let heading: Heading
  /// What it lists; nil where the headings do not say.
  let kind: ListedKind?
  /// Whether its own heading says so, and not only one above it.
  let isAnnounced: Bool
  /// The blocks, by their indices in the tree.
  let blocks: [Int]

  /// The sections of a document, without those about what is already done.
  static func all(in document: Document) -> [ListedSection] {
    let tree = document.tree
    var open: [Heading] = []
    return document.outline.headings.compactMap { heading in
      while let last = open.last, last.endNode <= heading.node { open.removeLast() }
      open.append(heading)
      let kinds = open.reversed().compactMap(\.kind)
      if let nearest = kinds.first, nearest == .completed || nearest == .partiallyComplete {
        return nil
      }
      var blocks: [Int] = []
      var index = tree.end(of: heading.node)
      while index < heading.endNode, tree[index].kind != .heading {
        blocks.append(index)
        index = tree.end(of: index)
      }
      return ListedSection(
        heading: heading, kind: kinds.lazy.compactMap { ListedKind($0) }.first,
        isAnnounced: heading.kind.flatMap { ListedKind($0) } != nil, blocks: blocks)
    }
  }

  /// The blocks of a kind.
  func blocks(_ kind: Node.Kind, in tree: Tree) -> [Int] {
    blocks.filter { tree[$0].kind == kind }
  }

  /// Whether nothing stands there but hints, a line that announces a list, a total, and rules.
  func isEmpty(in document: Document) -> Bool {
    blocks.allSatisfy { block in
      switch document.tree[block].kind {
      case .htmlBlock, .thematicBreak: true
      case .paragraph: isLabel(block, in: document) || isTotal(block, in: document)
      default: false
      }
    }
  }

  /// The block behind which a first list belongs: a total stays behind it.
  func lead(in document: Document) -> Int {
    let tree = document.tree
    let last = blocks.last { block in
      switch tree[block].kind {
      case .htmlBlock: true
      case .paragraph: isLabel(block, in: document)
      default: false
      }
    }
    return last ?? heading.node
  }

  private func isLabel(_ block: Int, in document: Document) -> Bool {
    document.plain(Outline.textRange(of: block, in: document.tree)).hasSuffix(":")
  }

  private func isTotal(_ block: Int, in document: Document) -> Bool {
    TotalLine(Outline.textRange(of: block, in: document.tree), of: document) != nil
  }
}
