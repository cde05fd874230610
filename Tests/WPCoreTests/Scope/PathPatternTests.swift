import Testing
import WPSyntax

@testable import WPCore

struct PathPatternTests {
  @Test(arguments: [
    ("src/a.swift", "src/a.swift"), ("./src//a.swift", "src/a.swift"), ("src/./a", "src/a"),
    ("src/", "src/"), ("src/**", "src/"), ("src/**/**", "src/"), ("src/.", "src/"),
    ("src/**/", "src/"), (".", "**"), ("./", "**"), ("**/", "**"), ("**/**", "**"),
    ("**/*.md", "**/*.md"), ("**/**/a", "**/a"), ("[a]b", "ab"), ("[^a-c]x", "[!a-c]x"),
    ("[cab]", "[a-c]"), ("[]a]", "[\\]a]"), ("[a-]", "[\\-a]"), ("\\*", "\\*"), ("a\\b", "ab"),
    ("a\\::b", "a\\:\\:b"), ("\\!a", "\\!a"), ("./~/a", "\\~/a"), ("./C:/a", "C\\:/a"),
    (".github/a", ".github/a"), ("a.swift::Foo", "a.swift::Foo"), ("ä?/é*", "ä?/é*"),
    ("src/a-b_c/**", "src/a-b_c/"), ("a/b.swift::Foo.bar", "a/b.swift::Foo.bar"), ("a/::b", nil),
    ("a::", nil), ("a::b::c", "a::b::c"), ("a/**::b", nil), ("/**", nil), ("a//**", "a/"),
    ("src/*/**", "src/*/"), ("a[/]b", nil), ("a/[.]/b", "a/b"),
  ])
  func `normal form`(_ text: String, _ expected: String?) throws {
    guard case .success(let pattern) = PathPattern.parse(text) else {
      #expect(expected == nil)
      return
    }
    let normal = try #require(pattern.alternatives.first).normalForm
    #expect(FilePath(normal).text == expected)
    let again = try PathPattern.parse(normal).get()
    #expect(again.alternatives == pattern.alternatives)
  }

  @Test(arguments: [
    ("{a,b}.swift", ["a.swift", "b.swift"]), ("a{,b}", ["a", "ab"]), ("{a}", ["a"]),
    ("{a,{b,c}}/{d,e}", ["a/d", "a/e", "b/d", "b/e", "c/d", "c/e"]), ("{a,a}", ["a"]),
    ("[{},]{a,b}", ["[\\,\\{\\}]a", "[\\,\\{\\}]b"]), ("\\{a,b\\}", ["\\{a\\,b\\}"]),
    ("a.swift::{A,B}", ["a.swift::A", "a.swift::B"]), ("{a/,b}", ["a/", "b"]),
    ("{a/b,c}/d", ["a/b/d", "c/d"]),
  ])
  func `braces list alternatives`(_ text: String, _ expected: [String]) throws {
    let pattern = try PathPattern.known(text)
    #expect(pattern.alternatives.map { FilePath($0.normalForm).text } == expected)
  }

  @Test(
    arguments: [
      ("⟦⟧", .empty), ("⟦!⟧", .empty), ("⟦{a,}⟧", .empty), ("⟦/⟧etc", .absolute),
      ("⟦~⟧/a", .absolute),
      ("⟦C:\\⟧a", .absolute), ("⟦c:/⟧a", .absolute), ("a/⟦..⟧/b", .parentSegment),
      ("⟦..⟧", .parentSegment), ("a/⟦\\..⟧", .parentSegment), ("{a,⟦..⟧}/b", .parentSegment),
      ("a⟦\u{0}⟧", .controlCharacter), ("a⟦\n⟧b", .controlCharacter),
      ("a⟦\u{7F}⟧", .controlCharacter),
      ("a⟦\\⟧", .strayBackslash), ("a⟦\\⟧/b", .strayBackslash), ("a⟦[⟧b", .unclosedBracket),
      ("⟦[⟧]", .unclosedBracket), ("⟦[⟧!]", .unclosedBracket), ("⟦[⟧a/b]", .unclosedBracket),
      ("[⟦b-a⟧]", .badRange), ("[⟦[:⟧alpha:]]", .namedClass), ("a⟦{⟧b", .unclosedBrace),
      ("a⟦}⟧", .unclosedBrace), ("a⟦{⟧b,{c}", .unclosedBrace), ("a⟦{}⟧", .badBraces),
      ("a⟦{1..3}⟧", .badBraces), ("⟦a**⟧", .misplacedGlobstar), ("b/⟦**.md⟧", .misplacedGlobstar),
      ("⟦***⟧", .misplacedGlobstar), ("⟦::⟧Foo", .misplacedSymbol), ("a⟦::⟧", .misplacedSymbol),
      ("a/⟦::⟧B", .misplacedSymbol), ("a⟦::⟧b/c", .misplacedSymbol), ("⟦!a::B⟧", .misplacedSymbol),
      ("a⟦::⟧:B", .misplacedSymbol), ("**⟦::⟧B", .misplacedSymbol),
    ] as [(String, PathProblem.Kind)])
  func `a text that is no pattern is named at its place`(
    _ marked: String, _ kind: PathProblem.Kind
  ) throws {
    let before = try #require(marked.split(separator: "⟦", omittingEmptySubsequences: false).first)
    let text = marked.filter { $0 != "⟦" && $0 != "⟧" }
    let untilEnd = try #require(
      marked.split(separator: "⟧", omittingEmptySubsequences: false).first)
    guard case .failure(let problem) = PathPattern.parse(text) else {
      Issue.record("\(text) was accepted")
      return
    }
    #expect(problem.kind == kind)
    #expect(problem.range.lower == before.utf8.count)
    #expect(problem.range.upper == untilEnd.filter { $0 != "⟦" }.utf8.count)
  }

  @Test func `what a path cannot hold and what braces blow up is refused`() {
    let long = String(repeating: "a", count: PathPattern.byteLimit)
    #expect((try? PathPattern.known(long)) != nil)
    #expect(
      PathPattern.parse(long + "a") == .failure(PathProblem(.tooLong, at: ByteRange(1_024, 1_025))))
    let fits = String(repeating: "{a,b}", count: 8)
    #expect((try? PathPattern.known(fits))?.alternatives.count == 256)
    for text in [fits + "{a,b}", String(repeating: "{a", count: 100), "{" + fits + ",c}"] {
      guard case .failure(let problem) = PathPattern.parse(text) else {
        Issue.record("\(text) was accepted")
        continue
      }
      #expect(problem.kind == .tooManyAlternatives)
    }
  }

  @Test(arguments: [
    ("**", true), ("*", true), ("**/*", true), (".", true), ("./", true), ("*.*", true),
    ("**/*.*", true), ("?*", true), ("[!a]*", true), ("{src/a,**}", true), ("*/", true),
    ("src/", false), ("*.md", false), ("**/*.md", false), (".*", false), ("src/**", false),
    ("[ab]*", false), ("!**", false), ("a", false), ("**/x", false),
  ])
  func `a pattern that names nothing is too broad`(_ text: String, _ expected: Bool) throws {
    #expect(try PathPattern.known(text).isTooBroad == expected)
  }

  @Test(arguments: [
    ("src", "src", true), ("src", "src/a", true), ("src", "srca", false), ("src/", "src/a/b", true),
    ("src/", "src", true), ("src/*", "src/a/b", false), ("*", ".git", true), ("?", "é", true),
    ("?", "e\u{301}", false), ("[à-ü]", "é", true), ("[!a]", "/", false), ("a[.-0]b", "a/b", false),
    ("a/**/b", "a/b", true), ("a/**/b", "a/x/y/b", true), ("**/a", "a", true), ("\\*", "a", false),
    ("\\*", "*", true), ("[\\]]", "]", true), ("[!-a]", "-", false), ("*.swift", ".swift", true),
    ("a/**/*.b", "a/c.b", true), ("**/b/**/d", "a/b/c/b/e/d", true), ("é", "e\u{301}", false),
  ])
  func `a path is in or not`(_ text: String, _ path: String, _ expected: Bool) throws {
    #expect(try PathPattern.known(text).matches(FilePath(path)) == expected)
  }

  @Test func `a stray byte is one letter and equals no scalar`() throws {
    let path = FilePath(Bytes([0x61, 0xFF]))
    #expect(try PathPattern.known("a?").matches(path))
    #expect(try PathPattern.known("a[!b]").matches(path))
    #expect(try PathPattern.known("a??").matches(path) == false)
    #expect(try PathPattern.known("aÿ").matches(path) == false)
    #expect(try PathPattern.parse(path.bytes).get().matches(path))
  }

  @Test func `small patterns match what the reference matches`() throws {
    for (text, expected) in zip(SmallPatterns.all, SmallPatterns.matches) {
      let automaton = try PathPattern.known(text).alternatives[0].automaton
      let found = SmallPaths.all.map { automaton.matches(Bytes($0).span) }
      #expect(found == expected, "\(text)")
    }
  }

  @Test func `hostile patterns cost little`() throws {
    let stars = String(repeating: "*a", count: 500)
    let path = FilePath(String(repeating: "a", count: 1_000) + "b")
    #expect(try PathPattern.known(stars).matches(path) == false)
    let globstars = String(repeating: "**/a/", count: 200) + "b"
    let deep = FilePath(String(repeating: "a/", count: 2_000) + "c")
    #expect(try PathPattern.known(globstars).matches(deep) == false)
  }

  @Test func `no bytes make the parser fail`() {
    var state: UInt64 = 7
    let alphabet = "ab*?[]{},!^-\\/.:~ é\u{0}".map { Bytes(String($0)) } + [[0xFF]]
    for _ in 0..<5_000 {
      var text = Bytes()
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      for _ in 0..<(state >> 60) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += alphabet[Int(state >> 33) % alphabet.count]
      }
      switch PathPattern.parse(text) {
      case .success(let pattern):
        for glob in pattern.alternatives {
          let again = try? PathPattern.parse(glob.normalForm).get()
          #expect(again?.alternatives == [glob], "\(pattern.shown)")
        }
      case .failure(let problem):
        #expect(problem.range.start <= problem.range.end && problem.range.upper <= text.count)
      }
    }
  }
}
