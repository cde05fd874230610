import Testing
import WPFuzz
import WPSyntax

/// Inputs that make careless parsers quadratic.
///
/// They are large enough that a quadratic step would keep the suite busy for minutes; what is asserted
/// is what each of them means.
@Suite struct PathologicalTests {
  static func text(_ unit: String, _ count: Int) -> String { String(repeating: unit, count: count) }

  static let blocks: [(String, String)] = [
    ("quotes on one line", text(">", 10_000) + " a"),
    ("quotes with blanks", text("> ", 10_000) + "a"),
    ("lists on one line", text("- ", 10_000) + "a"),
    ("ordered lists on one line", text("1. ", 10_000) + "a"),
    ("stars that might be a break", text("* ", 100_000) + "a"),
    ("lists by indentation", (0..<1_000).map { text(" ", $0 * 2) + "- a\n" }.joined()),
    ("a long line", text("word ", 200_000)),
    ("lone carriage returns", text("word\r", 200_000)),
    ("blank lines in a deep list", text("- ", 40) + "a\n" + text("\n", 100_000)),
    ("setext underlines of definitions", text("[a]: b\n===\n", 20_000)),
    ("definitions", text("[a]: b\n", 50_000)),
    ("delimiter rows", text("a | b\n-|-|-\n", 30_000)),
    ("pipes", text("|", 300_000) + "\n" + text("|-", 150_000)),
    ("tabs", text("\t", 300_000) + "a"),
    ("unclosed comment openers", text("<!-- a\n", 50_000)),
    ("script ends", "<script>" + text("</script", 50_000)),
  ]

  @Test(arguments: blocks)
  func `blocks of any shape give a lawful tree`(name: String, text: String) {
    let bytes = Bytes(text)
    let tree = MarkdownParser.parse(bytes.span)
    #expect(brokenLaw(of: tree, in: bytes) == nil)
    #expect(tree.nodes.count <= bytes.count * 2 + 2)
  }

  static let leaves: [(String, String)] = [
    ("open brackets", text("[", 50_000)),
    ("open and closed brackets", text("[", 50_000) + text("]", 50_000)),
    ("images", text("![", 50_000) + text("]", 50_000)),
    ("images and links", text("![", 20_000) + text("[a](b)", 20_000)),
    ("half links", text("[a](b", 50_000)),
    ("half links with titles", text("[a](b \"", 30_000)),
    ("pointed destinations", text("[a](<b", 50_000)),
    ("labels", text("[a][", 50_000)),
    ("backtick runs that grow", (1..<315).map { text("`", $0) + " " }.joined()),
    ("backticks that never close", text("`a``", 50_000)),
    ("openers", text("*a ", 100_000)),
    ("closers", text("a* ", 100_000)),
    ("openers of three sorts", text("*a _b ~c ", 30_000)),
    ("stars and underscores", text("*a **a ", 40_000) + text("_a __a ", 40_000)),
    ("closers behind openers of another sort", text("_a ", 50_000) + text("a* ", 50_000)),
    ("nested emphasis", text("*a **a ", 20_000) + text("b** b* ", 20_000)),
    ("pointed brackets", text("<", 100_000)),
    ("half tags", text("<a b=\"", 30_000)),
    ("half comments", text("a <!-- ", 30_000)),
    ("half instructions", text("a <?", 30_000) + text("a <!A", 30_000)),
    ("half CDATA", text("a <![CDATA[", 20_000) + text(" >", 20_000)),
    ("schemes", text("<ab:", 50_000)),
    ("addresses", text("a@", 50_000)),
    ("hosts", text("http://", 30_000)),
    ("hosts with underscores", text("_www.a", 30_000)),
    ("references", text("&#", 50_000) + text("&amp", 50_000)),
    ("backslashes", text("\\", 100_000)),
  ]

  @Test(arguments: leaves)
  func `inline markup of any shape gives links in their leaf`(name: String, text: String) {
    let bytes = Bytes("a" + text)
    let tree = MarkdownParser.parse(bytes.span)
    #expect(tree.nodes.map(\.kind) == [.document, .paragraph, .line])
    #expect(brokenLink(of: tree, in: bytes) == nil)
    #expect(PlainText.bytes(of: 1, in: tree, bytes.span).count <= bytes.count)
    #expect(OutlineDump(tree, bytes.span).headings.isEmpty)
  }

  @Test(arguments: [text("> ", 10_000), text("- ", 10_000), text("- > ", 5_000)])
  func `nesting stops at a depth and is reported once`(markers: String) {
    let bytes = Bytes(markers + "a\n" + markers + "b\n")
    let tree = MarkdownParser.parse(bytes.span)
    #expect(tree.problems.map(\.kind) == [.nestedTooDeep])
    #expect(tree.nodes.count < 500)
  }
}
