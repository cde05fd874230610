import Testing
import WPCore
import WPSyntax
import WPTestSupport

@Suite struct `Bytes and blocks` {
  static let cases = [
    RuleCase(
      "placeholders", readme: "⟦[Feature Name]⟧ and ⟦[1-2 paragraphs explaining:]⟧", "WP180",
      "WP180"),
    RuleCase(
      "placeholders in bold and in headings",
      readme: "## Progress Since ⟦[Last Session]⟧\n\n**⟦[New features]⟧** x", "WP180", "WP180"),
    RuleCase(
      "letters for numbers", readme: "| a |\n|--|\n| ⟦X-Yh agentic + Zh review⟧ |\n| ⟦PR #XX⟧ |",
      "WP180", "WP180"),
    RuleCase("the format in quotes", readme: "Write \"X-Yh agentic + Zh review\"."),
    RuleCase(
      "code, links and boxes",
      readme: "`[Feature]` [Feature](README.md) [Feature][x] [ ] [x]\n\n- [x] a\n\n[x]: README.md"),
    RuleCase(
      "ordinary brackets",
      readme: "[sic] [1] [^1] [Feature flags] the [Name of the cache] [FEATURE]-COMPLETE.md"),
    RuleCase("a tag in front", readme: "- [Feature] Log in\n- [Nice to have] Dark mode"),
    RuleCase("a fence of placeholders", readme: "```\n# [Feature Name]\n```"),
    RuleCase("a date to be filled in", "-- README.md --\n# A\n\n**Created:** [Date]\n", []),
    RuleCase("a date elsewhere", "-- README.md --\n# A\n\n**Last Updated:** ⟦[Date]⟧\n", ["WP180"]),
    RuleCase("a fence of tildes", readme: "- a\n  ⟦~~~~⟧\n  ~~~\n", "WP181"),
    RuleCase("a closed fence", readme: "````\n```\n````"),
    RuleCase(
      "short and long rows",
      readme: "| a | b |\n|--|--|\n| ⟦1⟧ |\n| 1 | 2 | ⟦3 | 4⟧ |\n| 1 \\| 2 | 3 |\n1 | 2", "WP182",
      "WP182"),
    RuleCase("a line that became a row", readme: "| a | b |\n|--|--|\n| 1 | 2 |\n⟦text⟧", "WP182"),
    RuleCase("an empty table", readme: "| a | b |\n|--|--|"),
    RuleCase(
      "a conflict", readme: "⟦<<<<<<<⟧ HEAD\n- a\n=======\n- b\n>>>>>>> b\n\n⟦<<<<<<<⟧ HEAD\n- c",
      "WP185", "WP185"),
    RuleCase("the end of a conflict alone", readme: "a\n\n⟦>>>>>>>⟧ branch", "WP185"),
    RuleCase(
      "a conflict in code", readme: "```\n<<<<<<< HEAD\n=======\n>>>>>>> b\n```\n\n    <<<<<<< HEAD"
    ),
    RuleCase(
      "what only looks like a conflict",
      readme: "Title\n=======\n\n a <<<<<<< b\n<<<<<<<<\n<<<<<<<a\n\n>>>>>>>\n>>>>>>> > a"),
    RuleCase("a NUL", readme: "a⟦\0⟧b\0", "WP184"),
    RuleCase("a deep list", readme: String(repeating: "> ", count: 100) + "⟦>⟧ a", "WP187"),
    RuleCase("missing sections outside of a roadmap", readme: "a"),
  ]

  @Test(arguments: cases)
  func `are spoken of where they stand`(item: RuleCase) { item.expect(180...195) }

  static let forms: [(Bytes, String?)] = [
    ("# A\n", nil), ("", nil), ("\u{FEFF}", "the document starts with a byte order mark"),
    ("\u{FEFF}# A\r\n", "the document starts with a byte order mark, ends its lines with CRLF"),
    ("# A\r\n\r\nb\n", "the document ends its lines differently (1 with LF, 2 with CRLF)"),
    ("# A\rb\r", "the document ends its lines with CR"),
    ("# A\n\nb", "the document does not end its last line"),
    (
      "a\nb\rc",
      "the document ends its lines differently (1 with LF, 1 with CR), does not end its last line"
    ),
  ].map { (Bytes($0.0), $0.1) }

  @Test(arguments: forms)
  func `that nobody sees are named in one finding`(bytes: Bytes, message: String?) {
    #expect(Self.findings(183, in: bytes).map(\.message) == (message.map { [$0] } ?? []))
  }

  @Test(
    arguments: [
      ([0x23, 0x20, 0xC3, 0x28], "the byte 0xC3 is not UTF-8", 2),
      ([0x23, 0x0A, 0x00], "there is a NUL character", 2),
      ([0x23, 0x00, 0x20, 0x00], "the document is UTF-16, not UTF-8", 0),
      ([0xFE, 0xFF, 0x00, 0x23], "the document is UTF-16, not UTF-8", 0),
      ([0x23, 0x00, 0x20, 0xFF], "there is a NUL character", 1),
    ] as [(Bytes, String, Int)])
  func `that are no text are shown where they start`(bytes: Bytes, message: String, offset: Int) {
    let found = Self.findings(184, in: bytes)
    #expect(found.map(\.message) == [message])
    #expect(found.map(\.place.range.lower) == [offset])
  }

  @Test func `that cannot be read say why`() {
    let folder = PlanFolder(
      path: "2026-01-05-a",
      files: [PlanFile(name: "README.md", content: .unreadable("permission denied\u{1B}[2J"))],
      names: ["README.md"], problem: "too many files")
    let result = Analysis.plan(folder, Analysis.documents(of: folder), among: RootNames())
    let found = result.diagnostics.filter { $0.code == RuleCode(186) }
    #expect(
      found.map(\.message) == [
        "the folder cannot be read: too many files",
        "the document cannot be read: permission denied\\u{1b}[2J",
      ])
  }

  @Test(arguments: [
    ("<!-- wp:ignore WP170 ⟦⟧ -->", ["WP195"]),
    ("<!-- wp:ignore WP170 still to come -->", []),
    ("<!-- wp:ignore WP170, ⟦WP181⟧ still to come -->", ["WP195"]),
    ("<!-- wp:ignore broken-link, ⟦WP999⟧ still to come -->", ["WP195"]),
  ])
  func `are silenced by comments that say why`(comment: String, codes: [String]) {
    let found = Examination("-- README.md --\n# A\n\n\(comment)\n[a](gone.md)\n")
    #expect(found.codes.filter { $0 > "WP169" && $0 < "WP200" } == codes)
  }

  static func findings(_ code: UInt16, in bytes: Bytes) -> [Diagnostic] {
    let folder = PlanFolder(
      path: "2026-01-05-a", files: [PlanFile(name: "README.md", content: .bytes(bytes))],
      names: ["README.md"])
    return Analysis.plan(folder, Analysis.documents(of: folder), among: RootNames()).diagnostics
      .filter { $0.code == RuleCode(code) }
  }
}
