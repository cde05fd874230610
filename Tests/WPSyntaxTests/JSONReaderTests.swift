import Testing

@testable import WPSyntax

@Suite struct JSONReaderTests {
  private func read(_ text: String) throws(JSONProblem) -> JSONValue {
    let bytes = Bytes(text)
    return try JSONReader.read(bytes.span)
  }

  @Test(arguments: [
    ("null", JSONValue.null), (" true ", .bool(true)), ("false", .bool(false)), ("0", .number("0")),
    ("-1.50e+3", .number("-1.50e+3")), (#""""#, .string("")), ("[]", .array([])),
    ("{}", .object([])),
    ("[1, [2]]", .array([.number("1"), .array([.number("2")])])),
    (
      #"{"a":{"b":null},"A":[]}"#,
      .object([JSONMember("a", .object([JSONMember("b", .null)])), JSONMember("A", .array([]))])
    ),
    (#""\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00""#, .string("\"\\/\u{8}\u{C}\n\r\t\u{E9}\u{1F600}")),
  ])
  func `JSON is read`(text: String, value: JSONValue) throws {
    #expect(try read(text) == value)
  }

  @Test(arguments: [
    "⟦⟧", "[1,⟦]⟧", "[1 ⟦2⟧]", "{⟦a⟧:1}", #"{"a"⟦}⟧"#, #"{"a":1,⟦}⟧"#, #"{"a":1,⟦"⟧a":2}"#,
    "⟦n⟧ul", "0⟦1⟧", "1.⟦⟧", "-⟦⟧", "1e⟦x⟧", "⟦+⟧1", "⟦.⟧5", "⟦N⟧aN", "⟦'⟧a'", "⟦\"⟧abc",
    "\"⟦\n⟧\"",
    #""⟦\⟧x""#, #""\u12⟦g⟧4""#, #""⟦\⟧ud800""#, #""⟦\⟧ud800\u0041""#, #""⟦\⟧udc00""#, "1 ⟦/⟧/ c",
    "[1⟦⟧",
    "⟦\u{FEFF}⟧1",
  ])
  func `what is not JSON is refused where it stands`(marked: String) throws {
    let sample = YAMLSample(marked)
    let problem = #expect(throws: JSONProblem.self) { try JSONReader.read(sample.bytes.span) }
    #expect(problem?.range.start == sample.mark?.start)
  }

  @Test func `names that only look alike are two names`() throws {
    let value = try read("{\"\u{E9}\":1,\"e\u{301}\":2}")
    #expect(value["\u{E9}"]?.int == 1)
    #expect(value["e\u{301}"]?.int == 2)
  }

  @Test func `values have typed views`() throws {
    let value = try read(#"{"s":"x","n":12,"f":1.5,"b":true,"a":[1],"z":null}"#)
    #expect(value["s"]?.string == "x")
    #expect(value["n"]?.int == 12)
    #expect(value["n"]?.double == 12)
    #expect(value["f"]?.int == nil)
    #expect(value["f"]?.double == 1.5)
    #expect(value["b"]?.bool == true)
    #expect(value["a"]?.elements?.count == 1)
    #expect(value["z"]?.isNull == true)
    #expect(value["s"]?["x"] == nil)
    #expect(value.members?.map(\.name) == ["s", "n", "f", "b", "a", "z"])
  }

  @Test func `nesting has a limit`() throws {
    let limit = JSONReader.depthLimit
    let deep = String(repeating: "[", count: limit) + String(repeating: "]", count: limit)
    _ = try read(deep)
    let problem = #expect(throws: JSONProblem.self) {
      try read(String(repeating: "[", count: 20_000))
    }
    #expect(problem?.range == ByteRange(limit, limit + 1))
  }

  @Test func `what the writer writes is read back`() throws {
    var writer = JSONWriter()
    writer.object { object in
      object.member("a\"\\\u{7}\u{202E}\u{1F600}", "\u{0}\n\u{2028}é")
      object.member("list", ["x", ""])
      object.key("empty")
      object.array { _ in }
    }
    let value = try JSONReader.read(writer.bytes.span)
    #expect(value["a\"\\\u{7}\u{202E}\u{1F600}"]?.string == "\u{0}\n\u{2028}é")
    #expect(value["list"]?.elements == [.string("x"), .string("")])
    #expect(value["empty"]?.elements == [])
  }

  @Test(arguments: [2, 23, 24, 25, 26, 1_000])
  func `a name stands once, among however many`(count: Int) throws {
    let names = (0..<count).map { "\"n\($0)\":0" }
    let members = try read("{" + names.joined(separator: ",") + "}").members
    #expect(members?.map(\.name) == (0..<count).map { "n\($0)" })
    for twin in [0, count / 2, count - 1] {
      #expect(throws: JSONProblem.self) {
        try read("{" + (names + [names[twin]]).joined(separator: ",") + "}")
      }
    }
  }

  @Test(arguments: [
    "1", "null", "\"x,}\"", "[]", "[[1,\"]\\\\\\\"\"],{}]", "{\"a\":{\"b\":[]}}", "[1,2] ",
    "\"\\\"\"",
  ])
  func `what is left out is passed, whatever it is`(value: String) throws {
    let text = Bytes("{\"a\":1,\"x\":\(value),\"b\":{\"x\":\(value)}}".utf8)
    let read = try JSONReader.read(text.span, leavingOut: "x")
    #expect(read == .object([JSONMember("a", .number("1")), JSONMember("b", .object([]))]))
    for count in 0..<text.count {
      let prefix = Bytes(text[..<count])
      #expect(throws: JSONProblem.self) { try JSONReader.read(prefix.span, leavingOut: "x") }
    }
  }

  @Test func `every prefix of a document is refused or read`() {
    let bytes = Bytes(#"{"a":[1,-2.5e3,"\ud83d\ude00\n",true,null,{}],"b":"é"}"#)
    for count in 0..<bytes.count {
      let prefix = Bytes(bytes[..<count])
      #expect(throws: JSONProblem.self) { try JSONReader.read(prefix.span) }
    }
  }
}
