import Testing

@testable import WPSyntax

@Suite struct YAMLParserTests {
  @Test(arguments: [
    ("", "null"),
    ("# nothing\n", "null"),
    ("\u{FEFF}a: 1\n", #"{"a":1}"#),
    ("---\na: 1\n", #"{"a":1}"#),
    ("--- # start\na: 1\n", #"{"a":1}"#),
    ("--- text\n", #""text""#),
    ("---\ttext\n", #""text""#),
    ("a: 1\nb: 2", #"{"a":1,"b":2}"#),
    ("a: 1\r\nb: 2\r\n", #"{"a":1,"b":2}"#),
    ("a: 1\rb: 2\r", #"{"a":1,"b":2}"#),
    ("a:\nb:\n", #"{"a":null,"b":null}"#),
    ("a:   # why\n  b # because\n", #"{"a":"b"}"#),
    ("  a: 1\n  b: 2\n", #"{"a":1,"b":2}"#),
    ("a:\n  b:\n    c: 1\n  d: 2\ne: 3\n", #"{"a":{"b":{"c":1},"d":2},"e":3}"#),
    ("a:\n- 1\n- 2\nb: 3\n", #"{"a":[1,2],"b":3}"#),
    ("a:\n  - 1\n  -\n  - 2\n", #"{"a":[1,null,2]}"#),
    ("- - a\n  - b\n-   - c\n", #"[["a","b"],["c"]]"#),
    ("- a: 1\n  b: 2\n- c: 3\n", #"[{"a":1,"b":2},{"c":3}]"#),
    ("-\n  a: 1\n-\n - x\n", #"[{"a":1},["x"]]"#),
    (
      "decisions:\n  - {title: T, rationale: R}\n",
      #"{"decisions":[{"title":"T","rationale":"R"}]}"#
    ),
    (":x\n", #"":x""#),
    (": 1\n", #"{"":1}"#),
    ("\"a b\": 1\n'c': 2\n", #"{"a b":1,"c":2}"#),
    ("\"a\" : 1\n", #"{"a":1}"#),
    ("a\t:\tb\t# c\n", #"{"a":"b"}"#),
    ("a: b\t\nc:\t\n - d\t\n", #"{"a":"b","c":["d"]}"#),
    ("a:\n \tb\n", #"{"a":"b"}"#),
    ("a: 1\n\t\nb: 2\n \t# c\n", #"{"a":1,"b":2}"#),
    ("-\t-1\n", "[-1]"),
    ("\t[\n\t]\n", "[]"),
    ("http://x.y/z: a\n", #"{"http://x.y/z":"a"}"#),
    ("a: -b\n", #"{"a":"-b"}"#),
    ("a: b:c::d\n", #"{"a":"b:c::d"}"#),
    ("a: x#y\n", #"{"a":"x#y"}"#),
    ("a: b]c, d{\n", #"{"a":"b]c, d{"}"#),
  ])
  func `block structure is read as its indentation says`(text: String, json: String) {
    let sample = YAMLSample(text)
    #expect(sample.tree.problems == [])
    #expect(sample.json == json)
  }

  @Test(arguments: [
    ("[]", "[]"), ("{}", "{}"), ("[a, b, ]", #"["a","b"]"#), ("{a: 1, b: 2, }", #"{"a":1,"b":2}"#),
    ("{a, b: , \"c\":1, 'd':2, e:}", #"{"a":null,"b":null,"c":1,"d":2,"e":null}"#),
    ("{http://x, y::z: 1}", #"{"http://x":null,"y::z":1}"#),
    ("{x: :x, : y}", #"{"x":":x","":"y"}"#),
    ("[a: b, \"c\":d, : e, f:]", #"[{"a":"b"},{"c":"d"},{"":"e"},{"f":null}]"#),
    ("[[a, [b]], {c: [d]}]", #"[["a",["b"]],{"c":["d"]}]"#),
    ("[\na,\n# c\nb # d\n, c\n]", #"["a","b","c"]"#),
    ("{a b\n c: d\n e}", #"{"a b c":"d e"}"#),
    ("{\"a\"\n:1, b\n: 2}", #"{"a":1,"b":2}"#),
    ("k: [\n a,\n b\n ]\nl: 1", #"{"k":["a","b"],"l":1}"#),
    ("- [\n\t\n a\n ]", #"[["a"]]"#),
    ("k: [\n  a,\n]\nl: {\n}", #"{"k":["a"],"l":{}}"#),
    ("[a-b, -c, ?d, e?f, x y]", #"["a-b","-c","?d","e?f","x y"]"#),
    ("[1, 0x1F, true, ~, \"2\"]", #"[1,31,true,null,"2"]"#),
  ])
  func `flow collections are read to their brackets`(text: String, json: String) {
    let sample = YAMLSample(text)
    #expect(sample.tree.problems == [])
    #expect(sample.json == json)
  }

  @Test(arguments: [
    ("a b\n c\n\n d\n\n\n e", #""a b c\nd\n\ne""#),
    ("a: b\n  - c\n  d:e", #"{"a":"b - c d:e"}"#),
    ("- x\n y\n- z", #"["x y","z"]"#),
    ("x:\n - x\n  \tx", #"{"x":["x x"]}"#),
    ("\"a\n  b\"", #""a b""#),
    ("\"a \t\n\n  b\\\n  c \\\n\n d\"", #""a\nbc \nd""#),
    ("\"a\\t\n b \\ \n c\"", "\"a\\t b   c\""),
    ("\"\n a\n \"", #"" a ""#),
    ("'it''s\n\n so'", #""it's\nso""#),
    ("k: \"a\n \tb\"", #"{"k":"a b"}"#),
    ("'\\n\"'", #""\\n\"""#),
    (
      #""\0\a\b\t\n\v\f\r\e\ \"\/\\\N\_\L\P""#,
      #""\u0000\u0007\u0008\t\n\u000b\u000c\r\u001b \"/\\\u0085"# + "\u{A0}" + #"\u2028\u2029""#
    ),
    (#""\x41\u00e9\U0001F600""#, #""Aé😀""#),
  ])
  func `scalars of several lines are folded`(text: String, json: String) {
    let sample = YAMLSample(text)
    #expect(sample.tree.problems == [])
    #expect(sample.json == json)
  }

  @Test(arguments: [
    ("|\n a\n  b\n\n c\n\n", #""a\n b\n\nc\n""#),
    ("|-\n a\n\n", #""a""#), ("|+\n a\n\n", #""a\n\n""#), ("|\n a", #""a\n""#),
    (">\n a\n b\n\n c\n\n\n d\n", #""a b\nc\n\nd\n""#),
    (">\n a\n  b\n c\n\n  d\n\n e\n", #""a\n b\nc\n\n d\n\ne\n""#),
    (">\n\n a\n", #""\na\n""#),
    ("- |2\n    a\n   b\n- |1-\n  c\n", #"["  a\n b\n"," c"]"#),
    ("a: |1+ # why\n  b\n\nc: 1", #"{"a":" b\n\n","c":1}"#),
    ("a: |\nb: >-\n\nc: |+\n\n", #"{"a":"","b":"","c":"\n"}"#),
    ("a:\n- |\n b\n# c\nd: |\n \te", #"{"a":["b\n"],"d":"\te\n"}"#),
    ("a: |\n  x\n   \n", #"{"a":"x\n \n"}"#),
    ("|\r\n a\r\n b\r\n", #""a\nb\n""#),
    ("--- |\na: b\n", #""a: b\n""#),
    ("a: |\n  # text\n # comment\nb: 1", ##"{"a":"# text\n","b":1}"##),
  ])
  func `block scalars keep what their header says`(text: String, json: String) {
    let sample = YAMLSample(text)
    #expect(sample.tree.problems == [])
    #expect(sample.json == json)
  }

  @Test(arguments: [
    ("~", "null"), ("null", "null"), ("Null", "null"), ("NULL", "null"), ("nUll", #""nUll""#),
    ("true", "true"), ("True", "true"), ("TRUE", "true"), ("tRue", #""tRue""#),
    ("false", "false"), ("no", #""no""#), ("yes", #""yes""#), ("on", #""on""#), ("y", #""y""#),
    ("12", "12"), ("012", "12"), ("-0", "0"), ("+12", "12"), ("-7", "-7"), ("1_000", #""1_000""#),
    ("0o17", "15"), ("0o18", #""0o18""#), ("0x1F", "31"), ("0xg", #""0xg""#), ("-0x1", #""-0x1""#),
    ("0x", #""0x""#), ("0b1", #""0b1""#), ("-", "[null]"), ("+", #""+""#), (".", #"".""#),
    ("123456789012345678901234567890", "123456789012345678901234567890"),
    ("0xFFFFFFFFFFFFFFFFFFFF", "1208925819614629174706175"),
    ("0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF", "8.711228593176025e+40"),
    ("1.5", "1.5"), ("1.", "1.0"), (".5", "0.5"), ("-.5", "-0.5"), ("1e3", "1000.0"),
    ("1E-2", "0.01"), ("1e", #""1e""#), ("1.5.2", #""1.5.2""#), ("12e03", "12000.0"),
    (".inf", #"".inf""#), ("-.INF", #""-.inf""#), ("+.Inf", #"".inf""#), (".nan", #"".nan""#),
    ("-.nan", #""-.nan""#), (".iNF", #"".iNF""#),
    ("2026-01-31", #""2026-01-31""#), ("12:30:45", #""12:30:45""#), ("\"1\"", #""1""#),
    ("'~'", #""~""#),
  ])
  func `plain scalars have the types of the core schema`(text: String, json: String) {
    let sample = YAMLSample(text)
    #expect(sample.tree.problems == [])
    #expect(sample.json == json)
  }

  @Test func `numbers and truth values are read from nodes`() {
    let sample = YAMLSample(
      "[1, -0, 0x10, 9223372036854775808, -9223372036854775808, 1.5, true, x]")
    let tree = sample.tree
    let integers = (1..<9).map { tree.integer(of: $0, in: sample.bytes.span) }
    let doubles = (1..<9).map { tree.double(of: $0, in: sample.bytes.span) }
    let booleans = (1..<9).map { tree.boolean(of: $0, in: sample.bytes.span) }
    #expect(integers == [1, 0, 16, nil, Int.min, nil, nil, nil])
    #expect(doubles == [1, 0, 16, 0x1p63, -0x1p63, 1.5, nil, nil])
    #expect(booleans == [nil, nil, nil, nil, nil, nil, true, nil])
  }

  @Test func `values are found by key, quoted or not, with their ranges`() throws {
    let sample = YAMLSample("id: x\n\"sta\\u0074us\": ⟦'open'⟧ # yes\nlist: [1]\n")
    let status = try #require(sample.value("status"))
    #expect(sample.tree[status].range == sample.mark)
    #expect(sample.text(status) == "open")
    #expect(sample.value("stat") == nil)
  }

  @Test func `a document inside of a file keeps the offsets of the file`() {
    let bytes = Bytes("---\na: 1\nb: [2]\n---\n# c: 3\n")
    let tree = YAMLParser.parse(bytes.span, in: ByteRange(4, 16))
    #expect(tree.problems == [])
    #expect(tree[0].range == ByteRange(4, 15))
    #expect(tree[4].range == ByteRange(12, 15))
  }
}
