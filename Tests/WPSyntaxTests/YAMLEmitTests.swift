import Testing
import WPRandom

@testable import WPSyntax

@Suite struct YAMLEmitTests {
  @Test(arguments: [
    ("text", "text"), ("two words", "two words"), ("a:b", "a:b"), ("a#b", "a#b"), ("it's", "it's"),
    ("say \"x\"", "say \"x\""), ("café 🎉", "café 🎉"),
    ("2h agentic + 1h review", "2h agentic + 1h review"),
    ("-x", "-x"), ("a, b", "a, b"), ("no way", "no way"), ("/a/*.md", "/a/*.md"),
    ("3 files", "3 files"),
    ("", "\"\""), ("no", "\"no\""), ("Yes", "\"Yes\""), ("ON", "\"ON\""), ("y", "\"y\""),
    ("null", "\"null\""),
    ("~", "\"~\""), ("true", "\"true\""), ("12", "\"12\""), ("-7", "\"-7\""), ("1e3", "\"1e3\""),
    ("0x1F", "\"0x1F\""), ("0o17", "\"0o17\""), ("017", "\"017\""), ("1_000", "\"1_000\""),
    (".5", "\".5\""),
    (".inf", "\".inf\""), ("2026-01-31", "\"2026-01-31\""),
    ("2026-01-31T10:00:00Z", "\"2026-01-31T10:00:00Z\""),
    ("12:30", "\"12:30\""), (" a", "\" a\""), ("a ", "\"a \""), ("a: b", "\"a: b\""),
    ("a:", "\"a:\""),
    ("a #b", "\"a #b\""), ("#a", "\"#a\""), ("@a", "\"@a\""), ("`a`", "\"`a`\""), ("%a", "\"%a\""),
    ("- a", "\"- a\""), ("-", "\"-\""), ("---", "\"---\""), ("...", "\"...\""), ("? a", "\"? a\""),
    ("[a]", "\"[a]\""), ("{a}", "\"{a}\""), ("*a", "\"*a\""), ("&a", "\"&a\""), ("!a", "\"!a\""),
    ("|", "\"|\""), (">", "\">\""), ("=", "\"=\""), ("<<", "\"<<\""), ("'a'", "\"'a'\""),
    ("\"a\": b", "'\"a\": b'"), ("C:\\ x: \\", "'C:\\ x: \\'"), ("\"it's\": b", "'\"it''s\": b'"),
    ("a\nb", "\"a\\nb\""), ("a\tb", "\"a\\tb\""), ("a\r", "\"a\\r\""),
    ("\u{0}\u{7}\u{85}", "\"\\x00\\x07\\x85\""),
    ("\u{202E}x", "\"\\u202ex\""), ("\u{E0001}", "\"\\U000e0001\""), ("\u{FFFE}", "\"\\ufffe\""),
  ])
  func `a text gets the least quoting that keeps it`(text: String, yaml: String) {
    #expect(YAMLEmit.scalar(text) == yaml)
  }

  @Test(arguments: [
    ("x", YAMLNode.Style.singleQuoted, "'x'"), ("it's", .singleQuoted, "'it''s'"),
    ("a\nb", .singleQuoted, "\"a\\nb\""), ("x", .doubleQuoted, "\"x\""),
    ("a\\\"", .doubleQuoted, "\"a\\\\\\\"\""),
    ("x", .literal, "x"),
  ])
  func `the style of the old value is kept where it can carry the text`(
    text: String, style: YAMLNode.Style, yaml: String
  ) {
    #expect(YAMLEmit.scalar(text, like: style) == yaml)
  }

  @Test(arguments: 1...4)
  func `random texts are read back as they were, as value and as key`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces = [
      "a", "B", "1", "0", ".", "-", "+", "_", ":", " ", "#", "'", "\"", "\\", "\n", "\t", "\r", "[",
      "]",
      "{", "}", ",", "&", "*", "!", "|", ">", "%", "@", "`", "?", "~", "=", "<", "é", "🎉", "\u{85}",
      "\u{2028}", "\u{FEFF}", "\u{0}", "\u{7F}", "x", "e", "no", "null", "true", "---",
    ]
    for _ in 0..<2_000 {
      var text = ""
      for _ in 0..<random.next() % 8 { text += pieces[Int(random.next() % UInt64(pieces.count))] }
      for style in [YAMLNode.Style.plain, .singleQuoted, .doubleQuoted] {
        let yaml = YAMLEmit.scalar(text, like: style)
        let sample = YAMLSample(yaml + ": " + yaml + " # c")
        let tree = sample.tree
        let isRead = tree.problems.isEmpty && tree.nodes.count == 3 && tree[2].kind == .string
        #expect(isRead, "\(yaml)")
        guard isRead else { continue }
        #expect(Bytes(sample.text(1)) == Bytes(text))
        #expect(Bytes(sample.text(2)) == Bytes(text))
      }
    }
  }
}
