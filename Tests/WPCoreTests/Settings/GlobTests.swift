import Testing
import WPCore
import WPSyntax

@Suite struct `A pattern` {
  @Test(arguments: [
    ("a.md", "a.md", true), ("a.md", "b.md", false), ("a.md", "a.md.md", false),
    ("*.md", "a.md", true), ("*.md", "x/a.md", false), ("*", "", true), ("a*c", "abbbc", true),
    ("a*c", "ac", true), ("a*c", "ab", false), ("a**c", "abc", true), ("a**c", "a/c", false),
    ("2025-*", "2025-11-23-roadmap", true), ("?", "ü", true), ("?", "/", false),
    ("?", "ab", false), ("**", "a/b/c", true), ("**/c", "c", true), ("**/c", "a/b/c", true),
    ("**/c", "a/bc", false), ("a/**", "a/b/c", true), ("a/**", "a", false),
    ("a/**/c", "a/c", true), ("a/**/c", "a/b/b/c", true), ("a/**/c", "abc", false),
    ("[a-c]x", "bx", true), ("[a-c]x", "dx", false), ("[!a-c]x", "dx", true),
    ("[^a]", "a", false), ("[]]", "]", true), ("[a-]", "-", true), ("[!a]", "/", false),
    ("[ä-ö]", "ö", true), ("{a,b}.md", "b.md", true), ("{a,b}.md", "c.md", false),
    ("{a,}x", "x", true), ("{a,{b,c}d}e", "cde", true), ("{a,{b,c}d}e", "ce", false),
    ("{*.md,**/x}", "p/q/x", true), ("\\*", "*", true), ("\\*", "a", false),
    ("a,b", "a,b", true), ("a}", "a}", true), ("{a}", "a", true), ("", "a", false),
  ])
  func `matches whole paths`(pattern: String, path: String, expected: Bool) {
    #expect((Glob(pattern)?.matches(FilePath(path)) ?? false) == expected)
  }

  @Test(arguments: [
    ("drafts", "drafts/a.md", true), ("drafts", "plan/drafts/a.md", true),
    ("drafts", "draftsman/a.md", false), ("2025-*", "2025-01-01-a/README.md", true),
    ("plan/drafts", "plan/drafts/deep/a.md", true), ("plan/drafts", "x/plan/drafts", false),
    ("*.tmp.md", "plan/x.tmp.md", true), ("plan/*.md", "plan/a.md", true),
    ("plan/*.md", "plan/sub/a.md", false), ("a", "", false),
  ])
  func `covers what lies below a match`(pattern: String, path: String, expected: Bool) throws {
    #expect(try #require(Glob(pattern)).covers(FilePath(path)) == expected)
  }

  @Test(arguments: [
    "", "[", "[a", "[!", "[a-", "{", "{a,b", "a{b{c}", String(repeating: "a", count: 1025),
  ])
  func `is refused where it is not whole`(pattern: String) {
    #expect(Glob(pattern) == nil)
  }

  @Test func `does not go back over its input`() throws {
    let path = FilePath(String(repeating: "a", count: 4000))
    let patterns = [
      String(repeating: "*a", count: 400) + "b", String(repeating: "{a,a*}", count: 150) + "b",
      "**/" + String(repeating: "{a,**/}", count: 140) + "b",
    ]
    for pattern in patterns { #expect(try #require(Glob(pattern)).matches(path) == false) }
  }

  @Test func `takes a byte that is not UTF-8 for one character`() throws {
    let path = FilePath([0x61, 0xFF, 0x62])
    #expect(try #require(Glob("a?b")).matches(path))
    #expect(try #require(Glob("ab")).matches(path) == false)
  }
}
