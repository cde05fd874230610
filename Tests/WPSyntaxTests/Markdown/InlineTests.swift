import Testing
import WPSyntax

@Suite struct InlineTests {
  static let plain: [(String, String)] = [
    ("plain", "plain"),
    ("**bold** and _soft_ and `code`", "bold and soft and code"),
    ("***both*** **a*b*c**", "both abc"),
    ("snake_case_name 2*3*4", "snake_case_name 234"),
    ("\\*not\\* \\a", "*not* \\a"),
    ("[text](a \"t\") ![alt](b) [gone][none]", "text alt [gone][none]"),
    ("~~old~~ ~a~ ~~~b~~~ ~5", "old a ~~~b~~~ ~5"),
    ("a &amp; b &#x41; &mdash; &nope;", "a & b A — &nope;"),
    ("a <b>c</b> <!-- d --> <https://e.f>", "a c  https://e.f"),
    ("`` a ` b `` ` `", "a ` b  "),
    ("one\ntwo\\\nthree", "one two three"),
    ("emoji **🎉 done**—**next**", "emoji 🎉 done—next"),
    ("**✅:** ok", "✅: ok"),
    ("**a", "**a"),
    ("*a **b*", "*a *b"),
  ]

  @Test(arguments: plain)
  func `a reader sees the text without its markup`(markdown: String, text: String) {
    let bytes = Bytes(markdown)
    let tree = MarkdownParser.parse(bytes.span)
    #expect(PlainText.string(of: 1, in: tree, bytes.span) == text)
  }

  @Test func `a pipe in a cell is escaped even in code`() throws {
    let bytes = Bytes("a | b\n-|-\n`x \\| y` \\| [t](u\\|v) | c")
    let span = bytes.span
    let tree = MarkdownParser.parse(span)
    let cell = try #require(tree.nodes.indices.last { tree[$0].kind == .tableCell }) - 1
    #expect(PlainText.string(of: cell, in: tree, span) == "x | y | t")
    let link = try #require(Links.all(in: tree, span).first)
    #expect(ByteScanner.text(span, link.destination) == "u\\|v")
  }

  static let links: [(String, [String])] = [
    ("[a](b.md)", ["[a](b.md) a b.md"]),
    ("> [a\n> b](c)", ["[a\n> b](c) a\n> b c"]),
    ("![a](<b c> 't')", ["![a](<b c> 't') a b c"]),
    ("[a][B]\n\n[b]: c", ["[a][B] a c"]),
    ("[a]\n\n[a]: b\n[a]: c", ["[a] a b"]),
    ("<x@y.z> <h:i>", ["<x@y.z> x@y.z mailto:x@y.z"]),
    ("[a [b](c)](d)", ["[b](c) b c"]),
    ("[![a](b)](c)", ["[![a](b)](c) ![a](b) c", "![a](b) a b"]),
    ("`[a](b)` \\[a](b)", []),
    ("# [a](b)\n\n| [c](d) |\n|---|", ["[a](b) a b", "[c](d) c d"]),
    ("```\n[a](b)\n```\n<!-- [a](b) -->", []),
    ("[ẞ]\n\n[SS]: a", ["[ẞ] ẞ a"]),
  ]

  @Test(arguments: links)
  func `links tell where they stand and lead`(markdown: String, expected: [String]) {
    let bytes = Bytes(markdown)
    let span = bytes.span
    let tree = MarkdownParser.parse(span)
    var found: [String] = []
    for link in Links.all(in: tree, span) {
      found.append(
        [ByteScanner.text(span, link.range), ByteScanner.text(span, link.textRange)]
          .joined(separator: " ") + " " + link.destinationText(span))
    }
    #expect(found == expected)
  }
}
