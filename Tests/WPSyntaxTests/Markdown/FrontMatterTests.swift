import Testing
import WPFuzz
import WPSyntax

@Suite struct FrontMatterTests {
  static let found: [(String, String)] = [
    ("---\na: b\n---\n", "a: b\n"),
    ("---\r\na: b\r\n---  \r\ntext", "a: b\r\n"),
    ("---\ra: b\r---", "a: b\r"),
    ("\u{FEFF}---\t\na: b\n---", "a: b\n"),
    ("---\n---\n", ""),
    ("---\n\n---\n", "\n"),
    ("---\n\na: b\n---\n", "\na: b\n"),
    ("---\n# note\n\na: b\n---\n", "# note\n\na: b\n"),
    ("---\n{a: b}\n---\n", "{a: b}\n"),
    ("---\na: b\n...\nc: d\n---\n", "a: b\n...\nc: d\n"),
  ]

  @Test(arguments: found)
  func `front matter runs to the next line of three dashes`(text: String, yaml: String) throws {
    let bytes = Bytes(text)
    let tree = MarkdownParser.parse(bytes.span)
    let node = try #require(tree.nodes.first { $0.kind == .frontMatter })
    #expect(ByteScanner.text(bytes.span, FrontMatterBlock.content(of: node)) == yaml)
    #expect(tree.problems.isEmpty)
    #expect(brokenLaw(of: tree, in: bytes) == nil)
  }

  @Test(arguments: [
    "", "text", " ---\na: b\n---\n", "----\na: b\n---\n", "--- a\nb: c\n---\n", "---",
    "---\n\nProse.\n\n---\n", "---\n# Title\n\nProse.\n\n---\n", "---\nProse without an end.\n",
    "---\n\nHe said: no.\n",
  ])
  func `a thematic break is no front matter`(text: String) {
    let tree = MarkdownParser.parse(Bytes(text).span)
    #expect(!tree.nodes.contains { $0.kind == .frontMatter })
    #expect(tree.problems.isEmpty)
  }

  @Test(arguments: ["---\na: b\n", "---\n\na:\n  - b\n--- c\n", "\u{FEFF}---\n# x\na: b\n...\n"])
  func `front matter without an end is reported and read as text`(text: String) {
    let tree = MarkdownParser.parse(Bytes(text).span)
    #expect(!tree.nodes.contains { $0.kind == .frontMatter })
    #expect(tree.problems.map(\.kind) == [.unclosedFrontMatter])
  }

  @Test func `front matter can be left out`() {
    let tree = MarkdownParser.parse(Bytes("---\na\n---\n").span, frontMatter: .never)
    #expect(tree.nodes.map(\.kind) == [.document, .thematicBreak, .heading, .line])
  }
}
