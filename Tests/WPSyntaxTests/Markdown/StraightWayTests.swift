import Testing
import WPRandom
import WPSyntax

/// What is read in a shorter way is held against what the general way makes of the same bytes.
@Suite struct StraightWayTests {
  /// Lines that are ordinary, and lines that nearly are.
  private static let lines = [
    "", "", " ", "\t", "text", "Text  ", "  text", "    text", "\ttext", "[a]: b", "[a]", "[x] box",
    "- item", "- item", "-  item", "-\titem", "- ", "-", "* item", "+ item", "- [ ] task",
    "- [x]", "- [X] task", "- **bold** text", "- `code`", "- ``` x", "- # title", "- - item",
    "- 1. item",
    "- ***", "* * *", "* ** x", "- | x", "- > x", "- <b>", "- 3 of 6", "-     code", "  - inner",
    "   - inner",
    "    - inner", "      - inner", "  text of an item", "     text of an item", "1. item",
    "1. item", "2. item",
    "3) item", "10. item", "1234567890. item", "1.item", "   1. inner", "# title", "## title ##",
    "####### no title",
    "#no title", "#", " # title", "---", "- - -", "***", "===", "--", "_x_", "**bold:** text", "*x",
    "**", "`code`",
    "```", "~~~", "``` swift", "> quote", "> - item", ">", "| a | b |", "| a | b", "a | b", "|",
    "| |", "||", "| a \\| b |",
    "| \\|", "|---|---|", "| :-: | --- |", "|---|", ":--", "+", "<div>", "</div>", "<!-- x", "-->",
    "\u{c9}t\u{e9}",
  ]
  private static let ends = ["\n", "\n", "\n", "\n", "\n", "\r\n", "\r"]

  @Test(arguments: 0..<8)
  func `ordinary lines have the nodes that the general way gives them`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for round in 0..<2_000 {
      // As a rule all lines of a file end in the same way.
      let end = Self.ends[random.below(Self.ends.count)]
      var text = ""
      for _ in 0..<random.below(14) {
        text += Self.lines[random.below(Self.lines.count)]
        text += random.below(20) == 0 ? Self.ends[random.below(Self.ends.count)] : end
      }
      let bytes = Bytes(random.below(4) == 0 ? String(text.dropLast()) : text)
      #expect(
        Self.differs(bytes) == false, "seed \(seed), round \(round): \(text.debugDescription)")
    }
  }

  @Test(arguments: 0..<8)
  func `splices of fixtures have the nodes that the general way gives them`(seed: UInt64) throws {
    let sources = try TotalityTests.fixtures.map { try Place.bytes($0) }
    var random = SeededRandom(seed: seed &+ 50)
    for round in 0..<150 {
      var bytes: Bytes = []
      for _ in 0..<random.below(12) {
        let source = sources[random.below(sources.count)]
        let start = random.below(source.count)
        bytes.append(contentsOf: source[start..<min(source.count, start + random.below(90))])
      }
      #expect(Self.differs(bytes) == false, "seed \(seed), round \(round): \(Array(bytes))")
    }
  }

  private static func differs(_ bytes: Bytes) -> Bool {
    MarkdownParser.parse(bytes.span) != MarkdownParser.parse(bytes.span, by: .general)
  }

  /// Pieces of text in which links stand, or nearly.
  private static let pieces = [
    "[a](b)", "[a](b)", "![a](b)", "[", "]", "(", ")", "[]()", "[a](<b c>)", "[a](b \"c\")",
    "[a](b c)", "[a]( b )",
    "[a\\](b)", "[`a](b)`", "[a](b(c)d)", "[a](b\\)c)", "[a [b](c) d](e)", "[![a](b)](c)",
    "<http://a>", "<b>", "`", "``",
    "\\", "!", "\\[a](b)", "[r]", "[a][r]", "[r][]", "(b)", " ", "text ", "*x* ", "\n", "_", "X",
  ]

  @Test(arguments: 0..<8)
  func `the links of a text are those among all of its markup`(seed: UInt64) {
    var random = SeededRandom(seed: seed &+ 100)
    for round in 0..<1_000 {
      var text = random.below(2) == 0 ? "[r]: target\n\n" : ""
      for _ in 0..<random.below(10) { text += Self.pieces[random.below(Self.pieces.count)] }
      let bytes = Bytes(text)
      let tree = MarkdownParser.parse(bytes.span)
      #expect(
        Links.all(in: tree, bytes.span).map(\.range) == Self.links(in: tree, bytes),
        "seed \(seed), round \(round): \(text.debugDescription)")
    }
  }

  /// Where links stand when everything inline is read.
  private static func links(in tree: Tree, _ bytes: Bytes) -> [ByteRange] {
    let definitions = LinkDefinitions(tree, bytes.span)
    var found: [ByteRange] = []
    for (index, node) in tree.nodes.enumerated()
    where [.paragraph, .heading, .tableCell].contains(node.kind) {
      let text = LeafText(bytes.span, leaf: index, in: tree)
      for inline in InlineParser.parse(text, definitions: definitions)
      where [.link, .image, .autolink].contains(inline.kind) {
        found.append(text.source(inline.range))
      }
    }
    return found
  }
}
