import Testing
import WPHost

@testable import WPCommand

struct ArgumentsTests {
  private static let strict = Option("strict", "s", letter: "s")
  private static let format = Option(
    "format", "f", letter: "f", takes: .choice("FORMAT", ["text", "json"]))
  private static let only = Option("only", "o", takes: .text("RULE"))
  private static let options = [strict, format, only, Option.directory, .quiet]

  private func read(_ words: [String]) throws(UsageError) -> Arguments {
    try Arguments(words.map { RawPath($0.utf8) }, options: Self.options)
  }

  @Test(
    arguments: [
      ["--format", "json", "a"], ["a", "--format=json"], ["-f", "json", "a"], ["-fjson", "a"],
      ["-f=json", "a"], ["a", "-sf", "json"], ["-sfjson", "a"], ["-s", "a", "-f", "json"],
      ["--format=text", "a", "--format=json"],
    ])
  func `an option may stand anywhere and be written in every usual way`(words: [String]) throws {
    let arguments = try read(words)
    #expect(try arguments.text(Self.format) == "json")
    #expect(arguments.operands == [RawPath("a".utf8)])
    let hasStrict = words.contains { $0.hasPrefix("-s") }
    #expect(arguments.has(Self.strict) == hasStrict)
  }

  @Test func `behind two dashes nothing is an option`() throws {
    let arguments = try read(["a", "--", "--strict", "--", "-"])
    #expect(arguments.operands == ["a", "--strict", "--", "-"].map { RawPath($0.utf8) })
    #expect(arguments.operandsBeforeSeparator == 1)
    #expect(!arguments.has(Self.strict))
  }

  @Test func `a dash alone is an operand`() throws {
    #expect(try read(["-"]).operands == [RawPath("-".utf8)])
  }

  @Test func `repeated values are kept in order`() throws {
    let arguments = try read(["--only", "a", "--only=b", "--only="])
    #expect(try arguments.texts(Self.only) == ["a", "b", ""])
  }

  @Test func `a value may look like an option`() throws {
    #expect(try read(["--only", "--strict"]).text(Self.only) == "--strict")
  }

  @Test(
    arguments: [
      (["--fromat", "x"], "unknown option '--fromat'", "did you mean '--format'?"),
      (["--zzzzzz"], "unknown option '--zzzzzz'", nil),
      (["-sx"], "unknown option '-x'", nil),
      (["--format"], "--format wants a value: --format FORMAT", nil),
      (["-C"], "-C wants a value: -C DIR", nil),
      (["--strict=yes"], "--strict takes no value", nil),
      (
        ["--format=jsn"], "unknown value for --format 'jsn'",
        "did you mean 'json'? one of: text, json"
      ),
    ] as [([String], String, String?)])
  func `what is wrong is said, with what was probably meant`(
    words: [String], message: String, hint: String?
  ) {
    let error = #expect(throws: UsageError.self) { try read(words) }
    #expect(error?.message == message)
    #expect(error?.hint == hint)
  }

  @Test func `a path may be any bytes, a text must be UTF-8`() throws {
    let odd: RawPath = [0x61, 0xFF, 0x1B]
    let path = try Arguments([RawPath("-C".utf8), odd, odd], options: Self.options)
    #expect(path.path(.directory) == odd)
    #expect(path.operands == [odd])
    let text = try Arguments([RawPath("--only".utf8), odd], options: Self.options)
    let error = #expect(throws: UsageError.self) { try text.text(Self.only) }
    #expect(error?.message == #"--only is not UTF-8: 'a\xff\u{1b}'"#)
  }

  @Test(arguments: [("12", 12), ("0", 0)])
  func `a number is read`(text: String, number: Int) throws {
    #expect(try read(["--only", text]).number(Self.only) == number)
  }

  @Test(arguments: ["-1", "x", "", "99999999999999999999"])
  func `what is no number is refused`(text: String) throws {
    let arguments = try read(["--only", text])
    #expect(throws: UsageError.self) { try arguments.number(Self.only) }
  }
}
