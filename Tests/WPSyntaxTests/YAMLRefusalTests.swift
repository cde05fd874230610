import Testing

@testable import WPSyntax

@Suite struct YAMLRefusalTests {
  @Test(
    arguments: [
      ("a: ⟦&x⟧ 1", .anchor), ("⟦&x⟧ [1]", .anchor), ("a: ⟦*x⟧", .alias),
      ("files: [⟦*.swift⟧]", .alias),
      ("a: ⟦!!str⟧ 1", .tag), ("⟦!x⟧ a: 1", .tag), ("⟦%YAML 1.2⟧\n---\na: 1", .directive),
      ("⟦<<⟧: {a: 1}", .mergeKey), ("a: {⟦<<⟧: b}", .mergeKey), ("⟦?⟧ a\n: b", .complexKey),
      ("⟦[a]⟧: b", .complexKey), ("{⟦[a]⟧: b}", .complexKey), ("[⟦{a: b}⟧: c]", .complexKey),
      ("[⟦?⟧ a]", .complexKey), ("a: 1\n⟦---⟧\nb: 2", .severalDocuments),
      ("a: 1\n⟦...⟧\n", .severalDocuments), ("--- |\nx\n⟦...⟧\n", .severalDocuments),
      ("\"a\n⟦---⟧\n\"", .severalDocuments), ("- x\n⟦---⟧", .severalDocuments),
    ] as [(String, SyntaxProblem.RefusedFeature)])
  func `a feature outside of the dialect is named where it stands`(
    text: String, feature: SyntaxProblem.RefusedFeature
  ) {
    let sample = YAMLSample(text)
    #expect(sample.tree.problems.map(\.kind) == [.refusedFeature(feature)])
    #expect(sample.tree.problems.first?.range == sample.mark)
  }

  @Test(arguments: [
    ("a: ⟦@x⟧", "a text cannot start with '@' unless it is quoted: \"@x\""),
    ("a: ⟦`x`⟧", "a text cannot start with '`' unless it is quoted: \"`x`\""),
    ("a: ⟦%x⟧", "a text cannot start with '%' unless it is quoted: \"%x\""),
    ("a: b⟦:⟧ c", "mapping values are not allowed here; put a text that holds ': ' in quotes"),
    ("a: 'b'⟦:⟧ c", "mapping values are not allowed here; put a text that holds ': ' in quotes"),
    ("a: b\n  c⟦:⟧ d", "mapping values are not allowed here; put a text that holds ': ' in quotes"),
    ("a⟦:⟧b\nc: d", "write a space after ':'"), ("a: 1\nc⟦:⟧d\n", "write a space after ':'"),
    ("\"a\"⟦:⟧b", "write a space after ':'"),
    ("a: 1\n⟦b⟧\nc: 2", "expected ':' after the key"),
    ("⟦a b⟧\nc: d", "a key and its ':' must stand on one line"),
    ("⟦\"a⟧\n b\": c", "a key and its ':' must stand on one line"),
    ("a: ⟦-⟧ b", "a list item must start on a line of its own"),
    ("a:\n  b: 1\n ⟦c⟧: 2", "the indentation fits no line above"),
    ("a: 'b'\n  ⟦c⟧: 2", "the indentation fits no line above"),
    ("- a\n⟦b⟧: 1", "expected '- ' and the next item of the list"),
    ("a:\n  - b\n  ⟦c⟧: 1", "expected '- ' and the next item of the list"),
    ("a: 1\n⟦-⟧ b", "a list item cannot stand among the keys of a mapping"),
    ("a:\n⟦\t⟧b: 1", "tabs cannot indent; use spaces"),
    ("a:\n  b: 1\n  ⟦\t⟧c: 2", "tabs cannot indent; use spaces"),
    ("-\t⟦-⟧ a", "tabs cannot indent; use spaces"),
    ("a: |\n⟦\t⟧\nb: 1", "tabs cannot indent; use spaces"),
    ("a: \"b\n⟦\t⟧c\"", "tabs cannot indent; use spaces"),
    ("- [\n⟦\t⟧a,\n b]", "tabs cannot indent; use spaces"),
    ("a: ⟦\"⟧b", "this quote is never closed"), ("a: ⟦'⟧b\nc: d", "this quote is never closed"),
    ("a: \"b\" ⟦c d # e⟧", "unexpected text after the closing quote"),
    ("a: [b] ⟦c⟧", "unexpected text after the closing bracket"),
    ("[a, b]⟦]⟧", "unexpected text after the closing bracket"),
    ("a: ⟦[⟧b,", "'[' is never closed"), ("⟦{⟧", "'{' is never closed"),
    ("a: ⟦[⟧b\nc: d", "'[' is not closed before the next line of the mapping"),
    ("- a: ⟦[⟧\n    b\n]", "'[' is not closed before the next line of the mapping"),
    ("[a, ⟦,⟧ b]", "expected a value before ','"), ("[⟦,⟧]", "expected a value before ','"),
    ("{a: '1' ⟦\"⟧b\": 2}", "expected ',' or '}'"), ("[a\n⟦:⟧ b]", "expected ',' or ']'"),
    ("[⟦-⟧]", "a list item with '-' cannot stand between brackets"),
    ("[a⟦}⟧", "expected ',' or ']'"),
    ("⟦]⟧", "a closing bracket without its opening one"),
    ("a: | ⟦b⟧\n c", "the text of '|' starts on the next line"),
    ("a: |⟦0⟧\n b", "the text of '|' starts on the next line"),
    ("a: >1⟦2⟧\n b", "the text of '>' starts on the next line"),
    ("a: |⟦#b⟧", "the text of '|' starts on the next line"),
    ("a: |\n  ⟦ ⟧\n  b", "a blank line has more spaces than the first line of the text"),
    ("a: \"b\"⟦#⟧c", "a comment needs a space before its '#'"),
    ("[a,⟦#⟧b\n]", "a comment needs a space before its '#'"),
    ("a: \"⟦\\'⟧\"", "no escape of YAML; write \\\\ for a backslash"),
    ("a: \"⟦\\x4⟧\"", "expected 2 hexadecimal digits of a Unicode character"),
    ("a: \"⟦\\ud800⟧\"", "expected 4 hexadecimal digits of a Unicode character"),
    ("a: \"⟦\\U00110000⟧\"", "expected 8 hexadecimal digits of a Unicode character"),
    ("plain # comment\n⟦m⟧ore", "expected the end of the document"),
    (
      "a: 1\n⟦<<<<<<<⟧ HEAD\nb: 2\n=======\nb: 3\n>>>>>>> x",
      "a merge conflict marker: resolve the conflict first"
    ),
    ("a: \"x\n⟦=======⟧\n\"", "a merge conflict marker: resolve the conflict first"),
    ("a: |\n  x\n⟦>>>>>>>⟧ y\n", "a merge conflict marker: resolve the conflict first"),
    ("a: x⟦\u{0}⟧", "a NUL character"), ("a: ⟦\u{7}⟧", "a character that YAML does not allow"),
    ("a: ⟦\u{7F}⟧", "a character that YAML does not allow"),
    ("a: ⟦\u{9F}⟧", "a character that YAML does not allow"),
    ("a: ⟦\u{FEFF}⟧", "a character that YAML does not allow"),
    ("a: ⟦\u{FFFE}⟧", "a character that YAML does not allow"),
  ])
  func `what YAML does not allow is said where it stands`(text: String, message: String) {
    let sample = YAMLSample(text)
    #expect(sample.tree.problems.map(\.kind) == [.yamlSyntax(message)])
    #expect(sample.tree.problems.first?.range == sample.mark)
  }

  @Test func `bytes that are not UTF-8 are refused`() {
    for bytes in [[0x61, 0x3A, 0x20, 0xFF], [0x61, 0x3A, 0x20, 0xED, 0xA0, 0x80]] as [Bytes] {
      let tree = YAMLParser.parse(bytes.span, in: ByteRange(0, bytes.count))
      #expect(
        tree.problems == [
          SyntaxProblem(.yamlSyntax("bytes that are not UTF-8"), at: ByteRange(3, 4))
        ])
    }
  }

  @Test(arguments: [
    ("a: 1\nb: 2\n⟦a⟧: 3", "a"), ("{x: 1, ⟦'x'⟧: 2}", "x"), ("- k: 1\n  ⟦\"\\x6b\"⟧: 2", "k"),
    ("k: {é: 1, ⟦é⟧: 2}", "é"),
  ])
  func `a key that stands twice is reported with the first`(text: String, key: String) throws {
    let sample = YAMLSample(text)
    let problem = try #require(sample.tree.problems.first)
    #expect(sample.tree.problems.count == 1)
    #expect(problem.kind == .duplicateKey(key))
    #expect(problem.range == sample.mark)
    #expect(try #require(problem.related).upper < problem.range.lower)
  }

  @Test func `keys that only look alike are different`() {
    #expect(YAMLSample("\u{E9}: 1\ne\u{301}: 2\n").tree.problems == [])
  }

  @Test func `a broken entry does not hide the others`() {
    let sample = YAMLSample("a: 1\nb: \"x\nc: @y\nd:\n  - 1\n - 2\ne: {f: *g}\nh: 2\nh: 3\n")
    #expect(
      sample.tree.problems.map(\.kind) == [
        .yamlSyntax("this quote is never closed"),
        .yamlSyntax("a text cannot start with '@' unless it is quoted: \"@y\""),
        .yamlSyntax("the indentation fits no line above"),
        .refusedFeature(.alias),
        .duplicateKey("h"),
      ])
    #expect(sample.json == #"{"a":1,"d":[1],"h":2,"h":3}"#)
  }

  @Test func `a key of more than 1024 characters is refused`() {
    let long = String(repeating: "é", count: 1024)
    #expect(YAMLSample(long + ": 1").tree.problems == [])
    #expect(
      YAMLSample("x" + long + ": 1").tree.problems.map(\.kind)
        == [.yamlSyntax("a key may have at most 1024 characters")])
  }

  @Test func `a text that is indented further than anybody can see is refused`() {
    let blanks = String(repeating: " ", count: 65_536)
    let tree = YAMLSample("a: |\n\(blanks)b\n").tree
    #expect(tree.problems.map(\.kind) == [.yamlSyntax("a text that is indented too far")])
    let within = YAMLSample("a: |\n\(blanks.dropLast())b\n")
    #expect(within.json == #"{"a":"b\n"}"#)
  }
}
