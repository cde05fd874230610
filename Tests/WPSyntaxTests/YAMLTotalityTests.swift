import Testing
import WPRandom

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
    #expect(misjudged(in: YAMLSample(Self.everything).tree, bytes) == [])
    for count in 0...bytes.count {
      let prefix = Bytes(bytes[..<count])
      let range = ByteRange(0, count)
      let tree = YAMLParser.parse(prefix.span, in: range)
      #expect(tree.faults(within: range) == [], "\(count)")
      _ = YAMLJSON.bytes(tree, in: prefix.span)
    }
  }

  @Test(arguments: 1...8)
  func `random texts give sound trees`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces = [
      "a", "key", ": ", ":", "- ", "\n", "\r\n", "\n ", "\n  ", "[", "]", "{", "}", ", ", ",",
      "# c",
      "|", ">", "|2-", "\t", " ", "\"", "'", "\\", "\\n", "1", "~", "a: ", "- a", "---", "...", "?",
      "&x", "*x", "!", "%", "@", "\u{E9}", "<<", "<<<<<<< ", "\u{FEFF}",
    ]
    for _ in 0..<2_000 {
      var text = ""
      for _ in 0..<random.next() % 24 { text += pieces[Int(random.next() % UInt64(pieces.count))] }
      let sample = YAMLSample(text)
      let tree = sample.tree
      #expect(
        tree.faults(within: ByteRange(0, sample.bytes.count)) == [], "\(text.debugDescription)")
      #expect(misjudged(in: tree, sample.bytes) == [], "\(text.debugDescription)")
      _ = YAMLJSON.bytes(tree, in: sample.bytes.span)
    }
  }

  @Test(arguments: 1...4)
  func `random bytes give sound trees`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<2_000 {
      var bytes = Bytes()
      for _ in 0..<random.next() % 40 { bytes.append(UInt8(truncatingIfNeeded: random.next())) }
      let range = ByteRange(0, bytes.count)
      let tree = YAMLParser.parse(bytes.span, in: range)
      #expect(tree.faults(within: range) == [])
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

  /// The scalars whose nodes say otherwise than their bytes whether the text stands in the document just so.
  private func misjudged(in tree: YAMLTree, _ bytes: Bytes) -> [Int] {
    tree.nodes.indices.filter { index in
      let node = tree[index]
      var text = Array(bytes[node.range.lower..<node.range.upper])
      let signs: [UInt8]
      switch node.style {
      case .plain: signs = [0x0A, 0x0D]
      case .singleQuoted: signs = [0x0A, 0x0D, UInt8(ascii: "'")]
      case .doubleQuoted: signs = [0x0A, 0x0D, UInt8(ascii: "\\")]
      case .literal, .folded: return node.isVerbatim
      case .block, .flow: return false
      }
      if node.style != .plain { text = Array(text.dropFirst().dropLast()) }
      return node.isVerbatim == text.contains { signs.contains($0) }
    }
  }
}
