import Testing
import WPCore
import WPSyntax

@Suite struct `A suppression` {
  private static func read(_ text: String, front: Int = 0, code: Range<Int>? = nil) -> [Suppression]
  {
    let bytes = Bytes(text)
    var tree = Tree(nodes: [Node(.document, range: ByteRange(0, bytes.count))])
    if front > 0 { tree.nodes.append(Node(.frontMatter, range: ByteRange(0, front))) }
    if let code {
      tree.nodes.append(Node(.fencedCode, range: ByteRange(code.lowerBound, code.upperBound)))
    }
    return SuppressionReader(rules: SampleReport.rules).read(bytes.span, tree: tree)
  }

  /// A comment with the codes, the unknown names and the reason that it holds.
  @Test(arguments: [
    ("<!-- wp:ignore WP160 too early -->", "WP160", "", "too early"),
    ("<!--wp:ignore wp160: too early-->", "WP160", "", "too early"),
    ("<!-- wp:ignore dead-link — moved -->", "WP170", "", "moved"),
    ("<!-- wp:ignore WP160, WP170 both -->", "WP160 WP170", "", "both"),
    ("<!-- wp:ignore WP160 dead-link both -->", "WP160 WP170", "", "both"),
    ("<!-- wp:ignore WP160,nonsense what -->", "WP160", "nonsense", "what"),
    ("<!-- wp:ignore WP999 reason -->", "", "WP999", "reason"),
    ("<!-- wp:ignore WP160 -->", "WP160", "", ""),
    ("<!-- wp:ignore -->", "", "", ""),
    ("<!-- wp:ignore WP160 not closed", "WP160", "", "not closed"),
    ("> - <!-- wp:ignore WP160 inside -->", "WP160", "", "inside"),
  ])
  func `names rules and a reason`(line: String, codes: String, unknown: String, reason: String)
    throws
  {
    let bytes = Bytes(line)
    let found = Self.read(line + "\nnext\n")
    let comment = try #require(found.first)
    #expect(found.count == 1)
    #expect(comment.selectors.compactMap(\.code?.description).joined(separator: " ") == codes)
    let names = comment.selectors.filter { $0.code == nil }.map(\.text)
    #expect(names.joined(separator: " ") == unknown)
    #expect(ByteScanner.text(bytes.span, comment.reason) == reason)
    #expect(comment.line == 2)
  }

  @Test(arguments: [
    "text", "<!-- other -->", "<!- wp:ignore WP160 x -->", "`<!-- wp:ignore WP160 x -->`",
    "# wp:ignore WP160 x", "<", "<!--", "<!-- wp:ign", "",
  ])
  func `is nothing else`(text: String) {
    #expect(Self.read(text).isEmpty)
  }

  @Test func `is not read from code`() {
    #expect(Self.read("~~~\n<!-- wp:ignore WP160 x -->\n~~~\n", code: 0..<35).isEmpty)
  }

  @Test func `speaks for the next line that says something`() {
    let text = "# T\n\n<!-- wp:ignore WP160 a -->\n<!-- wp:ignore WP170 b -->\n\n## Next\n"
    let found = Self.read(text)
    #expect(found.map(\.line) == [6, 6])
    #expect(found.map(\.isFirst) == [false, false])
  }

  @Test func `stands in frontmatter behind a number sign`() {
    let front = "---\n# wp:ignore WP111 imported\nstatus: x\nurl: a#wp:ignore WP160 no\n---\n"
    let found = Self.read(front + "# T\n<!-- wp:ignore WP160 y -->\nx\n", front: front.utf8.count)
    #expect(found.map(\.line) == [3, 8])
    #expect(found.map(\.isFirst) == [true, false])
  }

  @Test func `speaks for the file below frontmatter, too`() {
    let text = "---\nid: a\n---\n\n<!-- wp:ignore WP111 a note -->\ntext\n"
    let tree = MarkdownParser.parse(Bytes(text).span)
    let found = SuppressionReader(rules: SampleReport.rules).read(Bytes(text).span, tree: tree)
    #expect(found.map(\.isFirst) == [true])
    #expect(found.map(\.line) == [6])
  }

  private static func finding(_ code: UInt16, line: Int?) -> Diagnostic {
    let position = Position(line: line ?? 1, column: 1)
    return Diagnostic(
      code: RuleCode(code), severity: .warning,
      place: Diagnostic.Place(
        path: "a.md", range: .zero, start: position, end: position, line: line == nil ? [] : [0x78],
        markedInLine: .zero),
      message: "")
  }

  @Test func `silences its rules on its line and says what it did not find`() {
    let found = Self.read("<!-- wp:ignore WP160, WP170, nonsense -->\nx\n")
    let findings = [
      Self.finding(160, line: nil), Self.finding(160, line: 2), Self.finding(160, line: 3),
      Self.finding(111, line: 2),
    ]
    let outcome = SuppressionOutcome(found, on: findings)
    #expect(outcome.silenced == [findings[0], findings[1]])
    #expect(outcome.kept == [findings[2], findings[3]])
    #expect(outcome.unused.map(\.text) == ["WP170", "nonsense"])
    #expect(outcome.unexplained == found)
  }

  @Test func `costs a document without any nothing`() {
    let findings = [Self.finding(160, line: 2)]
    let outcome = SuppressionOutcome([], on: findings)
    #expect(outcome.kept == findings)
    #expect(outcome.unused.isEmpty)
  }
}
