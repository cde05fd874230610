/// What a document looks like from afar: its headings, tasks, tables, links, code and HTML by line.
///
/// Lines count from one, in the way of cmark, so that the outline can be compared with that of other
/// implementations.
package struct OutlineDump: Sendable, Equatable {
  /// A heading: its level, its line, and its text without markup.
  package struct Heading: Sendable, Equatable {
    package let level: Int
    package let line: Int
    package let text: String
  }

  /// An item with a box.
  package struct Task: Sendable, Equatable {
    package let line: Int
    package let isChecked: Bool
  }

  /// A table: the rows below its header, and the columns of the header.
  package struct Table: Sendable, Equatable {
    package let line: Int
    package let rows: Int
    package let columns: Int
  }

  /// A link, an image or a bare address.
  package struct Link: Sendable, Equatable {
    package let line: Int
    package let target: String
  }

  /// The first and the last line of a block.
  package struct Lines: Sendable, Equatable {
    package let first: Int
    package let last: Int
  }

  package private(set) var headings: [Heading] = []
  package private(set) var tasks: [Task] = []
  package private(set) var tables: [Table] = []
  package private(set) var links: [Link] = []
  package private(set) var code: [Lines] = []
  package private(set) var html: [Lines] = []

  /// Takes the outline of a document.
  package init(_ tree: Tree, _ bytes: Span<UInt8>) {
    let lines = BlockLines(bytes)
    let definitions = LinkDefinitions(tree, bytes)
    for (index, node) in tree.nodes.enumerated() {
      switch node.kind {
      case .heading:
        headings.append(
          Heading(
            level: Int(node.detail), line: lines.first(ofHeading: index, in: tree),
            text: PlainText.string(of: index, in: tree, bytes, definitions: definitions)))
      case .listItem where node.detail != TaskState.none.rawValue:
        tasks.append(
          Task(
            line: lines.line(of: Int(node.extra)),
            isChecked: node.detail == TaskState.checked.rawValue))
      case .table:
        var rows = -1
        tree.forEachChild(of: index) { _ in rows += 1 }
        tables.append(
          Table(
            line: lines.line(of: node.range.lower), rows: rows,
            columns: Int(tree[index + 1].size) - 1))
      case .fencedCode, .indentedCode: code.append(lines.lines(of: node))
      case .htmlBlock: html.append(lines.lines(of: node))
      default: continue
      }
    }
    links = WPSyntax.Links.withBareAddresses(in: tree, bytes).map {
      Link(line: lines.line(of: $0.offset), target: $0.target)
    }
  }

  /// The outline as one JSON object on one line.
  package func json() -> Bytes {
    var writer = JSONWriter(compact: true)
    writer.object { outline in
      outline.list("headings", headings) {
        $0.int($1.level)
        $0.int($1.line)
        $0.string($1.text)
      }
      outline.list("tasks", tasks) {
        $0.int($1.line)
        $0.bool($1.isChecked)
      }
      outline.list("tables", tables) {
        $0.int($1.line)
        $0.int($1.rows)
        $0.int($1.columns)
      }
      outline.list("links", links) {
        $0.int($1.line)
        $0.string($1.target)
      }
      outline.list("code", code) {
        $0.int($1.first)
        $0.int($1.last)
      }
      outline.list("html", html) {
        $0.int($1.first)
        $0.int($1.last)
      }
    }
    return writer.bytes
  }
}

extension JSONWriter {
  /// Writes a member whose value is an array of arrays.
  fileprivate mutating func list<Element>(
    _ name: String, _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
  ) {
    key(name)
    array { list in
      for element in elements { list.array { write(&$0, element) } }
    }
  }
}
