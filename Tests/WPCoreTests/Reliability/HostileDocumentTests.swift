import Testing
import WPCore
import WPFuzz
import WPSyntax

/// Documents made to crash, to stall or to mislead their reader.
///
/// They are large enough that a quadratic step would keep the suite busy for minutes.
@Suite struct `A hostile document` {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let bytes: Bytes
    /// A rule that has to speak.
    let code: String?

    init(_ description: String, _ bytes: Bytes, _ code: String? = nil) {
      testDescription = description
      self.bytes = bytes
      self.code = code
    }

    init(_ description: String, _ text: String, _ code: String? = nil) {
      self.init(description, Bytes(text), code)
    }

    /// A case of frontmatter.
    init(yaml description: String, _ text: String, _ code: String? = nil) {
      self.init(description, Bytes("---\n\(text)\n---\n# Phase 4: A\n"), code)
    }
  }

  static func times(_ unit: String, _ count: Int) -> String {
    String(repeating: unit, count: count)
  }

  static let blocks = [
    Case("quotes", times("> ", 10_000) + "a", "WP187"),
    Case("lists", times("- ", 10_000) + "a", "WP187"),
    Case("lists in quotes", times("> - ", 10_000) + "a", "WP187"),
    Case("a line of a megabyte", times("word ", 200_000)),
    Case("headings", times("# Phase 4: A\n", 30_000), "WP102"),
    Case("the same section", "# A\n" + times("## Success Criteria\n- a\n", 10_000)),
    Case("sections within sections", times("# Scope\n## In Scope\n### Dependencies\n", 5_000)),
    Case("header pairs", "# A\n\n" + times("**Status:** x | ", 20_000)),
    Case("half header pairs", "# A\n\nStatus: " + times("a | b: ", 20_000)),
    Case("header lines", "# A\n\n" + times("**Depends On:** Phase 3\n", 5_000)),
    Case("dependencies", "# A\n\n**Depends On:** " + times("Phase 3, ", 20_000)),
    Case("ranges", "# A\n\n**Depends On:** Phases 1-99999999999999999999, 1-999999999, 5-1"),
    Case("efforts", "# A\n\n**Effort:** " + times("99999999999999999999h + ", 5_000)),
    Case(
      "large numbers",
      "# Phase 99999999999999999999: A\n\n**Priority:** 99999999999999999999\n**Date:** 9999-99-99"),
    Case(
      "a wide table",
      "# A\n\n" + times("| Status ", 30_000) + "\n" + times("|-", 30_000) + "\n"
        + times("| x ", 30_000)),
    Case(
      "a long table",
      "# A\n\n| Phase | Effort | Status |\n|-|-|-|\n" + times("| Phase 3 | 2h | x |\n", 10_000)),
    Case("ragged rows", "# A\n\n| a | b |\n|-|-|\n" + times("| 1 |\n", 20_000), "WP182"),
    Case("criteria", "# A\n\n## Success Criteria\n\n" + times("- [ ] a\n", 30_000)),
    Case("fences", times("```\n", 50_001), "WP181"),
    Case("fences in items", times("- ```\n", 20_000), "WP181"),
    Case("conflicts", times("<<<<<<< a\n- b\n=======\n- c\n>>>>>>> d\n", 10_000), "WP185"),
    Case("openings of conflicts", times("<<<<<<< a\n", 30_000), "WP185"),
    Case("ends of conflicts in code", times("```\n>>>>>>> a\n```\n", 10_000)),
    Case("placeholders", times("[Feature Name] `[Date]` ", 10_000), "WP180"),
    Case("comments that silence nothing", times("<!-- wp:ignore WP170 a -->\n", 20_000)),
    Case("comments that silence", times("<!-- wp:ignore WP170 a -->\n[a](b)\n", 10_000)),
  ]

  static let links = [
    Case("broken links", times("[a](b.md) ", 10_000), "WP170"),
    Case("broken links in one row", "|a|\n|-|\n| " + times("[a](b.md) ", 10_000) + "|", "WP170"),
    Case("broken links in items", times("- [a](b.md) pending\n", 10_000), "WP171"),
    Case("brackets in an item", "- " + times("[", 100_000) + " [a](b.md)", "WP170"),
    Case(
      "links in nested items", (0..<90).map { times(" ", $0 * 2) + "- [a](b.md)\n" }.joined(),
      "WP170"),
    Case("broken fragments", times("[a](#b) ", 10_000) + "\n\n" + times("# A\n", 10_000), "WP172"),
    Case("half tags", times("<a b=\"", 50_000) + times("<a b='", 50_000) + "\n\n[a](#b)", "WP172"),
    Case("tags", times("<a ", 100_000) + "\n\n[a](#b)", "WP172"),
    Case("climbing paths", "[a](" + times("../", 20_000) + "etc/passwd)", "WP176"),
    Case("a long path", "[a](" + times("a/", 100_000) + ")", "WP170"),
    Case(
      "previous plans", "# A\n\n**Previous Planning:** " + times("2025-01-01-a ", 10_000), "WP177"),
    Case("names", times("a.md ", 50_000) + times("a", 200_000) + ".md"),
    Case("brackets", times("[", 100_000) + times("]", 100_000)),
    Case("backticks", (1..<400).map { times("`", $0) + " " }.joined()),
  ]

  static let frontMatter = [
    Case(
      yaml: "an alias bomb",
      "a: &a [x, x]\n" + (0..<30).map { "b\($0): &b\($0) [*a, *a]\n" }.joined(), "WP203"),
    Case(yaml: "nesting in flow", "a: " + times("[", 20_000), "WP187"),
    Case(yaml: "nesting in blocks", (0..<2_000).map { times(" ", $0) + "a:\n" }.joined(), "WP187"),
    Case(yaml: "escapes", "branch: \"" + times("\\u0041", 200_000) + "\""),
    Case(yaml: "keys", (0..<20_000).map { "k\($0): 1" }.joined(separator: "\n"), "WP206"),
    Case(yaml: "one key", times("files: [a]\n", 20_000), "WP202"),
    Case(yaml: "a long key", times("k", 1_000_000) + ": 1", "WP201"),
    Case(yaml: "a long value", "status: " + times("x", 1_000_000), "WP205"),
    Case(yaml: "comments", times("# a\n", 100_000)),
    Case(yaml: "items", "files:\n" + times("- [a]\n", 20_000), "WP204"),
    Case(yaml: "dependencies", "depends_on:\n" + times("- 3\n", 20_000)),
    Case(
      yaml: "a conflict", "<<<<<<< a\nstatus: open\n=======\nstatus: claimed\n>>>>>>> b", "WP185"),
    Case("never closed", "---\n" + times("a: 1\n", 50_000), "WP200"),
    Case(
      yaml: "values that other programs change",
      "branch: no\nmeeting: 2026-01-05\nid: ~\nassignee: '@a: #b'"),
  ]

  static let bytes = [
    Case("nothing", ""), Case("a byte order mark", "\u{FEFF}", "WP183"),
    Case("NUL characters", Bytes(repeating: 0, count: 100_000), "WP184"),
    Case("stray bytes", Bytes(repeating: 0xFF, count: 100_000), "WP184"),
    Case("halves of characters", Bytes((0..<100_000).map { $0 % 2 == 0 ? 0xE2 : 0x82 }), "WP184"),
    Case(
      "UTF-16", Bytes([0xFF, 0xFE] + Array("# A\n".utf16).flatMap { [UInt8($0), 0] }), "WP184"),
    Case("stray bytes in frontmatter", Bytes("---\na: ") + [0xC3] + Bytes("\n---\n# A\n"), "WP184"),
    Case("CRLF", times("# A\r\n\r\n", 20_000), "WP183"),
    Case("lone CR", times("# A\r", 50_000), "WP183"),
    Case("mixed line ends", times("a\r\nb\rc\n", 20_000), "WP183"),
    Case(
      "escapes of terminals",
      "# A\u{1B}]0;x\u{7}\n\nSee [Date] [\u{202E}a](\u{9B}2J.md) \u{9B}2J\n\n**Status:** \u{1B}[2J\u{2066}x\n",
      "WP180"),
    Case(
      "escapes in frontmatter",
      "---\nid: a\n\"a\\e[2J\\u202E\": 1\nstatus: \"\\e]8;;x\\a\"\n---\n# A\n",
      "WP206"),
    Case("blanks", times(" ", 500_000)), Case("line ends", times("\n", 500_000)),
    Case("tabs", times("\t", 300_000) + "a"),
  ]

  @Test(arguments: blocks + links + frontMatter + bytes)
  func `gives findings inside itself`(item: Case) {
    for name: FilePath in ["04-caching-plan.md", "README.md", "START-HERE.md"] {
      let findings = HostileFolder.findings(about: item.bytes, named: name)
      #expect(
        HostileFolder.brokenLaw(in: findings, about: item.bytes, named: name) == nil, "\(name)")
      guard let code = item.code, name == "04-caching-plan.md" else { continue }
      #expect(findings.contains { $0.code.description == code })
    }
  }
}
