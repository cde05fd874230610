import Testing
import WPSyntax

@Suite(.enabled(if: Place.hasCorpus(Example.file), "the corpus is not here"))
struct CommonMarkTests {
  /// The reference predates CommonMark 0.30, in which `textarea` joined the names that a blank line does
  /// not end; here we say what the specification says.
  static let newerThanReference: [Int: [[Int]]] = [173: [[1, 6]]]

  @Test func `every example of the specification has the expected outline`() throws {
    let examples = try Example.all()
    #expect(examples.count == 655)
    for example in examples {
      let bytes = Bytes(example.markdown)
      let tree = MarkdownParser.parse(bytes.span)
      let outline = OutlineDump(tree, bytes.span)
      var expected = example.structure
      expected.html = Self.newerThanReference[example.example] ?? expected.html
      expected.links = expected.links.map { [$0[1]] }
      #expect(
        Example.Structure(outline) == expected,
        "example \(example.example): \(example.markdown.debugDescription)")
    }
  }

  @Test func `links of the specification show the expected text`() throws {
    for example in try Example.all()
    where example.structure.links.allSatisfy({ !$0[1].contains(":") }) {
      let bytes = Bytes(example.markdown)
      let span = bytes.span
      let tree = MarkdownParser.parse(span)
      let definitions = LinkDefinitions(tree, span)
      var found: [[String]] = []
      for link in Links.all(in: tree, span) {
        let text = PlainText.bytes(of: link.textRange, span, definitions: definitions)
        found.append([
          link.isImage ? "image" : "link", link.destinationText(span),
          String(decoding: text, as: UTF8.self),
        ])
      }
      #expect(found == example.structure.links, "example \(example.example)")
    }
  }
}

extension Example.Structure {
  init(_ outline: OutlineDump) {
    self.init(
      headings: outline.headings.map {
        Example.Heading(level: $0.level, line: $0.line, text: $0.text)
      },
      tasks: outline.tasks.map { [$0.line, $0.isChecked ? 1 : 0] },
      code: outline.code.map { [$0.first, $0.last] },
      html: outline.html.map { [$0.first, $0.last] },
      tables: outline.tables.map { [$0.line, $0.rows, $0.columns] },
      links: outline.links.map { [$0.target] })
  }
}
