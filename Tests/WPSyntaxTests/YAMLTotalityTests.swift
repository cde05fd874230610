import Testing
import WPFuzz

@testable import WPSyntax

@Suite struct YAMLTotalityTests {
  static let everything = """
    # comment
    title: "A \\"quoted\\" \\u00e9
      title"
    'it''s': plain text
      of two lines # why
    list:
    - a: {b: [1, 2.5, "x":y], c: , 'd':e}
      f: |2+
          text

          more
    -
      - - >-
         folded

         text
    \u{E9}\u{1F600}: ~
    empty:
    last: [
      a,
      ]

    """

  @Test func `every prefix of a document gives a sound tree`() {
    let bytes = Bytes(Self.everything)
    #expect(YAMLSample(Self.everything).tree.problems == [])
    #expect(YAMLSample(Self.everything).tree.misjudged(in: bytes) == [])
    for count in 0...bytes.count {
      let prefix = Bytes(bytes[..<count])
      let range = ByteRange(0, count)
      let tree = YAMLParser.parse(prefix.span, in: range)
      #expect(tree.faults(within: range) == [], "\(count)")
      _ = YAMLJSON.bytes(tree, in: prefix.span)
    }
  }

  @Test(arguments: [
    String(repeating: "[", count: 20_000), String(repeating: "{", count: 20_000),
    String(repeating: "- ", count: 20_000), String(repeating: "[a: ", count: 20_000),
    (0..<200).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
  ])
  func `nesting without end is refused`(text: String) {
    #expect(YAMLSample(text).tree.problems.map(\.kind) == [.nestedTooDeep])
  }

  @Test func `nesting up to the limit is read`() {
    let limit = YAMLParser.depthLimit
    let text = String(repeating: "[", count: limit) + String(repeating: "]", count: limit)
    #expect(YAMLSample(text).json == text)
    #expect(YAMLSample("[" + text + "]").tree.problems.map(\.kind) == [.nestedTooDeep])
  }

  @Test func `large documents are read whole`() throws {
    let title = String(repeating: "x", count: 1_000_000)
    let escapes = String(repeating: "\\n", count: 200_000)
    let comments = String(repeating: "# c\n", count: 100_000)
    let keys = (0..<20_000).map { "key\($0): \($0)\n" }.joined()
    let sample = YAMLSample(
      comments + "title: \(title)\nescapes: \"\(escapes)\"\n" + keys + "key7: 1")
    let tree = sample.tree
    #expect(tree.problems.map(\.kind) == [.duplicateKey("key7")])
    #expect(tree.nodes.count == 1 + 2 * 20_003)
    let long = try #require(sample.value("title"))
    #expect(sample.text(long) == title)
    let escaped = try #require(sample.value("escapes"))
    #expect(sample.text(escaped).utf8.count == 200_000)
  }

  @Test func `the number of problems has a limit`() {
    let sample = YAMLSample(String(repeating: "k: [\n", count: 10_000))
    #expect(sample.tree.problems.count == YAMLParser.problemLimit)
  }
}
