/// Turns lines into blocks, in one pass and without looking back.
///
/// Nodes are laid down in document order. What is open, and therefore what may still change, is always
/// the tail of the array: a chain of containers and at most one leaf.
struct BlockParser: ~Copyable {
  /// The block that takes the next line, unless that line says otherwise.
  enum Leaf: UInt8 {
    case none, paragraph, fencedCode, indentedCode, html, table
  }

  /// Containers nested deeper are read as text: it keeps the work per line bounded.
  static let maximumDepth = 100

  /// The tree so far.
  var nodes: Scratch<Node>
  /// What was found wrong so far.
  var problems: [SyntaxProblem] = []
  /// What is open, outermost first.
  var containers = Scratch<Container>(capacity: 8)
  /// What is open inside the innermost container.
  var leaf = Leaf.none
  /// The index of the open leaf's node.
  var leafNode = 0
  /// The offset behind the last content laid down.
  var contentEnd = 0
  /// The opening line of the open fence.
  var fence = Fence(byte: 0, length: 0, info: .zero)
  /// Whether the open table aligns any of its columns.
  var isAligned = false
  /// Whether the open paragraph starts like a link reference definition.
  var mayDefineLinks = false
  /// Whether a paragraph has turned out to define links.
  var definesLinks = false
  /// The number of open block quotes; without any, lists and items take turns among the containers.
  var openQuotes = 0
  private var sawDeepNesting = false
  private let ways: MarkdownParser.Ways

  /// Starts the tree of a document of so many bytes.
  init(documentOf count: Int, by ways: MarkdownParser.Ways) {
    self.ways = ways
    nodes = Scratch(capacity: count / 16 + 16)
    nodes.append(Node(.document, range: ByteRange(0, count)))
  }

  /// Reads all lines from an offset on; the cursor has not gone beyond it.
  mutating func readLines(
    _ bytes: Span<UInt8>, from start: Int, _ cursor: inout LineCursor
  ) {
    var offset = start
    while offset < bytes.count {
      if leaf == .fencedCode, containers.isEmpty {
        offset = readCode(bytes, from: offset)
        continue
      }
      if ways == .straightFirst {
        if bytes[offset] == ByteScanner.lineFeed, readEmptyLine(bytes) {
          offset &+= 1
          continue
        }
        if leaf == .table, containers.isEmpty, let next = readRows(bytes, from: offset) {
          offset = next
          continue
        }
      }
      let end = cursor.endOfLine(bytes, from: offset)
      let next = ByteScanner.skipLineEnd(bytes, at: end)
      if ways == .straightFirst, readOrdinaryLine(bytes, from: offset, to: end) {
        offset = containers.isEmpty ? next : readSiblings(bytes, from: next, below: offset, &cursor)
      } else {
        readLine(bytes, from: offset, to: end)
        offset = next
      }
    }
  }

  /// Closes everything and hands out the tree.
  consuming func finish(_ bytes: Span<UInt8>) -> Tree {
    closeContainers(to: 0, bytes)
    nodes[0].size = UInt32(truncatingIfNeeded: nodes.count)
    return Tree(nodes: nodes.suffix(from: 0), problems: problems, definesLinks: definesLinks)
  }

  /// Reads one line: the containers it stays in, the leaf it continues, the blocks it starts.
  private mutating func readLine(_ bytes: Span<UInt8>, from start: Int, to end: Int) {
    var line = LineReader(bytes, from: start, to: end)
    let matched = containers.isEmpty ? 0 : matchContainers(bytes, &line)
    if matched == containers.count {
      if continueLeaf(bytes, line) { return }
    } else if leaf != .paragraph {
      closeLeaf(bytes)
    }
    if line.isBlank {
      closeContainers(to: matched, bytes)
    } else {
      openBlocks(bytes, &line, in: matched)
    }
  }

  /// Uses up the markers and the indentation of the open containers; gives the number of those that go on.
  private mutating func matchContainers(_ bytes: Span<UInt8>, _ line: inout LineReader) -> Int {
    var index = 0
    while index < containers.count {
      let container = containers[index]
      switch container.kind {
      case .list: break
      case .listItem:
        if line.isBlank {
          // An item may start with one blank line, not with two.
          guard nodes.count > container.node &+ 1 else { return index }
        } else {
          guard line.indent >= container.contentIndent else { return index }
          line.skipIndent(container.contentIndent)
        }
      case .blockQuote:
        guard !line.isBlank, line.indent < 4, bytes[line.next] == UInt8(ascii: ">") else {
          return index
        }
        containers[index].end = line.next &+ 1
        line.skipMarker(bytes, width: 1)
        line.skipIndent(1)
      }
      index &+= 1
    }
    return index
  }

  /// Gives the line to the open leaf, all containers of which go on; false if the line is not settled.
  private mutating func continueLeaf(
    _ bytes: Span<UInt8>, _ line: LineReader
  ) -> Bool {
    switch leaf {
    case .none: return line.isBlank
    case .paragraph:
      if line.isBlank {
        closeLeaf(bytes)
      } else if line.indent >= 4 || !BlockParser.mayStartBlock(bytes[line.next]) {
        appendLine(bytes, from: line.next, to: line.end)
      } else {
        return false
      }
      return true
    case .fencedCode:
      continueFence(bytes, line)
      return true
    case .indentedCode:
      if line.isBlank {
        nodes[leafNode].extra = UInt32(truncatingIfNeeded: line.end)
      } else if line.indent >= 4 {
        contentEnd = line.end
        nodes[leafNode].extra = UInt32(truncatingIfNeeded: line.end)
      } else {
        closeLeaf(bytes)
        return false
      }
      return true
    case .html:
      if line.isBlank, nodes[leafNode].detail > HTMLBlock.lastMarkedKind {
        closeLeaf(bytes)
      } else {
        appendHTML(bytes, line)
      }
      return true
    case .table:
      guard line.isBlank else { return false }
      closeLeaf(bytes)
      return true
    }
  }

  /// Whether a line that starts with this byte may be something else than text.
  static func mayStartBlock(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "#"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "0")...UInt8(ascii: ":"), UInt8(ascii: "<")...UInt8(ascii: ">"),
      UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  /// Tells whether containers may be added; the first time that they may not is a problem.
  mutating func hasRoom(for count: Int, in depth: Int, at line: LineReader) -> Bool {
    if depth &+ count <= BlockParser.maximumDepth { return true }
    if !sawDeepNesting {
      sawDeepNesting = true
      problems.append(SyntaxProblem(.nestedTooDeep, at: ByteRange(line.next, line.next + 1)))
    }
    return false
  }

  /// Closes the containers below a depth, and the leaf in them.
  @inline(__always)
  mutating func closeContainers(to depth: Int, _ bytes: Span<UInt8>) {
    closeLeaf(bytes)
    if containers.count > depth { popContainers(to: depth) }
  }

  private mutating func popContainers(to depth: Int) {
    var last = containers.count
    while last > depth {
      last &-= 1
      if containers[last].kind == .blockQuote { openQuotes &-= 1 }
      finish(containers[last])
    }
    containers.truncate(to: depth)
  }

  /// Ends the node of a container behind its last content or marker.
  @inline(__always)
  mutating func finish(_ container: Container) {
    contentEnd = max(contentEnd, container.end)
    finishNode(container.node)
  }

  /// Closes the open leaf, if there is one.
  @inline(__always)
  mutating func closeLeaf(_ bytes: Span<UInt8>) {
    if leaf == .paragraph, !mayDefineLinks {
      // Its node is kept complete line by line.
      leaf = .none
    } else if leaf != .none {
      closeOpenLeaf(bytes)
    }
  }

  private mutating func closeOpenLeaf(_ bytes: Span<UInt8>) {
    switch leaf {
    case .none: break
    case .paragraph: splitDefinitions(bytes)
    case .fencedCode:
      if nodes[leafNode].detail != FenceState.closed.rawValue {
        let opening = nodes[leafNode].range.lower
        problems.append(
          SyntaxProblem(.unclosedFence, at: ByteRange(opening, opening + fence.length)))
      }
      finishNode(leafNode)
    case .indentedCode, .html, .table: finishNode(leafNode)
    }
    leaf = .none
  }

  /// The number of nodes from an index to the end.
  @inline(__always)
  func size(from index: Int) -> UInt32 { UInt32(truncatingIfNeeded: nodes.count &- index) }

  /// Ends a node, whose last descendant stands, behind the last content.
  @inline(__always)
  mutating func finishNode(_ index: Int) {
    var node = nodes[index]
    node.size = size(from: index)
    node.range.end = UInt32(truncatingIfNeeded: contentEnd)
    nodes[index] = node
  }
}
