import Testing
import WPSyntax

@Suite struct BlockStructureTests {
  static let samples: [(String, [Node.Kind])] = [
    ("", [.document]),
    ("a\nb", [.document, .paragraph, .line, .line]),
    ("a\n===", [.document, .heading, .line]),
    ("# a #", [.document, .heading, .line]),
    ("#", [.document, .heading]),
    ("> a\nb", [.document, .blockQuote, .paragraph, .line, .line]),
    ("- a\n\n  b", [.document, .list, .listItem, .paragraph, .line, .paragraph, .line]),
    (
      "- a\n* b",
      [.document, .list, .listItem, .paragraph, .line, .list, .listItem, .paragraph, .line]
    ),
    ("-\n\n  b", [.document, .list, .listItem, .paragraph, .line]),
    ("    a\n\n    b", [.document, .indentedCode]),
    ("a\rb\r\r- c\r", [.document, .paragraph, .line, .line, .list, .listItem, .paragraph, .line]),
    ("[a]: b\n'c\nd'\ne", [.document, .linkDefinition, .line, .line, .line, .paragraph, .line]),
    ("[a]: b\n-\n", [.document, .linkDefinition, .line, .list, .listItem]),
    ("---\na: b\n---\nc", [.document, .frontMatter, .paragraph, .line]),
    ("---\n\nc\n\n---\n", [.document, .thematicBreak, .paragraph, .line, .thematicBreak]),
    (
      "a | b\n-|-\nc\n\nd",
      [
        .document, .table, .tableRow, .tableCell, .tableCell, .tableRow, .tableCell, .paragraph,
        .line,
      ]
    ),
    (
      "a\n|b|\n|-|\n> c",
      [.document, .paragraph, .line, .table, .tableRow, .tableCell, .blockQuote, .paragraph, .line]
    ),
    ("a | b\n-|-|-", [.document, .paragraph, .line, .line]),
    ("- [ ]\n\n  a", [.document, .list, .listItem, .paragraph, .line, .paragraph, .line]),
  ]

  @Test(arguments: samples)
  func `a text gives its blocks in document order`(text: String, kinds: [Node.Kind]) {
    let bytes = Bytes(text)
    #expect(MarkdownParser.parse(bytes.span).nodes.map(\.kind) == kinds)
  }

  static let fences: [(String, Int?)] = [
    ("```\na\n```", 9),
    ("```\r\na\r\n   ```` \t\r\nb", 15),
    ("```\ra\r```\rb", 9),
    ("~~~\n```\n~~\n~~~\n", 14),
    ("````\n```\n````` x\n     ````\n````\n", 31),
    ("```\n    ```\n", nil),
    ("```\n\t```\n", nil),
    ("```\na ```\n``` b\n", nil),
    ("> ```\n> a\n> ```\nb", 15),
    ("> ```\n>     ```\n", nil),
  ]

  @Test(arguments: fences)
  func `a fence ends at a line of as many fence bytes`(text: String, end: Int?) throws {
    let bytes = Bytes(text)
    let tree = MarkdownParser.parse(bytes.span)
    let code = try #require(tree.nodes.first { $0.kind == .fencedCode })
    #expect(FenceState(rawValue: code.detail) == (end == nil ? .unclosed : .closed))
    #expect(tree.problems.map(\.kind) == (end == nil ? [.unclosedFence] : []))
    if let end { #expect(code.range.upper == end) }
  }
}
